// M-1: how clusters, instances, proxies and functions are read.
#include "tests/support/prose_oracle/json_members.h"
#include "tests/support/prose_oracle/read_account.h"

namespace prose_oracle {

using nlohmann::json;

namespace {

// any ServerlessV2ScalingConfiguration that is there counts, whatever it says.
Cluster read_cluster(const json& document) {
  Cluster cluster;
  cluster.id = text(document, "DBClusterIdentifier");
  cluster.arn = text(document, "DBClusterArn");
  cluster.engine = text(document, "Engine");
  cluster.engine_mode = text(document, "EngineMode");
  cluster.global_cluster = text(document, "GlobalClusterIdentifier");
  cluster.subnet_group = text(document, "DBSubnetGroup");
  cluster.port = number(document, "Port");
  cluster.has_serverless_v2_scaling =
      !member(document, "ServerlessV2ScalingConfiguration").is_null();
  for (const json& entry : list(document, "VpcSecurityGroups")) {
    cluster.memberships.push_back({text(entry, "VpcSecurityGroupId"), text(entry, "Status")});
  }
  for (const json& entry : list(document, "DBClusterMembers")) {
    cluster.members.push_back(text(entry, "DBInstanceIdentifier"));
  }
  cluster.availability_zones = texts(document, "AvailabilityZones");
  cluster.network_type = text(document, "NetworkType");
  cluster.memberships_given = member(document, "VpcSecurityGroups").is_array();
  cluster.members_given = member(document, "DBClusterMembers").is_array();
  return cluster;
}

// the subnet group stands inside the instance, with its VPC.
Instance read_instance(const json& document) {
  Instance instance;
  instance.id = text(document, "DBInstanceIdentifier");
  instance.status = text(document, "DBInstanceStatus");
  instance.instance_class = text(document, "DBInstanceClass");
  instance.cluster = text(document, "DBClusterIdentifier");
  const json& subnet_group = member(document, "DBSubnetGroup");
  instance.subnet_group = text(subnet_group, "DBSubnetGroupName");
  instance.vpc = text(subnet_group, "VpcId");
  instance.availability_zone = text(document, "AvailabilityZone");
  instance.port = number(member(document, "Endpoint"), "Port");
  return instance;
}

// a VpcConfig that is absent or null reads like one with nothing in it. Its lists are known to
// be empty then; in a VPC a list that is not there was not saved (I-1).
Function read_function(const json& document) {
  const json& vpc_config = member(document, "VpcConfig");
  Function function;
  function.name = text(document, "FunctionName");
  function.arn = text(document, "FunctionArn");
  function.vpc = text(vpc_config, "VpcId");
  function.subnets = once_each(texts(vpc_config, "SubnetIds"));
  function.groups = once_each(texts(vpc_config, "SecurityGroupIds"));
  function.ipv6_allowed = flag(vpc_config, "Ipv6AllowedForDualStack");
  const bool in_a_vpc = !function.vpc.empty() || !function.subnets.empty();
  function.groups_given = !in_a_vpc || member(vpc_config, "SecurityGroupIds").is_array();
  function.state = text(document, "State");
  function.last_update_status = text(document, "LastUpdateStatus");
  return function;
}

// list-functions and get-function tell of one function; the second alone has the two states.
void add_function(Account& account, const Function& function) {
  for (Function& known : account.functions) {
    if (known.name != function.name) {
      continue;
    }
    if (known.state.empty()) {
      known.state = function.state;
    }
    if (known.last_update_status.empty()) {
      known.last_update_status = function.last_update_status;
    }
    return;
  }
  account.functions.push_back(function);
}

// a missing TargetHealth gives an empty state, which is not AVAILABLE and is unknown.
Target read_target(const json& document) {
  const json& health = member(document, "TargetHealth");
  return {text(document, "Type"), text(document, "RdsResourceId"),
          text(document, "TrackedClusterId"), text(health, "State"), text(health, "Reason")};
}

// The group list of a proxy; some answers misspell its name, and the right name comes first.
const json& groups_of_proxy(const json& document) {
  const json& groups = member(document, "VpcSecurityGroupIds");
  return groups.is_array() ? groups : member(document, "VpcSecuritytGroupIds");
}

// M-1: `DBProxyTargets` is ours, an object from proxy names to targets.
Proxy read_proxy(const json& document, const json& targets_by_proxy) {
  Proxy proxy;
  proxy.name = text(document, "DBProxyName");
  proxy.status = text(document, "Status");
  proxy.engine_family = text(document, "EngineFamily");
  proxy.vpc = text(document, "VpcId");
  proxy.subnets = texts(document, "VpcSubnetIds");
  const json& groups = groups_of_proxy(document);
  proxy.groups_given = groups.is_array();
  proxy.groups = once_each(texts_of(groups));
  proxy.arn = text(document, "DBProxyArn");
  proxy.endpoint_network_type = text(document, "EndpointNetworkType");
  proxy.target_network_type = text(document, "TargetConnectionNetworkType");
  // a list that is saved and empty is not the same as none.
  proxy.targets_given = member(targets_by_proxy, proxy.name.c_str()).is_array();
  for (const json& target : list(targets_by_proxy, proxy.name.c_str())) {
    proxy.targets.push_back(read_target(target));
  }
  return proxy;
}

// The zones are for the note of R-9.
SubnetGroup read_subnet_group(const json& document) {
  SubnetGroup subnet_group;
  subnet_group.name = text(document, "DBSubnetGroupName");
  subnet_group.vpc = text(document, "VpcId");
  for (const json& subnet : list(document, "Subnets")) {
    subnet_group.subnets.push_back(text(subnet, "SubnetIdentifier"));
    const std::string zone = text(member(subnet, "SubnetAvailabilityZone"), "Name");
    if (!zone.empty()) {
      subnet_group.availability_zones.push_back(zone);
    }
  }
  return subnet_group;
}

// members and their readers count alike.
GlobalCluster read_global_cluster(const json& document) {
  GlobalCluster global_cluster;
  global_cluster.id = text(document, "GlobalClusterIdentifier");
  for (const json& entry : list(document, "GlobalClusterMembers")) {
    global_cluster.cluster_arns.push_back(text(entry, "DBClusterArn"));
    for (const std::string& reader : texts(entry, "Readers")) {
      global_cluster.cluster_arns.push_back(reader);
    }
  }
  return global_cluster;
}

// Other engines are no Aurora clusters and are left aside; an engine not given may be one.
bool is_aurora(const std::string& engine) {
  return engine.empty() || engine == "aurora" || engine == "aurora-mysql" ||
         engine == "aurora-postgresql";
}

}  // namespace

void read_resources(Account& account, const json& snapshot) {
  for (const json& document : list(snapshot, "DBSubnetGroups")) {
    account.subnet_groups.push_back(read_subnet_group(document));
  }
  for (const json& document : list(snapshot, "DBClusters")) {
    if (is_aurora(text(document, "Engine"))) {
      account.clusters.push_back(read_cluster(document));
    }
  }
  for (const json& document : list(snapshot, "DBInstances")) {
    account.instances.push_back(read_instance(document));
  }
  for (const json& document : list(snapshot, "GlobalClusters")) {
    account.global_clusters.push_back(read_global_cluster(document));
  }
  for (const json& document : list(snapshot, "DBProxies")) {
    account.proxies.push_back(read_proxy(document, member(snapshot, "DBProxyTargets")));
  }
  for (const json& document : list(snapshot, "Functions")) {
    add_function(account, read_function(document));
  }
}

}  // namespace prose_oracle
