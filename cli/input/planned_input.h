#pragma once

#include <string>
#include <vector>

#include "cli/arguments/arguments.h"
#include "model/answers/saved_file.h"
#include "model/infrastructure/planned_account.h"
#include "model/snapshots/load_snapshot.h"

namespace connectsim {

/// An account as it was captured, and as it is after the apply of a plan.
struct PlannedInput {
  Snapshot before;
  Snapshot after;
  std::vector<PlannedChange> changes;
};

/// What a bad rule costs: --keep-going, where a verb has it.
BadRule chosen_bad_rule(const Arguments& arguments);

/// Applies the Terraform plan of --plan to the account of some files. The warnings of `after` are
/// those about the plan. `InputError` for what cannot be read.
PlannedInput planned_input(const Arguments& arguments, const std::vector<SavedFile>& files,
                           Keep keep);

/// The account of some files; with --plan as it is after that plan, with the warnings of both.
/// --account and --region choose as for saved answers.
Snapshot account_input(const Arguments& arguments, const std::vector<SavedFile>& files, Keep keep);

}  // namespace connectsim
