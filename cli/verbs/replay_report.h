#pragma once

#include "cli/arguments/arguments.h"
#include "cli/output/messages.h"
#include "cli/output/written_reports.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {

/// Writes a result in each of the formats that are asked for.
void write_replay(const ReplayResult& result, const Arguments& arguments, WrittenReports& reports);

/// The same of a result that was saved as JSON, with what is known of its table now. `InputError`
/// when it is of another table than this program's.
void write_saved_replay(const Value& document, const Arguments& arguments, WrittenReports& reports);

/// What a result by itself means: violations that nothing explains and unmet expectations differ,
/// nothing at all is inconclusive.
ExitStatus status_of(const ReplayResult& result);

/// F-1: a run is only clean when every recorded finding was hit, of the bounded space every silence
/// and conflict. Says what is missing.
ExitStatus status_of_coverage(const ReplayResult& result, const Messages& messages);

}  // namespace connectsim
