#include "tests/bench/large_account.h"

#include "model/json/json_writer.h"
#include "tests/bench/made_account.h"

namespace connectsim::bench {
namespace {

constexpr const char* account_id = "111122223333";

// Writes an account as the AWS CLI would have answered.
class AccountWriter {
 public:
  explicit AccountWriter(const MadeAccount& account) : account_(account) {}

  [[nodiscard]] std::vector<SavedFile> files() const {
    return {{"account/describe-vpcs.json", vpcs_text()},
            {"account/describe-subnets.json", subnets_text()},
            {"account/describe-security-groups.json", groups_text()},
            {"account/describe-db-subnet-groups.json", subnet_groups_text()},
            {"account/describe-db-clusters.json", clusters_text()},
            {"account/describe-db-instances.json", instances_text()},
            {"account/describe-db-proxies.json", proxies_text()},
            {"account/db-proxy-targets.json", targets_text()},
            {"account/list-functions.json", functions_text()}};
  }

 private:
  static constexpr std::uint32_t subnets_per_vpc = 6;

  [[nodiscard]] static std::string subnet_id(std::uint32_t vpc, std::uint32_t number) {
    return id_of("subnet-", vpc * subnets_per_vpc + number);
  }

  std::string vpcs_text() const {
    std::string text;
    JsonWriter json(text);
    json.open_object().name("Vpcs").open_list();
    for (std::uint32_t vpc = 0; vpc < account_.size.vpcs; ++vpc) {
      json.open_object()
          .member("VpcId", id_of("vpc-", vpc))
          .member("CidrBlock", range_of_vpc(vpc))
          .member("OwnerId", account_id)
          .close_object();
    }
    json.close_list().close_object();
    return text;
  }

  std::string subnets_text() const {
    std::string text;
    JsonWriter json(text);
    json.open_object().name("Subnets").open_list();
    for (std::uint32_t i = 0; i < account_.size.vpcs * subnets_per_vpc; ++i) {
      const std::uint32_t vpc = i / subnets_per_vpc;
      const std::uint32_t number = i % subnets_per_vpc;
      json.open_object()
          .member("SubnetId", subnet_id(vpc, number))
          .member("VpcId", id_of("vpc-", vpc))
          .member("CidrBlock",
                  "10." + std::to_string(vpc % 256) + "." + std::to_string(number * 32) + ".0/19")
          .member("AvailabilityZone", std::string("eu-west-1") + "abc"[number % 3])
          .close_object();
    }
    json.close_list().close_object();
    return text;
  }

  static void append_permissions(JsonWriter& json,
                                 const std::vector<MadeAccount::Permission>& permissions) {
    json.open_list();
    for (const MadeAccount::Permission& permission : permissions) {
      json.open_object().member("IpProtocol", permission.protocol);
      if (permission.port != 0) {
        json.name("FromPort").number(static_cast<std::uint64_t>(permission.port));
        json.name("ToPort").number(static_cast<std::uint64_t>(permission.port));
      }
      const bool is_range = permission.peer.find('/') != std::string::npos;
      json.name("UserIdGroupPairs").open_list();
      if (!is_range) {
        json.open_object()
            .member("GroupId", permission.peer)
            .member("UserId", account_id)
            .close_object();
      }
      json.close_list().name("IpRanges").open_list();
      if (is_range) {
        json.open_object().member("CidrIp", permission.peer).close_object();
      }
      json.close_list().name("Ipv6Ranges").open_list().close_list();
      json.name("PrefixListIds").open_list().close_list().close_object();
    }
    json.close_list();
  }

  std::string groups_text() const {
    std::string text;
    JsonWriter json(text);
    json.open_object().name("SecurityGroups").open_list();
    for (std::uint32_t i = 0; i < account_.groups.size(); ++i) {
      const MadeAccount::Group& group = account_.groups[i];
      json.open_object()
          .member("GroupId", group_id(i))
          .member("GroupName", group.name)
          .member("Description", "Managed by the team that owns " + group.name)
          .member("OwnerId", account_id)
          .member("VpcId", id_of("vpc-", group.vpc));
      append_permissions(json.name("IpPermissions"), group.inbound);
      append_permissions(json.name("IpPermissionsEgress"), group.outbound);
      json.name("Tags").open_list().open_object();
      json.member("Key", "Name").member("Value", group.name);
      json.close_object().close_list().close_object();
    }
    json.close_list().close_object();
    return text;
  }

  std::string subnet_groups_text() const {
    std::string text;
    JsonWriter json(text);
    json.open_object().name("DBSubnetGroups").open_list();
    for (std::uint32_t vpc = 0; vpc < account_.size.vpcs; ++vpc) {
      json.open_object()
          .member("DBSubnetGroupName", numbered("private-", vpc))
          .member("VpcId", id_of("vpc-", vpc));
      json.name("Subnets").open_list();
      for (std::uint32_t number = 3; number < subnets_per_vpc; ++number) {
        json.open_object().member("SubnetIdentifier", subnet_id(vpc, number)).close_object();
      }
      json.close_list().close_object();
    }
    json.close_list().close_object();
    return text;
  }

