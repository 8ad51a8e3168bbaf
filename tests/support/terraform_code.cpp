// Renders accounts as Terraform states and plans.
#include "tests/support/terraform_code.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

namespace connectsim::tests {
namespace {

Json list_of(const Json& object, const char* member) { return object.value(member, Json::array()); }

std::string text_of(const Json& object, const char* member) {
  return object.value(member, std::string());
}

// "sg-1r" is the group that replaces "sg-1".
std::string label_of(std::string id) {
  while (!id.empty() && id.back() == 'r') {
    id.pop_back();
  }
  return id;
}

std::string as_name(const std::string& text) {
  std::string name;
  for (const char character : text) {
    const bool is_plain = (character >= 'a' && character <= 'z') ||
                          (character >= '0' && character <= '9') || character == '-';
    name += is_plain ? character : '_';
  }
  return name;
}

struct SinglePermission {
  std::string protocol;
  Json first;
  Json last;
  std::string kind;  // the attribute of a rule resource
  std::string peer;
};

std::vector<SinglePermission> single_permissions(const Json& group, const char* member) {
  struct Kind {
    const char* list;
    const char* id;
    const char* attribute;
  };
  std::vector<SinglePermission> all;
  for (const Json& permission : list_of(group, member)) {
    for (const Kind& kind :
         {Kind{"UserIdGroupPairs", "GroupId", "referenced_security_group_id"},
          Kind{"IpRanges", "CidrIp", "cidr_ipv4"}, Kind{"Ipv6Ranges", "CidrIpv6", "cidr_ipv6"},
          Kind{"PrefixListIds", "PrefixListId", "prefix_list_id"}}) {
      for (const Json& peer : list_of(permission, kind.list)) {
        const std::string owner = text_of(peer, "UserId");
        const bool is_foreign = !owner.empty() && owner != text_of(group, "OwnerId");
        all.push_back({text_of(permission, "IpProtocol"), permission.value("FromPort", Json()),
                       permission.value("ToPort", Json()), kind.attribute,
                       (is_foreign ? owner + "/" : "") + text_of(peer, kind.id)});
      }
    }
  }
  return all;
}

Json inline_rules(const Json& group, const char* member) {
  Json rules = Json::array();
  for (const SinglePermission& one : single_permissions(group, member)) {
    Json rule = {{"protocol", one.protocol},
                 {"from_port", one.first.is_null() ? Json(0) : one.first},
                 {"to_port", one.last.is_null() ? Json(0) : one.last},
                 {"cidr_blocks", Json::array()},
                 {"ipv6_cidr_blocks", Json::array()},
                 {"prefix_list_ids", Json::array()},
                 {"security_groups", Json::array()},
                 {"self", false}};
    if (one.peer == text_of(group, "GroupId")) {
      rule["self"] = true;
    } else {
      rule[one.kind == "cidr_ipv4"        ? "cidr_blocks"
           : one.kind == "cidr_ipv6"      ? "ipv6_cidr_blocks"
           : one.kind == "prefix_list_id" ? "prefix_list_ids"
                                          : "security_groups"]
          .push_back(one.peer);
    }
    rules.push_back(std::move(rule));
  }
  return rules;
}

class Renderer {
 public:
  Renderer(const Json& account, const std::set<std::string>& never_inline)
      : account_(account), never_inline_(never_inline) {}

  std::vector<RenderedResource> resources() {
    add_groups();
    add_networks();
    add_databases();
    add_functions();
    return std::move(resources_);
  }

 private:
  void add(const std::string& type, const std::string& name, Json values) {
    resources_.push_back({type, as_name(name), std::move(values)});
  }

