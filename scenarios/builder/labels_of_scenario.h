#pragma once

#include "model/scenario_request.h"
#include "scenarios/builder/generated_scenario.h"

namespace connectsim {

/// Gives a generated scenario its texts: ids and names of everything, the same whenever the
/// scenario is the same. What is in no list of the snapshot (a group that is gone) has an id, too.
void add_labels(GeneratedScenario& scenario);

/// The request of a generated scenario by names; it must have its labels.
NamedRequest named_request(const GeneratedScenario& scenario);

}  // namespace connectsim
