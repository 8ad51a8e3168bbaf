// Compiles the builder of replay's scenarios: one choice after the other makes snapshot and
// request.
#include "scenarios/builder/builder.h"

#include "scenarios/builder/choice_pairs.h"

namespace connectsim {

template void build<SeededChoices>(SeededChoices&, Profile, GeneratedScenario&);
template void build<RecordedChoices>(RecordedChoices&, Profile, GeneratedScenario&);
template void build<ObservedChoices<SeededChoices>>(ObservedChoices<SeededChoices>&, Profile,
                                                    GeneratedScenario&);

}  // namespace connectsim
