#pragma once

#include <array>
#include <optional>
#include <vector>

#include "cli/arguments/arguments.h"
#include "cli/arguments/exit_status.h"
#include "cli/arguments/shared_options.h"
#include "cli/input/verified_pair.h"
#include "simulator/observation/verification.h"
#include "simulator/tables/decision_table.h"
#include "simulator/trail/compared_calls.h"

namespace connectsim {

/// What `live verify` and `live watch` share: --pressed, --explain-readings,
/// --record, --strict.
extern const OptionGroup verification_options;
inline constexpr std::array verification_statuses = {
    StatusHelp{ExitStatus::clean, "RDS did what was predicted"},
    status_failed,
    StatusHelp{ExitStatus::differs, "it did something else"},
    StatusHelp{ExitStatus::inconclusive,
               "nothing is seen, a capture is incomplete or changed meanwhile, or --strict and a "
               "needed fact is missing"},
};

/// The table that predicts first, and what the others would have said.
std::vector<DecisionTable> asked_tables(const Arguments& arguments);

/// A pair as held against the first table, with its calls where events were given.
struct HeldPair {
  Verification done;
  std::optional<ComparedCalls> calls;  // of the pair's events, which it must not outlive
};
/// A capture that changed meanwhile concludes nothing.
HeldPair held_pair(const VerifiedPair& pair, const std::vector<DecisionTable>& tables,
                   Pressed pressed);

/// Tells what came of pairs, records them with --record, and gives the exit status.
ExitStatus tell_verifications(const Arguments& arguments, const std::vector<VerifiedPair>& pairs,
                              Pressed pressed);

}  // namespace connectsim
