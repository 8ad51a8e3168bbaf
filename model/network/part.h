#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/text/enum_text.h"

namespace connectsim {

/// The members of a snapshot (M-1): the AWS CLI's own response members, and two of ours.
enum class Part : std::uint8_t {
  vpcs,
  subnets,
  security_groups,
  security_group_rules,
  security_group_vpc_associations,
  network_interfaces,
  prefix_lists,
  db_subnet_groups,
  db_clusters,
  db_instances,
  global_clusters,
  db_proxies,
  db_proxy_target_groups,
  db_proxy_targets,  // {proxy name: [targets]}
  functions,
  caller,  // {"Actions": [...]}
};
template <>
inline constexpr std::array<std::string_view, 16> words_of<Part> = {"Vpcs",
                                                                    "Subnets",
                                                                    "SecurityGroups",
                                                                    "SecurityGroupRules",
                                                                    "SecurityGroupVpcAssociations",
                                                                    "NetworkInterfaces",
                                                                    "PrefixLists",
                                                                    "DBSubnetGroups",
                                                                    "DBClusters",
                                                                    "DBInstances",
                                                                    "GlobalClusters",
                                                                    "DBProxies",
                                                                    "DBProxyTargetGroups",
                                                                    "DBProxyTargets",
                                                                    "Functions",
                                                                    "Caller"};

}  // namespace connectsim
