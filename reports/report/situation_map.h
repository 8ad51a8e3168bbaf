#pragma once

#include "model/json/document.h"
#include "reports/report/report.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {

/// Adds the map of a checked table: clear, covered twice, silent, in conflict. The cases of the
/// messages must be there.
void add_checked_map(const Value& result, Report& report);

/// Adds the map of a difference of two tables: what each answers.
void add_changed_map(const Value& result, Report& report);

/// Adds the map of a replay: how often each situation was reached, and the smallest scenario in it.
void add_replayed_map(const ReplayResult& result, Report& report);

}  // namespace connectsim
