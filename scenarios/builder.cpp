#include "scenarios/builder.h"

namespace connectsim {

template void build<SeededChoices>(SeededChoices&, Profile, GeneratedScenario&);
template void build<RecordedChoices>(RecordedChoices&, Profile, GeneratedScenario&);

}  // namespace connectsim
