#pragma once

#include <string>

#include "model/network/snapshot.h"
#include "reports/decision/answered_case.h"
#include "simulator/action/described_outcome.h"

namespace connectsim {

/// Appends what an action does as Terraform code: new groups and their rules as resources of their
/// own, and of each host the block with its changed list of groups, to be merged into the resource
/// that the code has. `made` is the account in which the console has done it already, read with
/// `Keep::everything`, or null: then import blocks carry the real ids. No text of the snapshot can
/// become code: it stands in quotes, or in comments without line breaks.
void append_terraform_code(const AnsweredCase& answer, const DescribedOutcome& outcome,
                           const Snapshot* made, std::string& out);

/// Appends comments for a case that may not be applied: `why`.
void append_barred_code(std::string_view why, std::string& out);

}  // namespace connectsim
