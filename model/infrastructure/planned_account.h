#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/answers/saved_file.h"
#include "model/network/part.h"
#include "model/text/enum_text.h"

namespace connectsim {

/// What a plan's apply does to an account.
enum class PlannedAct : std::uint8_t {
  creates,  // a group, function, cluster or proxy
  deletes,
  attaches,  // a group to a function, cluster or proxy
  detaches,
  adds_rule,  // to a group
  removes_rule,
  changes,   // anything else of it
  collides,  // it creates what the account holds by that name: the apply fails
  forgets,   // the account holds an attachment that the plan does not know: the next plan
             // takes it off, for lists of groups are whole
};
template <>
inline constexpr std::array<std::string_view, 9> words_of<PlannedAct> = {
    "creates",      "deletes", "attaches", "detaches", "adds-rule",
    "removes-rule", "changes", "collides", "forgets"};

struct PlannedChange {
  PlannedAct act = PlannedAct::changes;
  Part part = Part::security_groups;  // of the subject
  std::string subject;                // a group's id, a host's name
  std::string group;                  // the attached group's id, of a rule's group its own
  std::string group_name;             // its name; empty when nobody knows it
  std::string beside;                 // of `attaches`: a group of the same pattern that stays
  std::string address;                // of the resource that does it
  std::string path;                   // where the plan says so
};

/// A captured account after the apply of a Terraform plan.
struct PlannedAccount {
  std::string document;  // M-1
  std::vector<PlannedChange> changes;
  std::vector<std::string> warnings;
};

/// Applies a plan to an account, given as one M-1 document: what the plan's prior state says is
/// matched with the account by ids and names, and what it changes is changed, lists of attached
/// groups as a whole. New resources are known by their addresses. What the plan does not touch
/// stays as it was captured. `InputError` for what is no plan, and for a plan of another account:
/// one whose prior state the account holds nothing of.
PlannedAccount planned_account(const std::string& account, const SavedFile& plan);

}  // namespace connectsim
