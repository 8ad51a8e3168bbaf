// Decides what a bare entry is by the members that it has: a group, a rule, a cluster, a proxy,
// ...
#include <algorithm>
#include <array>

#include "model/answers/answer.h"

namespace connectsim {

namespace {

struct EntryMark {
  Part part;
  std::array<std::string_view, 2> members;         // all of these
  std::array<std::string_view, 4> one_of_members;  // one of these, if any is named
  std::array<std::string_view, 2> absent_members;  // none of these
};

// In this order: an instance names its cluster, an interface its subnet, a subnet its VPC.
constexpr std::array<EntryMark, 13> entry_marks = {{
    {Part::db_instances,
     {"DBInstanceIdentifier"},
     {"DBInstanceStatus", "DBInstanceClass"},
     {"DBSnapshotIdentifier"}},
    {Part::db_clusters,
     {"DBClusterIdentifier", "Engine"},
     {},
     {"DBClusterSnapshotIdentifier", "DBInstanceIdentifier"}},
    {Part::global_clusters,
     {"GlobalClusterIdentifier"},
     {"GlobalClusterArn", "GlobalClusterMembers"},
     {"DBClusterIdentifier"}},
    {Part::db_proxy_target_groups, {"DBProxyName", "TargetGroupName"}, {}, {}},
    {Part::db_proxies, {"DBProxyName", "EngineFamily"}, {}, {}},
    {Part::db_subnet_groups,
     {"DBSubnetGroupName"},
     {"Subnets", "VpcId", "DBSubnetGroupArn"},
     {"DBInstanceIdentifier"}},
    {Part::functions, {"FunctionName", "FunctionArn"}, {}, {"EventSourceArn"}},
    {Part::security_group_rules, {"SecurityGroupRuleId", "GroupId"}, {}, {}},
    {Part::security_group_vpc_associations, {"GroupId", "VpcId"}, {"VpcOwnerId"}, {"GroupName"}},
    {Part::security_groups, {"GroupId", "GroupName"}, {}, {"UserId", "StaleIpPermissions"}},
    {Part::network_interfaces, {"NetworkInterfaceId"}, {"Groups", "SubnetId", "VpcId"}, {}},
    {Part::subnets, {"SubnetId", "CidrBlock"}, {}, {}},
    {Part::vpcs, {"VpcId", "CidrBlock"}, {}, {"SubnetId"}},
}};

bool has_all(const Value& entry, const std::array<std::string_view, 2>& members) {
  return std::all_of(members.begin(), members.end(), [&entry](std::string_view member) {
    return member.empty() || entry.find(member);
  });
}

template <std::size_t count>
bool has_one(const Value& entry, const std::array<std::string_view, count>& members) {
  return std::any_of(members.begin(), members.end(), [&entry](std::string_view member) {
    return !member.empty() && entry.find(member);
  });
}

}  // namespace

std::optional<Part> part_of_entry(const Value& entry) {
  if (!entry.is_object()) {
    return std::nullopt;
  }
  for (const EntryMark& mark : entry_marks) {
    if (has_all(entry, mark.members) &&
        (mark.one_of_members.front().empty() || has_one(entry, mark.one_of_members)) &&
        !has_one(entry, mark.absent_members)) {
      return mark.part;
    }
  }
  return std::nullopt;
}

std::string_view identity_member(Part part) {
  switch (part) {
    case Part::vpcs:
      return "VpcId";
    case Part::subnets:
      return "SubnetId";
    case Part::security_groups:
      return "GroupId";
    case Part::security_group_vpc_associations:
      return "GroupId";
    case Part::security_group_rules:
      return "SecurityGroupRuleId";
    case Part::network_interfaces:
      return "NetworkInterfaceId";
    case Part::prefix_lists:
      return "PrefixListId";
    case Part::db_subnet_groups:
      return "DBSubnetGroupName";
    case Part::db_clusters:
      return "DBClusterIdentifier";
    case Part::db_instances:
      return "DBInstanceIdentifier";
    case Part::global_clusters:
      return "GlobalClusterIdentifier";
    case Part::db_proxies:
      return "DBProxyName";
    case Part::db_proxy_target_groups:
      return "DBProxyName";
    case Part::functions:
      return "FunctionName";
    case Part::db_proxy_targets:
    case Part::caller:
      break;
  }
  return {};
}

}  // namespace connectsim
