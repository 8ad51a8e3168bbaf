#pragma once

#include "cli/arguments/arguments.h"
#include "simulator/findings/findings.h"

namespace connectsim {

/// `replay INPUT...`: plays every scenario of files, holds it against the properties and against
/// what it says is expected.
ExitStatus replay_files(const Arguments& arguments, const DecisionTable& table,
                        const Findings& findings, const DecisionTable* base);

}  // namespace connectsim
