#pragma once

#include <string>

#include "simulator/replay/new_findings.h"

namespace connectsim {

/// Appends a findings document (`connectsim.findings/1`): what is known of the table already, its
/// silences and conflicts as exact lists, and one finding for each property, row and proxy mode
/// whose violations nothing explained in this run, with the values seen and the smallest scenario
/// as its witness. Their explanations are left to be written by hand.
void append_findings_json(const ReplayResult& result, const FoundByReplay& found, std::string& out);

}  // namespace connectsim
