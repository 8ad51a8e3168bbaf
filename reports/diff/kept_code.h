#pragma once

#include <string>
#include <vector>

#include "model/infrastructure/planned_account.h"

namespace connectsim {

/// Appends what to change in Terraform code so that the next apply keeps what the console made: of
/// each resource that a plan makes take groups of managed names off, or rules of such groups, the
/// block to complete, with `lifecycle.ignore_changes`, and the groups to list instead. A
/// suggestion: only the plan is known, not the code. One comment when there is nothing to keep.
void append_kept_code(const std::vector<PlannedChange>& plan, std::string& out);

}  // namespace connectsim