  std::string clusters_text() const {
    std::string text;
    JsonWriter json(text);
    json.open_object().name("DBClusters").open_list();
    for (std::uint32_t i = 0; i < account_.clusters.size(); ++i) {
      const std::string name = numbered("cluster-", i);
      json.open_object()
          .member("DBClusterIdentifier", name)
          .member("DBClusterArn",
                  std::string("arn:aws:rds:eu-west-1:") + account_id + ":cluster:" + name)
          .member("Engine", port_of_cluster(i) == 5432 ? "aurora-postgresql" : "aurora-mysql")
          .member("EngineMode", "provisioned")
          .member("Status", "available")
          .member("DBSubnetGroup", numbered("private-", account_.clusters[i].vpc));
      json.name("Port").number(static_cast<std::uint64_t>(port_of_cluster(i)));
      json.name("VpcSecurityGroups").open_list();
      for (const std::uint32_t group : account_.clusters[i].groups) {
        json.open_object()
            .member("VpcSecurityGroupId", group_id(group))
            .member("Status", "active")
            .close_object();
      }
      json.close_list().name("DBClusterMembers").open_list();
      for (const char* suffix : {"-1", "-2"}) {
        json.open_object().member("DBInstanceIdentifier", name + suffix).close_object();
      }
      json.close_list().close_object();
    }
    json.close_list().close_object();
    return text;
  }

  std::string instances_text() const {
    std::string text;
    JsonWriter json(text);
    json.open_object().name("DBInstances").open_list();
    for (std::uint32_t i = 0; i < account_.clusters.size(); ++i) {
      for (const char* suffix : {"-1", "-2"}) {
        json.open_object()
            .member("DBInstanceIdentifier", numbered("cluster-", i) + suffix)
            .member("DBInstanceClass", i % 11 == 0 ? "db.serverless" : "db.r6g.large")
            .member("Engine", port_of_cluster(i) == 5432 ? "aurora-postgresql" : "aurora-mysql")
            .member("DBInstanceStatus", i % 97 == 0 ? "modifying" : "available")
            .member("DBClusterIdentifier", numbered("cluster-", i))
            .close_object();
      }
    }
    json.close_list().close_object();
    return text;
  }

  std::string proxies_text() const {
    std::string text;
    JsonWriter json(text);
    json.open_object().name("DBProxies").open_list();
    for (std::uint32_t i = 0; i < account_.proxies.size(); ++i) {
      const int port = port_of_cluster(account_.cluster_of_proxy[i]);
      json.open_object()
          .member("DBProxyName", numbered("proxy-", i))
          .member("Status", "available")
          .member("EngineFamily", port == 5432 ? "POSTGRESQL" : "MYSQL")
          .member("VpcId", id_of("vpc-", account_.proxies[i].vpc));
      json.name("VpcSecurityGroupIds").open_list();
      for (const std::uint32_t group : account_.proxies[i].groups) {
        json.text(group_id(group));
      }
      json.close_list().name("VpcSubnetIds").open_list();
      json.text(subnet_id(account_.proxies[i].vpc, 3)).text(subnet_id(account_.proxies[i].vpc, 4));
      json.close_list().close_object();
    }
    json.close_list().close_object();
    return text;
  }

  std::string targets_text() const {
    std::string text;
    JsonWriter json(text);
    json.open_object().name("DBProxyTargets").open_object();
    for (std::uint32_t i = 0; i < account_.proxies.size(); ++i) {
      const std::string cluster = numbered("cluster-", account_.cluster_of_proxy[i]);
      json.name(numbered("proxy-", i)).open_list();
      json.open_object()
          .member("RdsResourceId", cluster)
          .member("Type", "TRACKED_CLUSTER")
          .close_object();
      for (const char* suffix : {"-1", "-2"}) {
        json.open_object()
            .member("RdsResourceId", cluster + suffix)
            .member("TrackedClusterId", cluster)
            .member("Type", "RDS_INSTANCE");
        json.name("TargetHealth").open_object();
        json.member("State", i % 13 == 0 ? "UNAVAILABLE" : "AVAILABLE").close_object();
        json.close_object();
      }
      json.close_list();
    }
    json.close_object().close_object();
    return text;
  }

  std::string functions_text() const {
    std::string text;
    JsonWriter json(text);
    json.open_object().name("Functions").open_list();
    for (std::uint32_t i = 0; i < account_.functions.size(); ++i) {
      const MadeAccount::Host& function = account_.functions[i];
      json.open_object()
          .member("FunctionName", numbered("function-", i))
          .member("Runtime", "nodejs18.x")
          .member("Handler", "index.handler")
          .member("LastModified", "2024-05-01T10:00:00.000+0000");
      json.name("VpcConfig").open_object().name("SubnetIds").open_list();
      json.text(subnet_id(function.vpc, i % 3)).text(subnet_id(function.vpc, (i + 1) % 3));
      json.close_list().name("SecurityGroupIds").open_list();
      for (const std::uint32_t group : function.groups) {
        json.text(group_id(group));
      }
      json.close_list().member("VpcId", id_of("vpc-", function.vpc)).close_object();
      json.close_object();
    }
    json.close_list().close_object();
    return text;
  }

  const MadeAccount& account_;
};

}  // namespace

std::vector<SavedFile> large_account(const AccountSize& size) {
  return AccountWriter(made_account(size)).files();
}

}  // namespace connectsim::bench
