#pragma once

#include "model/network/snapshot.h"
#include "reports/json/json_writer.h"

namespace connectsim {

/// Writes a rule as a JSON object: {"group":"sg-1","direction":"inbound","admits":"tcp 3306",
/// "peer":"sg-2"}.
void append_rule_json(const Snapshot& snapshot, Edge rule, JsonWriter& json);

}  // namespace connectsim
