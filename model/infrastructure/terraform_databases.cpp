// Decides what Terraform's clusters, instances, proxies and targets are in AWS; status and health
// of what is yet to be made count as available.
#include "model/infrastructure/terraform_translation.h"

namespace connectsim {
namespace {

using Ids = std::vector<std::string>;

void append_text(JsonWriter& out, std::string_view member, const std::string& text) {
  if (!text.empty()) {
    out.member(member, text);
  }
}

void append_groups(TerraformTranslation& translation, const TerraformBlock& block,
                   JsonWriter& out) {
  // Computed where none is configured: then it is the VPC's default group, whichever that is.
  const std::optional<Ids> groups = block.ids("vpc_security_group_ids", &translation.groups);
  if (!groups) {
    return;
  }
  out.name("VpcSecurityGroups").open_list();
  for (const std::string& group : *groups) {
    out.open_object().member("VpcSecurityGroupId", group).member("Status", "active");
    out.close_object();
  }
  out.close_list();
}

// A port that nobody configured is the engine's own.
std::string port_of_cluster(const TerraformBlock& block, const std::string& engine) {
  const TerraformText port = block.text("port");
  if (port.is_known() || block.is_configured("port")) {
    return port.text;
  }
  return port.is_unknown() ? (engine == "aurora-postgresql" ? "5432" : "3306") : "";
}

void append_members(const TerraformTranslation& translation, const TerraformBlock& block,
                    const std::string& id, JsonWriter& out) {
  const auto joined = translation.members.find(id);
  Ids members = joined == translation.members.end() ? Ids{} : joined->second;
  if (members.empty() && !block.is_unknown("cluster_members")) {
    members = block.ids("cluster_members").value_or(Ids{});
  }
  if (members.empty()) {
    return;  // a cluster is refreshed before its instances: an empty list says nothing
  }
  out.name("DBClusterMembers").open_list();
  for (const std::string& member : members) {
    out.open_object().member("DBInstanceIdentifier", member).close_object();
  }
  out.close_list();
}

void add_cluster(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string id = terraform_identity(block.resource());
  const TerraformText engine = block.text("engine");
  std::string json;
  JsonWriter out(json);
  out.open_object().member("DBClusterIdentifier", id);
  append_text(out, "DBClusterArn", block.known_text("arn"));
  append_text(out, "Engine", engine.text);
  append_text(out, "EngineMode", block.known_text("engine_mode"));
  const std::string port = port_of_cluster(block, engine.text);
  if (!port.empty()) {
    out.name("Port").json(port);
  }
  append_text(out, "DBSubnetGroup", block.id("db_subnet_group_name"));
  append_text(out, "GlobalClusterIdentifier", block.id("global_cluster_identifier"));
  append_text(out, "NetworkType", block.known_text("network_type"));
  if (!block.blocks("serverlessv2_scaling_configuration").empty()) {
    out.name("ServerlessV2ScalingConfiguration").open_object().close_object();
  }
  append_members(translation, block, id, out);
  append_groups(translation, block, out);
  out.close_object();
  add_made_entry(translation, block, Part::db_clusters, id, std::move(json));
}

void add_instance(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string id = terraform_identity(block.resource());
  std::string json;
  JsonWriter out(json);
  out.open_object().member("DBInstanceIdentifier", id);
  append_text(out, "DBClusterIdentifier", block.id("cluster_identifier"));
  append_text(out, "DBInstanceClass", block.known_text("instance_class"));
  append_text(out, "Engine", block.known_text("engine"));
  append_text(out, "AvailabilityZone", block.known_text("availability_zone"));
  const std::string status = block.known_text("status");
  if (block.resource().is_new) {
    translation.taken_for_available.push_back(block.resource().address);
    out.member("DBInstanceStatus", "available");
  } else {
    append_text(out, "DBInstanceStatus", status);
  }
  if (block.resource().type == "aws_db_instance") {
    append_groups(translation, block, out);
  }
  const std::string subnet_group = block.id("db_subnet_group_name");
  if (!subnet_group.empty()) {
    out.name("DBSubnetGroup").open_object().member("DBSubnetGroupName", subnet_group);
    out.close_object();
  }
  out.close_object();
  add_made_entry(translation, block, Part::db_instances, id, std::move(json));
}

void add_subnet_group(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string name = terraform_identity(block.resource());
  const std::optional<Ids> subnets = block.ids("subnet_ids");
  std::string vpc = block.known_text("vpc_id");
  if (vpc.empty() && subnets) {
    vpc = common_vpc(translation.vpc_of_subnet, *subnets);
  }
  std::string json;
  JsonWriter out(json);
  out.open_object().member("DBSubnetGroupName", name);
  append_text(out, "VpcId", vpc);
  if (subnets) {
    out.name("Subnets").open_list();
    for (const std::string& subnet : *subnets) {
      out.open_object().member("SubnetIdentifier", subnet).close_object();
    }
    out.close_list();
  }
  out.close_object();
  add_made_entry(translation, block, Part::db_subnet_groups, name, std::move(json));
}

void add_proxy(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string name = terraform_identity(block.resource());
  const std::optional<Ids> groups = block.ids("vpc_security_group_ids", &translation.groups);
  const std::optional<Ids> subnets = block.ids("vpc_subnet_ids");
  std::string vpc = subnets ? common_vpc(translation.vpc_of_subnet, *subnets) : "";
  if (vpc.empty() && groups) {
    vpc = common_vpc(translation.vpc_of_group, *groups);
  }
  std::string json;
  JsonWriter out(json);
  out.open_object().member("DBProxyName", name);
  append_text(out, "DBProxyArn", block.known_text("arn"));
  append_text(out, "EngineFamily", block.known_text("engine_family"));
  append_text(out, "VpcId", vpc);
  append_text(out, "EndpointNetworkType", block.known_text("endpoint_network_type"));
  append_text(out, "TargetConnectionNetworkType",
              block.known_text("target_connection_network_type"));
  if (groups) {
    out.list("VpcSecurityGroupIds", *groups);
  }
  if (subnets) {
    out.list("VpcSubnetIds", *subnets);
  }
  out.close_object();
  add_made_entry(translation, block, Part::db_proxies, name, std::move(json));
}

std::string instance_target(const std::string& instance, bool is_new) {
  std::string json;
  JsonWriter out(json);
  out.open_object().member("Type", "RDS_INSTANCE").member("RdsResourceId", instance);
  if (is_new) {
    out.name("TargetHealth").open_object().member("State", "AVAILABLE").close_object();
  }
  out.close_object();
  return json;
}

// A registered cluster is one entry of its own, and one for each of its instances.
void add_target(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string proxy = block.id("db_proxy_name");
  const std::string cluster = block.id("db_cluster_identifier");
  std::string instance = block.id("db_instance_identifier");
  const MadePlace place{block.resource().address, block.path("")};
  const bool is_new = block.resource().is_new;
  const auto add = [&](std::string json) {
    translation.account.targets.push_back({proxy, std::move(json), place});
  };
  if (proxy.empty()) {
    return;
  }
  if (!cluster.empty()) {
    std::string json;
    JsonWriter out(json);
    out.open_object().member("Type", "TRACKED_CLUSTER").member("RdsResourceId", cluster);
    out.close_object();
    add(std::move(json));
    const auto members = translation.members.find(cluster);
    for (const std::string& member :
         members == translation.members.end() ? Ids{} : members->second) {
      add(instance_target(member, is_new || translation.new_instances.contains(member)));
    }
  } else if (!instance.empty()) {
    add(instance_target(instance, is_new));
  } else {
    return;
  }
  if (is_new) {
    translation.taken_for_available.push_back(block.resource().address);
  }
}

void add_target_group(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string proxy = block.id("db_proxy_name");
  std::string json;
  JsonWriter out(json);
  out.open_object().member("DBProxyName", proxy).member("TargetGroupName", "default");
  out.close_object();
  add_made_entry(translation, block, Part::db_proxy_target_groups, proxy, std::move(json));
}

void add_global_cluster(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string id = terraform_identity(block.resource());
  std::string json;
  JsonWriter out(json);
  out.open_object().member("GlobalClusterIdentifier", id);
  out.name("GlobalClusterMembers").open_list();
  for (const TerraformBlock& member : block.blocks("global_cluster_members")) {
    out.open_object();
    append_text(out, "DBClusterArn", member.known_text("db_cluster_arn"));
    out.close_object();
  }
  out.close_list().close_object();
  add_made_entry(translation, block, Part::global_clusters, id, std::move(json));
}

}  // namespace

bool translate_terraform_database(TerraformTranslation& translation, const TerraformBlock& block) {
  const std::string& type = block.resource().type;
  if (block.resource().is_data) {
    return false;
  }
  if (type == "aws_rds_cluster") {
    add_cluster(translation, block);
  } else if (type == "aws_rds_cluster_instance" || type == "aws_db_instance") {
    add_instance(translation, block);
  } else if (type == "aws_db_subnet_group") {
    add_subnet_group(translation, block);
  } else if (type == "aws_db_proxy") {
    add_proxy(translation, block);
  } else if (type == "aws_db_proxy_target") {
    add_target(translation, block);
  } else if (type == "aws_db_proxy_default_target_group") {
    add_target_group(translation, block);
  } else if (type == "aws_rds_global_cluster") {
    add_global_cluster(translation, block);
  } else {
    return false;
  }
  return true;
}

}  // namespace connectsim
