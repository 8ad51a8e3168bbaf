#pragma once

#include <string>
#include <string_view>

#include "simulator/replay/replay_result.h"

namespace connectsim {

/// Appends a result as one JSON document (`connectsim.replay/1`), a member a line. It holds all
/// that adding up needs, so that partial results are these documents, too; everything in it follows
/// from the tally and the program's version: the same scenarios give the same bytes, however they
/// were split.
void append_replay_json(const ReplayResult& result, std::string_view version, std::string& out);

}  // namespace connectsim
