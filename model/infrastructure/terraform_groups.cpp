// Decides what Terraform's security groups and rules are in AWS: inline and stand-alone rules,
// Terraform's own default egress (none), names that only the apply makes (N-1, G-1, I-1).
#include <algorithm>

#include "model/infrastructure/terraform_translation.h"
#include "model/network/managed_name.h"

namespace connectsim {
namespace {

void mark_uncertain(TerraformTranslation& translation, const std::string& group,
                    const TerraformBlock& block, const std::string& what) {
  if (translation.account.uncertain_groups.insert(group).second) {
    translation.account.warnings.push_back("group " + group + " counts as unknown: " + what +
                                           " of " + block.resource().address +
                                           " is known only after the apply");
  }
}

// What Terraform appends to a name_prefix: a moment and a counter, 26 digits.
std::string name_of_prefix(const std::string& prefix) {
  return prefix + "00000000000000000000000001";
}

std::string name_of_group(TerraformTranslation& translation, const TerraformBlock& block,
                          const std::string& id) {
  const bool is_default = block.resource().type == "aws_default_security_group";
  const TerraformText name = block.text("name");
  if (name.is_known()) {
    return name.text;
  }
  const TerraformText prefix = block.text("name_prefix");
  if (prefix.is_known()) {
    const std::string made = name_of_prefix(prefix.text);
    if (managed_name(made)) {
      translation.account.warnings.push_back(
          block.resource().address + ": name_prefix \"" + prefix.text +
          "\" makes a name of a managed pattern: RDS will judge the group as its own");
    }
    return made;
  }
  const bool is_open = (name.is_unknown() && block.is_configured("name")) ||
                       (prefix.is_unknown() && block.is_configured("name_prefix"));
  if (is_open) {
    mark_uncertain(translation, id, block, "the name");
  }
  return is_default ? "default" : "";
}

struct RuleParts {
  std::string group;
  Direction direction = Direction::inbound;
  std::string protocol;
  MadePorts ports;
};

void add_rules(TerraformTranslation& translation, const TerraformBlock& block,
               const RuleParts& parts, MadePeer kind, const std::vector<std::string>& peers,
               std::string_view attribute) {
  for (const std::string& peer : peers) {
    translation.account.rules.push_back({parts.group,
                                         parts.direction,
                                         made_permission(parts.protocol, parts.ports, kind, peer),
                                         {block.resource().address, block.path(attribute)}});
    const bool is_unknown = peer == block.unknown_id(attribute);
    if (is_unknown && kind == MadePeer::group && translation.managed_groups.contains(parts.group)) {
      mark_uncertain(translation, parts.group, block, "a rule's peer");
    }
  }
}

// Ranges that nobody knows yet admit somebody, perhaps: so does a prefix list without entries.
void add_ranges(TerraformTranslation& translation, const TerraformBlock& block,
                const RuleParts& parts, MadePeer kind, std::string_view attribute) {
  for (const std::string& range : block.ids(attribute).value_or(std::vector<std::string>{})) {
    const bool is_range = range.find('/') != std::string::npos;  // else: what a reference leads to
    add_rules(translation, block, parts, is_range ? kind : MadePeer::prefix_list,
              {is_range ? range : block.unknown_id(attribute)}, attribute);
  }
}

// A rule of which nobody knows what it admits, or whom: it admits somebody, perhaps. Whether a
// group of a managed name is unmodified is then unknown, too.
void add_open_rule(TerraformTranslation& translation, const TerraformBlock& block,
                   const RuleParts& parts, const std::string& what) {
  translation.account.rules.push_back(
      {parts.group,
       parts.direction,
       made_permission("-1", {}, MadePeer::prefix_list, block.resource().address + " (unknown)"),
       {block.resource().address, block.path("")}});
  if (translation.managed_groups.contains(parts.group)) {
    mark_uncertain(translation, parts.group, block, what);
  }
}

// The protocol and ports of a rule; false when they are not known.
bool read_traffic(TerraformTranslation& translation, const TerraformBlock& block, RuleParts& parts,
                  std::string_view protocol_attribute) {
  const TerraformText protocol = block.text(protocol_attribute);
  const TerraformText first = block.text("from_port");
  const TerraformText last = block.text("to_port");
  parts.protocol = protocol.text;
  const bool is_all = parts.protocol == "-1" || parts.protocol == "all";
  if (!protocol.is_known() || (!is_all && (first.is_unknown() || last.is_unknown()))) {
    add_open_rule(translation, block, parts,
                  protocol.is_known() ? "a rule's port" : "a rule's protocol");
    return false;
  }
  if (!is_all) {  // Terraform writes all traffic with ports 0 to 0
    parts.ports = {first.text, last.text};
  }
  return true;
}

// The rules of a block that names its peers in lists: an inline rule or aws_security_group_rule.
void add_rules_of_lists(TerraformTranslation& translation, const TerraformBlock& block,
                        RuleParts parts, std::string_view groups_attribute) {
  if (!read_traffic(translation, block, parts, "protocol")) {
    return;
  }
  add_ranges(translation, block, parts, MadePeer::ipv4_range, "cidr_blocks");
  add_ranges(translation, block, parts, MadePeer::ipv6_range, "ipv6_cidr_blocks");
  add_rules(translation, block, parts, MadePeer::prefix_list,
            block.ids("prefix_list_ids").value_or(std::vector<std::string>{}), "prefix_list_ids");
  std::vector<std::string> groups;
  if (groups_attribute == "security_groups") {
    groups = block.ids(groups_attribute, &translation.groups).value_or(std::vector<std::string>{});
  } else if (block.is_configured(groups_attribute) || !block.is_unknown(groups_attribute)) {
    // Computed where another peer is configured: the provider answers what it is asked for.
    if (std::string group = block.id(groups_attribute); !group.empty()) {
      groups.push_back(std::move(group));
    }
  }
  if (block.known_text("self") == "true" &&
      std::find(groups.begin(), groups.end(), parts.group) == groups.end()) {
    groups.push_back(parts.group);
  }
  add_rules(translation, block, parts, MadePeer::group, groups, groups_attribute);
}

// A resource of its own is one rule at least: one without any peer has one that nobody knows.
void add_rules_of_resource(TerraformTranslation& translation, const TerraformBlock& block,
                           const RuleParts& parts) {
  const std::size_t count = translation.account.rules.size();
  add_rules_of_lists(translation, block, parts, "source_security_group_id");
  if (translation.account.rules.size() == count) {
    add_open_rule(translation, block, parts, "a rule's peer");
  }
}

void add_inline_rules(TerraformTranslation& translation, const TerraformBlock& block,
                      const std::string& group, Direction direction) {
  const std::string_view attribute = direction == Direction::inbound ? "ingress" : "egress";
  if (block.is_unknown(attribute)) {
    // Nothing configured leaves no rule: Terraform takes AWS's default egress away.
    if (block.is_configured(attribute)) {
      mark_uncertain(translation, group, block, std::string(attribute));
    }
    return;
  }
  for (const TerraformBlock& rule : block.blocks(attribute)) {
    add_rules_of_lists(translation, rule, {group, direction, "", {}}, "security_groups");
  }
}

void add_group(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string id = terraform_identity(block.resource());
  const std::string name = name_of_group(translation, block, id);
  const std::string vpc = block.id("vpc_id");
  std::string json;
  JsonWriter out(json);
  out.open_object().member("GroupId", id);
  if (!name.empty()) {
    out.member("GroupName", name);
  }
  if (!vpc.empty()) {
    out.member("VpcId", vpc);
  }
  if (const std::string owner = block.known_text("owner_id"); !owner.empty()) {
    out.member("OwnerId", owner);
  }
  out.close_object();
  add_made_entry(translation, block, Part::security_groups, id, std::move(json));
  add_inline_rules(translation, block, id, Direction::inbound);
  add_inline_rules(translation, block, id, Direction::outbound);
}

// aws_vpc_security_group_ingress_rule and its sibling: one rule, one peer.
void add_rule_of_one_peer(TerraformTranslation& translation, const TerraformBlock& block,
                          Direction direction) {
  RuleParts parts{block.id("security_group_id"), direction, "", {}};
  if (parts.group.empty() || !read_traffic(translation, block, parts, "ip_protocol")) {
    return;
  }
  struct PeerAttribute {
    std::string_view name;
    MadePeer kind;
  };
  for (const auto& [attribute, kind] :
       {PeerAttribute{"cidr_ipv4", MadePeer::ipv4_range},
        PeerAttribute{"cidr_ipv6", MadePeer::ipv6_range},
        PeerAttribute{"prefix_list_id", MadePeer::prefix_list},
        PeerAttribute{"referenced_security_group_id", MadePeer::group}}) {
    const TerraformText peer = block.text(attribute);
    if (peer.is_known()) {
      add_rules(translation, block, parts, kind, {peer.text}, attribute);
    } else if (peer.is_unknown() && block.is_configured(attribute)) {
      add_rules(translation, block, parts, kind == MadePeer::group ? kind : MadePeer::prefix_list,
                {block.unknown_id(attribute)}, attribute);
    }
  }
}

}  // namespace

bool translate_terraform_group(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string& type = block.resource().type;
  if (block.resource().is_data) {
    return false;
  }
  if (type == "aws_security_group" || type == "aws_default_security_group") {
    add_group(translation, block);
  } else if (type == "aws_security_group_rule") {
    const std::string group = block.id("security_group_id");
    if (!group.empty()) {
      const bool is_egress = block.known_text("type") == "egress";
      add_rules_of_resource(translation, block,
                            {group, is_egress ? Direction::outbound : Direction::inbound, "", {}});
    }
  } else if (type == "aws_vpc_security_group_ingress_rule") {
    add_rule_of_one_peer(translation, block, Direction::inbound);
  } else if (type == "aws_vpc_security_group_egress_rule") {
    add_rule_of_one_peer(translation, block, Direction::outbound);
  } else {
    return false;
  }
  return true;
}

}  // namespace connectsim
