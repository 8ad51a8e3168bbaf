#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace connectsim {

/// What a snapshot's ids and names stand for.
enum class Named : std::uint8_t {
  vpc,
  subnet,
  prefix_list,
  group,
  subnet_group,
  cluster,
  instance,
  proxy,
  function,
  zone,
};

struct NamingMember {
  std::string_view member;
  Named named;
};

/// The members, of entries and of the request, that hold an id or name or a list of them.
inline constexpr std::array naming_members = {
    NamingMember{"VpcId", Named::vpc},
    NamingMember{"SubnetId", Named::subnet},
    NamingMember{"SubnetIdentifier", Named::subnet},
    NamingMember{"SubnetIds", Named::subnet},
    NamingMember{"VpcSubnetIds", Named::subnet},
    NamingMember{"PrefixListId", Named::prefix_list},
    NamingMember{"GroupId", Named::group},
    NamingMember{"VpcSecurityGroupId", Named::group},
    NamingMember{"SecurityGroupIds", Named::group},
    NamingMember{"VpcSecurityGroupIds", Named::group},
    NamingMember{"DBSubnetGroupName", Named::subnet_group},
    NamingMember{"DBSubnetGroup", Named::subnet_group},
    NamingMember{"DBClusterIdentifier", Named::cluster},
    NamingMember{"TrackedClusterId", Named::cluster},
    NamingMember{"DBInstanceIdentifier", Named::instance},
    NamingMember{"RdsResourceId", Named::instance},  // of a TRACKED_CLUSTER: a cluster
    NamingMember{"DBProxyName", Named::proxy},
    NamingMember{"FunctionName", Named::function},
    NamingMember{"AvailabilityZone", Named::zone},
    NamingMember{"AvailabilityZones", Named::zone},
};

/// A part of a snapshot, the member that names its entries, and what new names begin with.
struct NamedPart {
  std::string_view part;
  std::string_view member;
  Named named;
  std::string_view prefix;
};
inline constexpr std::array named_parts = {
    NamedPart{"DBClusters", "DBClusterIdentifier", Named::cluster, "cluster-"},
    NamedPart{"Functions", "FunctionName", Named::function, "function-"},
    NamedPart{"DBProxies", "DBProxyName", Named::proxy, "proxy-"},
    NamedPart{"Vpcs", "VpcId", Named::vpc, "vpc-"},
    NamedPart{"SecurityGroups", "GroupId", Named::group, "sg-"},
    NamedPart{"DBInstances", "DBInstanceIdentifier", Named::instance, "instance-"},
    NamedPart{"Subnets", "SubnetId", Named::subnet, "subnet-"},
    NamedPart{"DBSubnetGroups", "DBSubnetGroupName", Named::subnet_group, "subnets-"},
    NamedPart{"PrefixLists", "PrefixListId", Named::prefix_list, "pl-"},
};

/// The part whose members are the names of proxies, rather than entries that have one.
inline constexpr std::string_view targets_part = "DBProxyTargets";

/// What the texts of a member stand for; nothing when they name no thing.
template <typename Json>
std::optional<Named> named_by(const Json& owner, std::string_view member) {
  for (const NamingMember& naming : naming_members) {
    if (naming.member == member) {
      const bool is_tracked_cluster =
          member == "RdsResourceId" && owner.value("Type", "") == "TRACKED_CLUSTER";
      return is_tracked_cluster ? Named::cluster : naming.named;
    }
  }
  return std::nullopt;
}

/// Calls `visit(named, text)` for every id and name below a value, in the order of the document.
template <typename Json, typename Visit>
void visit_names(Json& value, const Visit& visit) {
  if (value.is_array()) {
    for (auto& element : value) {
      visit_names(element, visit);
    }
  } else if (value.is_object()) {
    for (auto& [member, child] : value.items()) {
      const std::optional<Named> named = named_by(value, member);
      if (named && child.is_string()) {
        visit(*named, child);
      } else if (named && child.is_array()) {
        for (auto& element : child) {
          if (element.is_string()) {
            visit(*named, element);
          }
        }
      } else {
        visit_names(child, visit);
      }
    }
  }
}

/// The names of a part's entries, in their order.
template <typename Json>
std::vector<std::string> names_in(const Json& snapshot, const NamedPart& part) {
  std::vector<std::string> names;
  if (const auto list = snapshot.find(part.part); list != snapshot.end() && list->is_array()) {
    for (const auto& entry : *list) {
      if (entry.is_object() && entry.contains(part.member) && entry.at(part.member).is_string()) {
        names.push_back(entry.at(part.member).template get<std::string>());
      }
    }
  }
  return names;
}

}  // namespace connectsim
