#pragma once

#include "cli/arguments/arguments.h"
#include "simulator/findings/findings.h"

namespace connectsim {

/// `replay --replay ID`: builds one scenario by its id, explains its answer and tells which
/// properties it keeps. `UsageError` for what is no id, `InputError` for one of another version of
/// the generator.
ExitStatus replay_one(const Arguments& arguments, const DecisionTable& table,
                      const Findings& findings, const DecisionTable* base);

}  // namespace connectsim
