// Reduces accounts to what infrastructure code can say of them.
#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/terraform_code.h"

namespace connectsim::tests {
namespace {

Json members_of(const Json& object, const char* member) {
  return object.value(member, Json::array());
}

std::string member_text(const Json& object, const char* member) {
  return object.value(member, std::string());
}

void keep_described_groups(Json& list, const std::set<std::string>& described) {
  Json kept = Json::array();
  for (const Json& element : list) {
    const std::string id = element.is_object() ? member_text(element, "VpcSecurityGroupId")
                                               : element.get<std::string>();
    const std::string status =
        element.is_object() ? element.value("Status", std::string("active")) : "active";
    if (described.contains(id) && status != "removing") {
      kept.push_back(element.is_object() ? Json{{"VpcSecurityGroupId", id}, {"Status", "active"}}
                                         : element);
    }
  }
  list = std::move(kept);
}

void give_networks(Json& account) {
  Json vpcs = Json::array();
  Json subnets = Json::array();
  int number = 0;
  for (const Json& vpc : members_of(account, "Vpcs")) {
    const std::string id = member_text(vpc, "VpcId");
    const std::string start = "10." + std::to_string(++number);
    vpcs.push_back({{"VpcId", id}, {"CidrBlock", start + ".0.0/16"}});
    subnets.push_back(
        {{"SubnetId", "subnet-" + id}, {"VpcId", id}, {"CidrBlock", start + ".1.0/24"}});
  }
  account["Vpcs"] = vpcs;
  account["Subnets"] = subnets;
  for (Json& group : account["DBSubnetGroups"]) {
    const std::string vpc = member_text(group, "VpcId");
    group["Subnets"] = Json::array({{{"SubnetIdentifier", "subnet-" + vpc}}});
  }
  for (Json& proxy : account["DBProxies"]) {
    if (member_text(proxy, "VpcId").empty() && !vpcs.empty()) {
      proxy["VpcId"] = vpcs[0]["VpcId"];  // code has subnets, which tell it
    }
    proxy["VpcSubnetIds"] = Json::array({"subnet-" + member_text(proxy, "VpcId")});
    proxy.erase("Status");
  }
  for (Json& function : account["Functions"]) {
    if (!function.contains("VpcConfig")) {
      continue;
    }
    Json& config = function["VpcConfig"];
    if (config.is_object() && !member_text(config, "VpcId").empty()) {
      config["SubnetIds"] = Json::array({"subnet-" + member_text(config, "VpcId")});
    }
  }
}

void give_members(Json& account) {
  std::set<std::string> known;
  for (Json& instance : account["DBInstances"]) {
    instance.erase("DBInstanceStatus");
    known.insert(member_text(instance, "DBInstanceIdentifier"));
  }
  for (Json& cluster : account["DBClusters"]) {
    Json members = Json::array();
    for (Json& instance : account["DBInstances"]) {
      for (const Json& member : members_of(cluster, "DBClusterMembers")) {
        if (member_text(member, "DBInstanceIdentifier") ==
            member_text(instance, "DBInstanceIdentifier")) {
          instance["DBClusterIdentifier"] = cluster["DBClusterIdentifier"];
          members.push_back(
              {{"DBInstanceIdentifier", member_text(instance, "DBInstanceIdentifier")}});
        }
      }
    }
    cluster["DBClusterMembers"] = members;
    if (members.empty()) {
      cluster.erase("DBClusterMembers");
    }
  }
}

void give_targets(Json& account) {
  Json all = Json::object();
  for (const auto& [proxy, targets] : account["DBProxyTargets"].items()) {
    std::set<std::string> clusters;
    std::set<std::string> instances;
    for (const Json& target : targets) {
      const bool is_cluster = member_text(target, "Type") == "TRACKED_CLUSTER";
      const std::string tracked =
          member_text(target, is_cluster ? "RdsResourceId" : "TrackedClusterId");
      if (!tracked.empty()) {
        clusters.insert(tracked);
      } else if (member_text(target, "Type") == "RDS_INSTANCE") {
        instances.insert(member_text(target, "RdsResourceId"));
      }
    }
    Json list = Json::array();
    for (const std::string& cluster : clusters) {
      list.push_back({{"Type", "TRACKED_CLUSTER"}, {"RdsResourceId", cluster}});
      for (const Json& instance : account["DBInstances"]) {
        if (member_text(instance, "DBClusterIdentifier") == cluster) {
          instances.insert(member_text(instance, "DBInstanceIdentifier"));
        }
      }
    }
    for (const std::string& instance : instances) {
      list.push_back({{"Type", "RDS_INSTANCE"}, {"RdsResourceId", instance}});
    }
    if (!list.empty()) {
      all[proxy] = list;
    }
  }
  account["DBProxyTargets"] = all;
}

}  // namespace

Json as_code_can_say(Json account) {
  for (const char* member : {"Caller", "GlobalClusters", "NetworkInterfaces", "PrefixLists",
                             "SecurityGroupRules", "SecurityGroupVpcAssociations"}) {
    account.erase(member);
  }
  for (const char* member :
       {"DBSubnetGroups", "DBProxies", "Functions", "DBInstances", "DBClusters"}) {
    account[member] = members_of(account, member);
  }
  account["DBProxyTargets"] = account.value("DBProxyTargets", Json::object());
  give_networks(account);
  give_members(account);
  give_targets(account);
  std::set<std::string> described;
  for (const Json& group : members_of(account, "SecurityGroups")) {
    described.insert(member_text(group, "GroupId"));
  }
  for (Json& group : account["SecurityGroups"]) {
    for (const char* member : {"IpPermissions", "IpPermissionsEgress"}) {
      for (Json& permission : group[member]) {
        if (!permission.contains("UserIdGroupPairs")) {
          continue;
        }
        for (Json& pair : permission["UserIdGroupPairs"]) {
          pair.erase("PeeringStatus");
        }
      }
    }
  }
  for (Json& function : account["Functions"]) {
    if (function.contains("VpcConfig") && function["VpcConfig"].contains("SecurityGroupIds")) {
      Json& config = function["VpcConfig"];
      config.erase("Ipv6AllowedForDualStack");
      keep_described_groups(config["SecurityGroupIds"], described);
    }
  }
  for (Json& cluster : account["DBClusters"]) {
    cluster.erase("NetworkType");
    keep_described_groups(cluster["VpcSecurityGroups"], described);
  }
  for (Json& proxy : account["DBProxies"]) {
    proxy.erase("EndpointNetworkType");
    proxy.erase("TargetConnectionNetworkType");
    keep_described_groups(proxy["VpcSecurityGroupIds"], described);
  }
  for (const char* member : {"DBSubnetGroups", "DBProxies", "Functions", "DBInstances",
                             "DBClusters", "DBProxyTargets"}) {
    if (account[member].empty()) {
      account.erase(member);
    }
  }
  return account;
}

}  // namespace connectsim::tests
