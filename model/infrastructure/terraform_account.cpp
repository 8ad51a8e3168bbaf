// Decides in which order the resources of a Terraform state or plan become AWS's entries, and which
// of them belong together.
#include "model/infrastructure/terraform_account.h"

#include "model/infrastructure/terraform_translation.h"
#include "model/network/managed_name.h"
#include "model/text/wording.h"

namespace connectsim {
namespace {

void note_group(TerraformTranslation& translation, const TerraformBlock& block,
                const std::string& id) {
  translation.groups.insert(id);
  if (const std::string vpc = block.id("vpc_id"); !vpc.empty()) {
    translation.vpc_of_group.emplace(id, vpc);
  }
  const std::string name = block.known_text("name");
  const std::string prefix = block.known_text("name_prefix");
  if (managed_name(name) || (name.empty() && managed_name(prefix + "1"))) {
    translation.managed_groups.insert(id);
  }
}

// What others ask about: it must be known before any of them is translated.
void note(TerraformTranslation& translation, const TerraformBlock& block) {
  const TerraformResource& resource = block.resource();
  const std::string id = terraform_identity(resource);
  if (resource.type == "aws_subnet" || resource.type == "aws_default_subnet") {
    if (const std::string vpc = block.id("vpc_id"); !vpc.empty()) {
      translation.vpc_of_subnet.emplace(id, vpc);
    }
  } else if (resource.type == "aws_security_group" ||
             resource.type == "aws_default_security_group") {
    note_group(translation, block, id);
  } else if (resource.type == "aws_rds_cluster_instance" && !resource.is_data) {
    translation.members[block.id("cluster_identifier")].push_back(id);
    if (resource.is_new) {
      translation.new_instances.insert(id);
    }
  }
}

}  // namespace

void add_made_entry(TerraformTranslation& translation, const TerraformBlock& block, Part part,
                    const std::string& identity, std::string json) {
  translation.account.entries.push_back(
      {part, identity, std::move(json), {block.resource().address, block.path("")}});
}

MadeAccount account_of_terraform(const TerraformResources& resources,
                                 const TerraformReferences* references) {
  TerraformTranslation translation;
  translation.references = references;
  for (const TerraformResource& resource : resources) {
    note(translation, TerraformBlock(resource, references));
  }
  for (const TerraformResource& resource : resources) {
    if (resource.type.starts_with("aws_") && resource.values.is_object()) {
      const TerraformBlock block(resource, references);
      static_cast<void>(translate_terraform_group(translation, block) ||
                        translate_terraform_network(translation, block) ||
                        translate_terraform_database(translation, block));
    }
  }
  if (!translation.taken_for_available.empty()) {
    translation.account.warnings.push_back(
        "taken for available, because the apply has yet to make it: " +
        first_few(translation.taken_for_available));
  }
  return std::move(translation.account);
}

}  // namespace connectsim
