// Decides what CloudFormation's clusters, instances, proxies and targets are in AWS.
#include "model/infrastructure/template_functions.h"
#include "model/infrastructure/template_translation.h"

namespace connectsim {
namespace {

using Texts = std::vector<std::string>;

void append_known(JsonWriter& out, std::string_view member, const std::string& text) {
  if (!text.empty()) {
    out.member(member, text);
  }
}

void append_memberships(JsonWriter& out, const std::optional<Texts>& groups) {
  if (!groups) {
    return;  // the VPC's default group, whichever that is
  }
  out.name("VpcSecurityGroups").open_list();
  for (const std::string& group : *groups) {
    out.open_object().member("VpcSecurityGroupId", group).member("Status", "active");
    out.close_object();
  }
  out.close_list();
}

void add_template_cluster(TemplateTranslation& translation, const TemplateObject& cluster) {
  const std::string& id = cluster.resource().identity;
  std::string json;
  JsonWriter out(json);
  out.open_object().member("DBClusterIdentifier", id);
  for (const std::string_view member : {"Engine", "EngineMode", "NetworkType"}) {
    append_known(out, member, cluster.known_text(member));
  }
  if (const std::string port = database_port(cluster.text("Port"), cluster.known_text("Engine"));
      !port.empty()) {
    out.name("Port").json(port);
  }
  append_known(out, "GlobalClusterIdentifier", cluster.text("GlobalClusterIdentifier"));
  append_known(out, "DBSubnetGroup", cluster.text("DBSubnetGroupName"));
  if (cluster.has("ServerlessV2ScalingConfiguration")) {
    out.name("ServerlessV2ScalingConfiguration").open_object().close_object();
  }
  const auto members = translation.members.find(id);
  if (members != translation.members.end()) {
    out.name("DBClusterMembers").open_list();
    for (const std::string& member : members->second) {
      out.open_object().member("DBInstanceIdentifier", member).close_object();
    }
    out.close_list();
  }
  append_memberships(out, cluster.list("VpcSecurityGroupIds"));
  out.close_object();
  add_made_entry(translation, cluster, Part::db_clusters, std::move(json));
}

void add_template_instance(TemplateTranslation& translation, const TemplateObject& instance) {
  std::string json;
  JsonWriter out(json);
  out.open_object().member("DBInstanceIdentifier", instance.resource().identity);
  append_known(out, "DBClusterIdentifier", instance.text("DBClusterIdentifier"));
  append_known(out, "DBInstanceClass", instance.known_text("DBInstanceClass"));
  append_known(out, "Engine", instance.known_text("Engine"));
  append_known(out, "AvailabilityZone", instance.text("AvailabilityZone"));
  out.member("DBInstanceStatus", "available");
  translation.taken_for_available.push_back(instance.resource().identity);
  if (instance.has("VPCSecurityGroups")) {
    append_memberships(out, instance.list("VPCSecurityGroups"));
  }
  if (const std::string group = instance.text("DBSubnetGroupName"); !group.empty()) {
    out.name("DBSubnetGroup").open_object().member("DBSubnetGroupName", group).close_object();
  }
  out.close_object();
  add_made_entry(translation, instance, Part::db_instances, std::move(json));
}

void add_template_subnet_group(TemplateTranslation& translation, const TemplateObject& group) {
  const Texts subnets = group.list("SubnetIds").value_or(Texts{});
  std::string json;
  JsonWriter out(json);
  out.open_object().member("DBSubnetGroupName", group.resource().identity);
  append_known(out, "VpcId", common_vpc(translation.vpc_of_subnet, subnets));
  out.name("Subnets").open_list();
  for (const std::string& subnet : subnets) {
    out.open_object().member("SubnetIdentifier", subnet).close_object();
  }
  out.close_list().close_object();
  add_made_entry(translation, group, Part::db_subnet_groups, std::move(json));
}

void add_template_proxy(TemplateTranslation& translation, const TemplateObject& proxy) {
  const std::optional<Texts> groups = proxy.list("VpcSecurityGroupIds");
  const std::optional<Texts> subnets = proxy.list("VpcSubnetIds");
  std::string vpc = common_vpc(translation.vpc_of_subnet, subnets.value_or(Texts{}));
  if (vpc.empty()) {
    vpc = common_vpc(translation.vpc_of_group, groups.value_or(Texts{}));
  }
  std::string json;
  JsonWriter out(json);
  out.open_object().member("DBProxyName", proxy.resource().identity);
  for (const std::string_view member :
       {"EngineFamily", "EndpointNetworkType", "TargetConnectionNetworkType"}) {
    append_known(out, member, proxy.known_text(member));
  }
  append_known(out, "VpcId", vpc);
  if (groups) {
    out.list("VpcSecurityGroupIds", *groups);
  }
  if (subnets) {
    out.list("VpcSubnetIds", *subnets);
  }
  out.close_object();
  add_made_entry(translation, proxy, Part::db_proxies, std::move(json));
}

std::string target_json(std::string_view type, const std::string& resource) {
  std::string json;
  JsonWriter out(json);
  out.open_object().member("Type", type).member("RdsResourceId", resource);
  if (type == "RDS_INSTANCE") {
    out.name("TargetHealth").open_object().member("State", "AVAILABLE").close_object();
  }
  out.close_object();
  return json;
}

// A registered cluster is one entry of its own, and one for each of its instances.
void add_template_targets(TemplateTranslation& translation, const TemplateObject& group) {
  const std::string proxy = group.text("DBProxyName");
  const auto add = [&](std::string_view type, const std::string& resource,
                       std::string_view member) {
    translation.account.targets.push_back(
        {proxy, target_json(type, resource), group.place(member)});
  };
  for (const std::string& cluster : group.list("DBClusterIdentifiers").value_or(Texts{})) {
    add("TRACKED_CLUSTER", cluster, "DBClusterIdentifiers");
    const auto members = translation.members.find(cluster);
    for (const std::string& member :
         members == translation.members.end() ? Texts{} : members->second) {
      add("RDS_INSTANCE", member, "DBClusterIdentifiers");
    }
  }
  for (const std::string& instance : group.list("DBInstanceIdentifiers").value_or(Texts{})) {
    add("RDS_INSTANCE", instance, "DBInstanceIdentifiers");
  }
  std::string json;
  JsonWriter out(json);
  out.open_object().member("DBProxyName", proxy).member("TargetGroupName", "default");
  out.close_object();
  add_made_entry(translation, group, Part::db_proxy_target_groups, std::move(json));
  translation.taken_for_available.push_back(std::string(group.resource().value.key()));
}

void add_template_global_cluster(TemplateTranslation& translation, const TemplateObject& global) {
  std::string json;
  JsonWriter out(json);
  out.open_object().member("GlobalClusterIdentifier", global.resource().identity);
  out.name("GlobalClusterMembers").open_list().close_list().close_object();
  add_made_entry(translation, global, Part::global_clusters, std::move(json));
}

}  // namespace

bool translate_template_database(TemplateTranslation& translation, const TemplateObject& object) {
  const std::string& type = object.resource().type;
  if (type == "AWS::RDS::DBCluster") {
    add_template_cluster(translation, object);
  } else if (type == "AWS::RDS::DBInstance") {
    add_template_instance(translation, object);
  } else if (type == "AWS::RDS::DBSubnetGroup") {
    add_template_subnet_group(translation, object);
  } else if (type == "AWS::RDS::DBProxy") {
    add_template_proxy(translation, object);
  } else if (type == "AWS::RDS::DBProxyTargetGroup") {
    add_template_targets(translation, object);
  } else if (type == "AWS::RDS::GlobalCluster") {
    add_template_global_cluster(translation, object);
  } else {
    return false;
  }
  return true;
}

}  // namespace connectsim
