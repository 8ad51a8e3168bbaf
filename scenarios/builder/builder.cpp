// Compiles the builder of replay's scenarios: one choice after the other makes snapshot and
// request.
#include "scenarios/builder/builder.h"

#include "scenarios/builder/choice_pairs.h"

namespace connectsim {

void build(SeededChoices& choices, Profile profile, GeneratedScenario& scenario) {
  build<SeededChoices>(choices, profile, scenario);
}
void build(RecordedChoices& choices, Profile profile, GeneratedScenario& scenario) {
  build<RecordedChoices>(choices, profile, scenario);
}
template void build<ObservedChoices<SeededChoices>>(ObservedChoices<SeededChoices>&, Profile,
                                                    GeneratedScenario&);

}  // namespace connectsim
