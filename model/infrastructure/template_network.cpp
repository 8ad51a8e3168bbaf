// Decides what CloudFormation's VPCs, subnets, functions (SAM's globals added), prefix lists and
// interfaces are in AWS.
#include "model/infrastructure/template_translation.h"

namespace connectsim {
namespace {

using Strings = std::vector<std::string>;

void add_template_vpc(TemplateTranslation& translation, const TemplateObject& vpc) {
  std::string json;
  JsonWriter out(json);
  out.open_object().member("VpcId", vpc.resource().identity);
  if (const std::string range = vpc.known_text("CidrBlock"); !range.empty()) {
    out.member("CidrBlock", range);
  }
  out.close_object();
  add_made_entry(translation, vpc, Part::vpcs, std::move(json));
}

void add_template_subnet(TemplateTranslation& translation, const TemplateObject& subnet) {
  const std::string range = subnet.known_text("CidrBlock");
  const std::string ipv6 = subnet.known_text("Ipv6CidrBlock");
  std::string json;
  JsonWriter out(json);
  out.open_object().member("SubnetId", subnet.resource().identity);
  for (const std::string_view member : {"VpcId", "AvailabilityZone"}) {
    if (const std::string text = subnet.text(member); !text.empty()) {
      out.member(member, text);
    }
  }
  if (!range.empty()) {
    out.member("CidrBlock", range);
  }
  if (!ipv6.empty()) {
    out.name("Ipv6CidrBlockAssociationSet").open_list().open_object();
    out.member("Ipv6CidrBlock", ipv6).close_object().close_list();
  }
  out.close_object();
  add_made_entry(translation, subnet, Part::subnets, std::move(json));
}

// SAM adds a function's lists to those of its globals.
std::optional<Strings> added_lists(const std::vector<TemplateObject>& configs,
                                   std::string_view member) {
  std::optional<Strings> all;
  for (const TemplateObject& config : configs) {
    if (std::optional<Strings> list = config.list(member)) {
      all = all.value_or(Strings{});
      all->insert(all->end(), list->begin(), list->end());
    }
  }
  return all;
}

void add_template_function(TemplateTranslation& translation, const TemplateObject& function) {
  std::vector<TemplateObject> configs;
  if (function.resource().type == "AWS::Serverless::Function") {
    const Value globals = function.resource().of->root.find("Globals").find("Function");
    const TemplateObject of_globals(function, globals, "Globals/Function");
    configs = of_globals.objects("VpcConfig");
  }
  for (const TemplateObject& config : function.objects("VpcConfig")) {
    configs.push_back(config);
  }
  const std::optional<Strings> groups = added_lists(configs, "SecurityGroupIds");
  const std::optional<Strings> subnets = added_lists(configs, "SubnetIds");
  std::string json;
  JsonWriter out(json);
  out.open_object().member("FunctionName", function.resource().identity);
  out.name("VpcConfig").open_object();
  if (groups) {
    out.list("SecurityGroupIds", *groups);
  }
  if (subnets) {
    out.list("SubnetIds", *subnets);
    if (const std::string vpc = common_vpc(translation.vpc_of_subnet, *subnets); !vpc.empty()) {
      out.member("VpcId", vpc);
    }
  }
  for (const TemplateObject& config : configs) {
    if (config.text("Ipv6AllowedForDualStack") == "true") {
      out.name("Ipv6AllowedForDualStack").truth(true);
      break;
    }
  }
  out.close_object().close_object();
  add_made_entry(translation, function, Part::functions, std::move(json));
}

void add_template_prefix_list(TemplateTranslation& translation, const TemplateObject& list) {
  std::string json;
  JsonWriter out(json);
  out.open_object().member("PrefixListId", list.resource().identity);
  const std::vector<TemplateObject> entries = list.objects("Entries");
  bool is_known = !entries.empty();
  for (const TemplateObject& entry : entries) {
    is_known = is_known && !entry.known_text("Cidr").empty();
  }
  if (is_known) {
    out.name("Entries").open_list();
    for (const TemplateObject& entry : entries) {
      out.open_object().member("Cidr", entry.known_text("Cidr")).close_object();
    }
    out.close_list();
  }
  out.close_object();
  add_made_entry(translation, list, Part::prefix_lists, std::move(json));
}

void add_template_interface(TemplateTranslation& translation, const TemplateObject& interface) {
  std::string json;
  JsonWriter out(json);
  out.open_object().member("NetworkInterfaceId", interface.resource().identity);
  out.name("Groups").open_list();
  for (const std::string& group : interface.list("GroupSet").value_or(Strings{})) {
    out.open_object().member("GroupId", group).close_object();
  }
  out.close_list().close_object();
  add_made_entry(translation, interface, Part::network_interfaces, std::move(json));
}

}  // namespace

bool translate_template_network(TemplateTranslation& translation, const TemplateObject& object) {
  const std::string& type = object.resource().type;
  if (type == "AWS::EC2::VPC") {
    add_template_vpc(translation, object);
  } else if (type == "AWS::EC2::Subnet") {
    add_template_subnet(translation, object);
  } else if (type == "AWS::Lambda::Function" || type == "AWS::Serverless::Function") {
    add_template_function(translation, object);
  } else if (type == "AWS::EC2::PrefixList") {
    add_template_prefix_list(translation, object);
  } else if (type == "AWS::EC2::NetworkInterface") {
    add_template_interface(translation, object);
  } else {
    return false;
  }
  return true;
}

}  // namespace connectsim
