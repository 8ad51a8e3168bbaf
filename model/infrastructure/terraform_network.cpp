// Decides what Terraform's VPCs, subnets, functions, prefix lists and interfaces are in AWS.
#include "model/infrastructure/terraform_translation.h"

namespace connectsim {
namespace {

using Ids = std::vector<std::string>;

void append_ipv6(JsonWriter& out, const std::string& range) {
  if (!range.empty()) {
    out.name("Ipv6CidrBlockAssociationSet").open_list().open_object();
    out.member("Ipv6CidrBlock", range).close_object().close_list();
  }
}

void add_vpc(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string id = terraform_identity(block.resource());
  std::string json;
  JsonWriter out(json);
  out.open_object().member("VpcId", id);
  if (const std::string range = block.known_text("cidr_block"); !range.empty()) {
    out.member("CidrBlock", range);
  }
  append_ipv6(out, block.known_text("ipv6_cidr_block"));
  out.close_object();
  add_made_entry(translation, block, Part::vpcs, id, std::move(json));
}

// One whose range nobody knows yet stays unknown: to say nothing of it would say that it has none.
void add_subnet(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string range = block.known_text("cidr_block");
  const std::string ipv6 = block.known_text("ipv6_cidr_block");
  if (range.empty() && ipv6.empty()) {
    return;
  }
  const std::string id = terraform_identity(block.resource());
  std::string json;
  JsonWriter out(json);
  out.open_object().member("SubnetId", id);
  if (const std::string vpc = block.id("vpc_id"); !vpc.empty()) {
    out.member("VpcId", vpc);
  }
  if (!range.empty()) {
    out.member("CidrBlock", range);
  }
  if (const std::string zone = block.known_text("availability_zone"); !zone.empty()) {
    out.member("AvailabilityZone", zone);
  }
  append_ipv6(out, ipv6);
  out.close_object();
  add_made_entry(translation, block, Part::subnets, id, std::move(json));
}

void append_vpc_config(TerraformTranslation& translation, const TerraformBlock& config,
                       JsonWriter& out) {
  const std::optional<Ids> groups = config.ids("security_group_ids", &translation.groups);
  const std::optional<Ids> subnets = config.ids("subnet_ids");
  if (groups) {
    out.list("SecurityGroupIds", *groups);
  }
  if (subnets) {
    out.list("SubnetIds", *subnets);
  }
  std::string vpc = config.known_text("vpc_id");
  if (vpc.empty() && subnets) {
    vpc = common_vpc(translation.vpc_of_subnet, *subnets);
  }
  if (!vpc.empty()) {
    out.member("VpcId", vpc);
  }
  if (config.known_text("ipv6_allowed_for_dual_stack") == "true") {
    out.name("Ipv6AllowedForDualStack").truth(true);
  }
}

void add_function(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string name = terraform_identity(block.resource());
  std::string json;
  JsonWriter out(json);
  out.open_object().member("FunctionName", name);
  if (const std::string arn = block.known_text("arn"); !arn.empty()) {
    out.member("FunctionArn", arn);
  }
  out.name("VpcConfig").open_object();
  if (block.is_unknown("vpc_config") && block.is_configured("vpc_config")) {
    out.member("VpcId", block.unknown_id("vpc_config"));
  }
  for (const TerraformBlock& config : block.blocks("vpc_config")) {
    append_vpc_config(translation, config, out);
  }
  out.close_object().close_object();
  add_made_entry(translation, block, Part::functions, name, std::move(json));
}

void add_prefix_list(TerraformTranslation& translation, const TerraformBlock& block) {
  const bool is_managed = block.resource().type == "aws_ec2_managed_prefix_list";
  const std::string id = terraform_identity(block.resource());
  std::string json;
  JsonWriter out(json);
  out.open_object().member("PrefixListId", id);
  if (is_managed) {
    const std::string_view entries = block.resource().is_data ? "entries" : "entry";
    if (!block.is_unknown(entries)) {
      out.name("Entries").open_list();
      for (const TerraformBlock& entry : block.blocks(entries)) {
        out.open_object().member("Cidr", entry.known_text("cidr")).close_object();
      }
      out.close_list();
    }
  } else if (const std::optional<Ids> ranges = block.ids("cidr_blocks")) {
    out.list("Cidrs", *ranges);
  }
  out.close_object();
  add_made_entry(translation, block, Part::prefix_lists, id, std::move(json));
}

void add_interface(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string id = terraform_identity(block.resource());
  std::string json;
  JsonWriter out(json);
  out.open_object().member("NetworkInterfaceId", id);
  out.name("Groups").open_list();
  for (const std::string& group :
       block.ids("security_groups", &translation.groups).value_or(Ids{})) {
    out.open_object().member("GroupId", group).close_object();
  }
  out.close_list().close_object();
  add_made_entry(translation, block, Part::network_interfaces, id, std::move(json));
}

}  // namespace

bool translate_terraform_network(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string& type = block.resource().type;
  const bool is_data = block.resource().is_data;
  if (type == "aws_vpc" || (type == "aws_default_vpc" && !is_data)) {
    add_vpc(translation, block);
  } else if (type == "aws_subnet" || (type == "aws_default_subnet" && !is_data)) {
    add_subnet(translation, block);
  } else if (type == "aws_ec2_managed_prefix_list" || (type == "aws_prefix_list" && is_data)) {
    add_prefix_list(translation, block);
  } else if (type == "aws_lambda_function" && !is_data) {
    add_function(translation, block);
  } else if (type == "aws_network_interface" && !is_data) {
    add_interface(translation, block);
  } else {
    return false;
  }
  return true;
}

}  // namespace connectsim