  void add_groups() {
    for (const Json& group : list_of(account_, "SecurityGroups")) {
      const std::string id = text_of(group, "GroupId");
      const bool is_inline = has_inline_rules(label_of(id), never_inline_);
      Json values = {{"id", id},
                     {"name", text_of(group, "GroupName")},
                     {"vpc_id", text_of(group, "VpcId")},
                     {"ingress", Json::array()},
                     {"egress", Json::array()}};
      if (group.contains("OwnerId")) {
        values["owner_id"] = group["OwnerId"];
      }
      if (is_inline) {
        values["ingress"] = inline_rules(group, "IpPermissions");
        values["egress"] = inline_rules(group, "IpPermissionsEgress");
      } else {
        add_rules(group, "IpPermissions", "aws_vpc_security_group_ingress_rule");
        add_rules(group, "IpPermissionsEgress", "aws_vpc_security_group_egress_rule");
      }
      add("aws_security_group", label_of(id), std::move(values));
    }
  }

  void add_rules(const Json& group, const char* member, const char* type) {
    for (const SinglePermission& one : single_permissions(group, member)) {
      const std::string id = text_of(group, "GroupId");
      add(type,
          label_of(id) + "_" + one.protocol + "_" + one.first.dump() + "_" + one.last.dump() + "_" +
              label_of(one.peer),
          {{"security_group_id", id},
           {"ip_protocol", one.protocol},
           {"from_port", one.first},
           {"to_port", one.last},
           {one.kind, one.peer}});
    }
  }

  void add_networks() {
    for (const Json& vpc : list_of(account_, "Vpcs")) {
      add("aws_vpc", text_of(vpc, "VpcId"),
          {{"id", text_of(vpc, "VpcId")}, {"cidr_block", text_of(vpc, "CidrBlock")}});
    }
    for (const Json& subnet : list_of(account_, "Subnets")) {
      add("aws_subnet", text_of(subnet, "SubnetId"),
          {{"id", text_of(subnet, "SubnetId")},
           {"vpc_id", text_of(subnet, "VpcId")},
           {"cidr_block", text_of(subnet, "CidrBlock")}});
    }
    for (const Json& group : list_of(account_, "DBSubnetGroups")) {
      Json ids = Json::array();
      for (const Json& subnet : list_of(group, "Subnets")) {
        ids.push_back(text_of(subnet, "SubnetIdentifier"));
      }
      add("aws_db_subnet_group", text_of(group, "DBSubnetGroupName"),
          {{"name", text_of(group, "DBSubnetGroupName")},
           {"vpc_id", text_of(group, "VpcId")},
           {"subnet_ids", ids}});
    }
  }

  void add_databases() {
    for (const Json& cluster : list_of(account_, "DBClusters")) {
      const std::string id = text_of(cluster, "DBClusterIdentifier");
      Json groups = Json::array();
      for (const Json& group : list_of(cluster, "VpcSecurityGroups")) {
        groups.push_back(text_of(group, "VpcSecurityGroupId"));
      }
      Json values = {{"cluster_identifier", id},
                     {"cluster_members", Json::array()},
                     {"engine", text_of(cluster, "Engine")},
                     {"port", cluster.value("Port", Json())},
                     {"db_subnet_group_name", text_of(cluster, "DBSubnetGroup")},
                     {"engine_mode", text_of(cluster, "EngineMode")},
                     {"master_password", "hunter2"},
                     {"global_cluster_identifier", text_of(cluster, "GlobalClusterIdentifier")},
                     {"serverlessv2_scaling_configuration", Json::array()}};
      if (cluster.contains("ServerlessV2ScalingConfiguration")) {
        values["serverlessv2_scaling_configuration"].push_back({{"max_capacity", 2}});
      }
      if (cluster.contains("VpcSecurityGroups")) {
        values["vpc_security_group_ids"] = groups;
      }
      add("aws_rds_cluster", id, std::move(values));
    }
    for (const Json& instance : list_of(account_, "DBInstances")) {
      add("aws_rds_cluster_instance", text_of(instance, "DBInstanceIdentifier"),
          {{"identifier", text_of(instance, "DBInstanceIdentifier")},
           {"cluster_identifier", text_of(instance, "DBClusterIdentifier")},
           {"instance_class", text_of(instance, "DBInstanceClass")}});
    }
    for (const Json& proxy : list_of(account_, "DBProxies")) {
      add("aws_db_proxy", text_of(proxy, "DBProxyName"),
          {{"name", text_of(proxy, "DBProxyName")},
           {"engine_family", text_of(proxy, "EngineFamily")},
           {"vpc_security_group_ids", list_of(proxy, "VpcSecurityGroupIds")},
           {"vpc_subnet_ids", list_of(proxy, "VpcSubnetIds")}});
    }
    add_targets();
  }

