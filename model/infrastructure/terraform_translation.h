#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/infrastructure/made_account.h"
#include "model/infrastructure/terraform_block.h"
#include "model/json/json_writer.h"

namespace connectsim {

/// What the translation of one resource needs to know of the others.
struct TerraformTranslation {
  const TerraformReferences* references = nullptr;
  MadeAccount account;
  std::set<std::string> groups;  // the identities of all groups
  std::set<std::string> managed_groups;
  std::map<std::string, std::string> vpc_of_subnet;
  std::map<std::string, std::string> vpc_of_group;
  std::map<std::string, std::vector<std::string>> members;  // instances by cluster
  std::set<std::string> new_instances;
  std::vector<std::string> taken_for_available;  // addresses
};

/// Adds an entry with the place of its resource.
void add_made_entry(TerraformTranslation& translation, const TerraformBlock& block, Part part,
                    const std::string& identity, std::string json);

/// Each translates the resources of some types; false for another type.
bool translate_terraform_group(TerraformTranslation& translation, const TerraformBlock& block);
bool translate_terraform_database(TerraformTranslation& translation, const TerraformBlock& block);
bool translate_terraform_network(TerraformTranslation& translation, const TerraformBlock& block);

}  // namespace connectsim
