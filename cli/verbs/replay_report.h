#pragma once

#include "cli/arguments/arguments.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {

/// Appends a result in the format that is asked for.
void append_replay_report(const ReplayResult& result, const Arguments& arguments, Output& output);

/// What a result by itself means: violations that nothing explains and unmet expectations differ,
/// nothing at all is inconclusive.
ExitStatus status_of(const ReplayResult& result);

/// F-1: a run is only clean when every recorded finding was hit, of the bounded space every silence
/// and conflict. Says what is missing.
ExitStatus status_of_coverage(const ReplayResult& result, const Messages& messages);

}  // namespace connectsim
