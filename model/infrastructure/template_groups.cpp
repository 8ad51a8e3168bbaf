// Decides what CloudFormation's security groups and rules are in AWS: inline and separate rules,
// AWS's own default egress (everything), names that only the deployment makes (N-1, G-1, I-1).
#include "model/infrastructure/template_functions.h"
#include "model/infrastructure/template_translation.h"

namespace connectsim {
namespace {

void mark_as_uncertain(TemplateTranslation& translation, const std::string& group,
                       const TemplateObject& object, const std::string& what) {
  if (translation.account.uncertain_groups.insert(group).second) {
    translation.account.warnings.push_back("group " + group + " counts as unknown: " + what +
                                           " of " + std::string(object.resource().value.key()) +
                                           " depends on what nobody knows yet");
  }
}

struct RuleHolder {
  std::string group;
  Direction direction = Direction::inbound;
};

void add_rule_of_peer(TemplateTranslation& translation, const TemplateObject& rule,
                      const RuleHolder& holder, MadePeer kind, std::string_view member) {
  std::string peer = rule.text(member);
  if (peer.empty()) {
    return;
  }
  const std::string protocol = rule.text("IpProtocol");
  MadePorts ports{rule.text("FromPort"), rule.text("ToPort")};
  const bool is_all = protocol == "-1" || protocol == "all";
  const bool is_open_traffic =
      has_open_part(protocol) || protocol.empty() ||
      (!is_all && (has_open_part(ports.first) || has_open_part(ports.last)));
  const bool is_range = kind == MadePeer::ipv4_range || kind == MadePeer::ipv6_range;
  const bool is_open_peer = has_open_part(peer);
  if (translation.managed_groups.contains(holder.group) &&
      (is_open_traffic || (is_open_peer && kind == MadePeer::group))) {
    mark_as_uncertain(translation, holder.group, rule, "a rule's port or peer");
  }
  if (is_all || is_open_traffic) {
    ports = {};
  }
  // What nobody knows admits somebody, perhaps: so does a prefix list without entries.
  const std::string owner = rule.known_text("SourceSecurityGroupOwnerId");
  if (kind == MadePeer::group && !owner.empty() && peer.starts_with("sg-")) {
    peer = owner + "/" + peer;
  }
  const bool is_unsure = is_open_traffic || (is_range && is_open_peer);
  translation.account.rules.push_back(
      {holder.group, holder.direction,
       made_permission(is_open_traffic ? "-1" : protocol, ports,
                       is_unsure ? MadePeer::prefix_list : kind, peer),
       rule.place(member)});
}

void add_rule(TemplateTranslation& translation, const TemplateObject& rule,
              const RuleHolder& holder) {
  const bool is_inbound = holder.direction == Direction::inbound;
  add_rule_of_peer(translation, rule, holder, MadePeer::ipv4_range, "CidrIp");
  add_rule_of_peer(translation, rule, holder, MadePeer::ipv6_range, "CidrIpv6");
  add_rule_of_peer(translation, rule, holder, MadePeer::prefix_list,
                   is_inbound ? "SourcePrefixListId" : "DestinationPrefixListId");
  add_rule_of_peer(translation, rule, holder, MadePeer::group,
                   is_inbound ? "SourceSecurityGroupId" : "DestinationSecurityGroupId");
  if (is_inbound && !rule.has("SourceSecurityGroupId")) {
    add_rule_of_peer(translation, rule, holder, MadePeer::group, "SourceSecurityGroupName");
  }
}

void add_inline_rules(TemplateTranslation& translation, const TemplateObject& group,
                      const RuleHolder& holder) {
  const bool is_inbound = holder.direction == Direction::inbound;
  const std::vector<TemplateObject> rules =
      group.objects(is_inbound ? "SecurityGroupIngress" : "SecurityGroupEgress");
  for (const TemplateObject& rule : rules) {
    add_rule(translation, rule, holder);
  }
  if (rules.empty() && !is_inbound) {
    translation.account.rules.push_back(
        {holder.group,
         holder.direction,
         made_permission("-1", {}, MadePeer::ipv4_range, "0.0.0.0/0"),
         {group.place("").address, ""}});
  }
}

void add_group(TemplateTranslation& translation, const TemplateObject& group) {
  const std::string& id = group.resource().identity;
  const std::string name = group.text("GroupName");
  if (has_open_part(name) && may_be_managed_name(name)) {
    mark_as_uncertain(translation, id, group, "the name");
  }
  std::string json;
  JsonWriter out(json);
  out.open_object().member("GroupId", id);
  if (!name.empty()) {
    out.member("GroupName", name);
  }
  if (const std::string vpc = group.text("VpcId"); !vpc.empty()) {
    out.member("VpcId", vpc);
  }
  out.close_object();
  add_made_entry(translation, group, Part::security_groups, std::move(json));
  add_inline_rules(translation, group, {id, Direction::inbound});
  add_inline_rules(translation, group, {id, Direction::outbound});
}

}  // namespace

bool translate_template_group(TemplateTranslation& translation, const TemplateObject& object) {
  const std::string& type = object.resource().type;
  if (type == "AWS::EC2::SecurityGroup") {
    add_group(translation, object);
    return true;
  }
  const bool is_inbound = type == "AWS::EC2::SecurityGroupIngress";
  if (!is_inbound && type != "AWS::EC2::SecurityGroupEgress") {
    return false;
  }
  std::string group = object.text("GroupId");
  group = group.empty() ? object.text("GroupName") : group;
  if (!group.empty()) {
    add_rule(translation, object, {group, is_inbound ? Direction::inbound : Direction::outbound});
  }
  return true;
}

}  // namespace connectsim
