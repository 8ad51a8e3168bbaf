#pragma once

#include <set>
#include <string>
#include <vector>

#include "tests/support/example_account.h"

namespace connectsim::tests {

/// The account with no more than Terraform's code and state can say of it: no status or health, one
/// range and one subnet a VPC, members of clusters as their instances name them, a registered
/// cluster with all its instances, no group that the account does not describe.
Json as_code_can_say(Json account);

/// One resource of rendered code.
struct RenderedResource {
  std::string type;
  std::string name;
  Json values;

  [[nodiscard]] std::string address() const { return type + "." + name; }
};

/// The resources that an account is; `never_inline` are groups whose rules are their own resources.
std::vector<RenderedResource> rendered_resources(const Json& account,
                                                 const std::set<std::string>& never_inline);

/// A resource's address, mode, type and name.
Json resource_json(const RenderedResource& resource);

/// Groups with a rule that names one of some groups.
std::set<std::string> groups_naming(const Json& account, const std::set<std::string>& ids);

/// The name of a group in code, also of the group that replaces it.
std::string code_name_of_group(std::string id);

/// Which groups have inline rules in the rendered code; others have rules of their own.
bool has_inline_rules(const std::string& group, const std::set<std::string>& never);

/// The account as a Terraform state of version 4.
Json terraform_state_of(const Json& account);

/// The plan that makes one account of another: creates, updates, deletes, and replaces groups whose
/// id is an older one with an "r" behind it. Ids of new groups are known only after the apply;
/// references stand in the configuration.
Json terraform_plan_of(const Json& before, const Json& after);

}  // namespace connectsim::tests