  void add_targets() {
    const Json all = account_.value("DBProxyTargets", Json::object());
    for (const auto& [proxy, targets] : all.items()) {
      std::set<std::string> tracked_members;
      for (const Json& target : targets) {
        if (text_of(target, "Type") == "TRACKED_CLUSTER") {
          const std::string cluster = text_of(target, "RdsResourceId");
          add("aws_db_proxy_target", proxy + "_" + cluster,
              {{"db_proxy_name", proxy}, {"db_cluster_identifier", cluster}});
          for (const Json& instance : list_of(account_, "DBInstances")) {
            if (text_of(instance, "DBClusterIdentifier") == cluster) {
              tracked_members.insert(text_of(instance, "DBInstanceIdentifier"));
            }
          }
        }
      }
      for (const Json& target : targets) {
        const std::string id = text_of(target, "RdsResourceId");
        if (text_of(target, "Type") == "RDS_INSTANCE" && !tracked_members.contains(id)) {
          add("aws_db_proxy_target", proxy + "_" + id,
              {{"db_proxy_name", proxy}, {"db_instance_identifier", id}});
        }
      }
    }
  }

  void add_functions() {
    for (const Json& function : list_of(account_, "Functions")) {
      const Json config = function.value("VpcConfig", Json::object());
      Json blocks = Json::array();
      if (!text_of(config, "VpcId").empty() || !list_of(config, "SecurityGroupIds").empty()) {
        blocks.push_back({{"security_group_ids", list_of(config, "SecurityGroupIds")},
                          {"subnet_ids", list_of(config, "SubnetIds")},
                          {"vpc_id", text_of(config, "VpcId")}});
      }
      add("aws_lambda_function", text_of(function, "FunctionName"),
          {{"function_name", text_of(function, "FunctionName")}, {"vpc_config", blocks}});
    }
  }

  const Json& account_;
  const std::set<std::string>& never_inline_;
  std::vector<RenderedResource> resources_;
};

}  // namespace

Json resource_json(const RenderedResource& resource) {
  return {{"address", resource.address()},
          {"mode", "managed"},
          {"type", resource.type},
          {"name", resource.name}};
}

bool has_inline_rules(const std::string& group, const std::set<std::string>& never) {
  return !never.contains(group) && !group.empty() && group.back() % 2 == 0;
}

// Groups with a rule that names a new group: inline, its configuration would not tell which.
std::set<std::string> groups_naming(const Json& account, const std::set<std::string>& ids) {
  std::set<std::string> naming;
  for (const Json& group : list_of(account, "SecurityGroups")) {
    for (const char* member : {"IpPermissions", "IpPermissionsEgress"}) {
      for (const SinglePermission& one : single_permissions(group, member)) {
        if (ids.contains(one.peer)) {
          naming.insert(label_of(text_of(group, "GroupId")));
        }
      }
    }
  }
  return naming;
}

std::string code_name_of_group(std::string id) { return as_name(label_of(std::move(id))); }

std::vector<RenderedResource> rendered_resources(const Json& account,
                                                 const std::set<std::string>& never_inline) {
  return Renderer(account, never_inline).resources();
}

Json terraform_state_of(const Json& account) {
  Json resources = Json::array();
  const std::set<std::string> none;
  for (const RenderedResource& resource : rendered_resources(account, none)) {
    Json entry = resource_json(resource);
    entry["instances"] = Json::array({{{"attributes", resource.values}}});
    resources.push_back(std::move(entry));
  }
  return {{"version", 4},
          {"terraform_version", "1.9.5"},
          {"serial", 1},
          {"lineage", "a"},
          {"resources", resources}};
}

}  // namespace connectsim::tests
