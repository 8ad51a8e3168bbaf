#pragma once

#include <string>
#include <string_view>

#include "model/network/snapshot.h"
#include "model/scenario_request.h"
#include "scenarios/builder/generated_scenario.h"

namespace connectsim {

/// A scenario as one M-2 line, without the line break; `id` may be empty, it is left out then.
std::string scenario_json(std::string_view id, const Snapshot& snapshot,
                          const NamedRequest& request);

/// A generated scenario as one M-2 line; gives it its labels. Reading the line gives a snapshot and
/// a request that are decided alike.
std::string scenario_json(std::string_view id, GeneratedScenario& scenario);

}  // namespace connectsim
