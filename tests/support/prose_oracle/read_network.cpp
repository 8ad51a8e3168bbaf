// M-1: how VPCs, subnets, groups and prefix lists are read.
#include <utility>

#include "tests/support/prose_oracle/json_members.h"
#include "tests/support/prose_oracle/read_account.h"

namespace prose_oracle {

using nlohmann::json;

namespace {

// G-1: one rule for each peer of a permission.
void read_permission(Group& group, const json& permission, bool outbound) {
  Rule rule;
  rule.outbound = outbound;
  rule.protocol = text(permission, "IpProtocol");
  rule.from_port = number(permission, "FromPort");
  rule.to_port = number(permission, "ToPort");
  for (const json& pair : list(permission, "UserIdGroupPairs")) {
    Rule named = rule;
    named.peer = text(pair, "GroupId");
    named.peer_owner = text(pair, "UserId");
    named.peering_status = text(pair, "PeeringStatus");
    add_rule(group, named);
  }
  const auto add = [&](PeerKind kind, const std::string& peer) {
    rule.peer_kind = kind;
    rule.peer = peer;
    add_rule(group, rule);
  };
  for (const json& range : list(permission, "IpRanges")) {
    add(PeerKind::ipv4_range, text(range, "CidrIp"));
  }
  for (const json& range : list(permission, "Ipv6Ranges")) {
    add(PeerKind::ipv6_range, text(range, "CidrIpv6"));
  }
  for (const json& prefix_list : list(permission, "PrefixListIds")) {
    add(PeerKind::prefix_list, text(prefix_list, "PrefixListId"));
  }
}

// Tags and descriptions are left out: they do not count (G-3).
Group read_group(const json& document) {
  Group group;
  group.id = text(document, "GroupId");
  group.name = text(document, "GroupName");
  group.owner = text(document, "OwnerId");
  group.vpc = text(document, "VpcId");
  for (const json& permission : list(document, "IpPermissions")) {
    read_permission(group, permission, false);
  }
  for (const json& permission : list(document, "IpPermissionsEgress")) {
    read_permission(group, permission, true);
  }
  return group;
}

// A rule of a group that the snapshot does not have tells nothing: the group stays unknown (I-1).
void read_separate_rule(Account& account, const json& document) {
  const std::string group_id = text(document, "GroupId");
  for (Group& group : account.groups) {
    if (group.id != group_id) {
      continue;
    }
    Rule rule;
    rule.outbound = flag(document, "IsEgress");
    rule.protocol = text(document, "IpProtocol");
    rule.from_port = number(document, "FromPort");
    rule.to_port = number(document, "ToPort");
    const json& referenced = member(document, "ReferencedGroupInfo");
    if (referenced.is_object()) {
      rule.peer_kind = PeerKind::group;
      rule.peer = text(referenced, "GroupId");
      rule.peer_owner = text(referenced, "UserId");
      rule.peering_status = text(referenced, "PeeringStatus");
    } else if (member(document, "CidrIpv4").is_string()) {
      rule.peer_kind = PeerKind::ipv4_range;
      rule.peer = text(document, "CidrIpv4");
    } else if (member(document, "CidrIpv6").is_string()) {
      rule.peer_kind = PeerKind::ipv6_range;
      rule.peer = text(document, "CidrIpv6");
    } else {
      rule.peer_kind = PeerKind::prefix_list;
      rule.peer = text(document, "PrefixListId");
    }
    add_rule(group, std::move(rule));
    return;
  }
}

void add_range(Ids& ranges, const std::string& range) {
  if (!range.empty() && !contains(ranges, range)) {
    ranges.push_back(range);
  }
}

// The ranges of a VPC or subnet: its first block and those associated with it.
Ids read_ranges(const json& document) {
  Ids ranges;
  add_range(ranges, text(document, "CidrBlock"));
  const auto add_associated = [&](const char* set, const char* block, const char* state) {
    for (const json& association : list(document, set)) {
      const std::string status = text(member(association, state), "State");
      if (status.empty() || status == "associated") {
        add_range(ranges, text(association, block));
      }
    }
  };
  add_associated("CidrBlockAssociationSet", "CidrBlock", "CidrBlockState");
  add_associated("Ipv6CidrBlockAssociationSet", "Ipv6CidrBlock", "Ipv6CidrBlockState");
  return ranges;
}

// H-1: entries that are known. Several answers may tell
// of one list; its entries are then joined, whatever their order (P-14).
void read_prefix_list(Account& account, const json& document) {
  const std::string id = text(document, "PrefixListId");
  const json& entries = member(document, "Entries");
  const json& cidrs = member(document, "Cidrs");
  if (id.empty() || (!entries.is_array() && !cidrs.is_array())) {
    return;
  }
  Ids& known = account.prefix_lists[id];
  for (const json& entry : list(document, "Entries")) {
    add_range(known, text(entry, "Cidr"));
  }
  for (const std::string& range : texts_of(cidrs)) {
    add_range(known, range);
  }
}

}  // namespace

// Groups come before `SecurityGroupRules`, whose entries are added to them.
void read_network(Account& account, const json& snapshot) {
  for (const json& document : list(snapshot, "Vpcs")) {
    account.vpcs.push_back({text(document, "VpcId"), read_ranges(document)});
  }
  for (const json& document : list(snapshot, "Subnets")) {
    account.subnets.push_back({text(document, "SubnetId"), text(document, "VpcId"),
                               read_ranges(document), text(document, "AvailabilityZone")});
  }
  account.groups_given = member(snapshot, "SecurityGroups").is_array();
  for (const json& document : list(snapshot, "SecurityGroups")) {
    account.groups.push_back(read_group(document));
  }
  for (const json& document : list(snapshot, "SecurityGroupRules")) {
    read_separate_rule(account, document);
  }
  for (const json& document : list(snapshot, "PrefixLists")) {
    read_prefix_list(account, document);
  }
}

}  // namespace prose_oracle
