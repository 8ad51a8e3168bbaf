// The shapes of section 11, for comparison.
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "tests/support/prose_oracle/apply.h"
#include "tests/support/prose_oracle/decide.h"
#include "tests/support/prose_oracle/listed.h"
#include "tests/support/prose_oracle/reachable.h"

namespace prose_oracle {

// M-3; `id` is the scenario's own.
nlohmann::json to_json(const nlohmann::json& id, const Answer& answer,
                       const std::set<std::string>& obstacles);

// M-4: the members that an application adds, without `after`; new groups by name.
nlohmann::json to_json(const Applied& applied);

// M-5.
nlohmann::json to_json(const std::vector<Listing>& list);

// H-2: the result and the rules that decide.
nlohmann::json to_json(const Path& path);

}  // namespace prose_oracle
