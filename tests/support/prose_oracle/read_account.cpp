// Reading of M-1 snapshots and M-2 requests. A member that is null or of another kind than the AWS
// CLI gives counts as absent; an absent list counts as empty.
#include <stdexcept>
#include <utility>

#include "tests/support/prose_oracle/account.h"

namespace prose_oracle {

namespace {

using nlohmann::json;

// Null and a missing member are the same to every reader below.
const json& member(const json& object, const char* name) {
  static const json kAbsent;
  if (!object.is_object()) {
    return kAbsent;
  }
  const auto found = object.find(name);
  return found == object.end() ? kAbsent : *found;
}

// An absent text is the empty text: no id, name or status of AWS is empty.
std::string text(const json& object, const char* name) {
  const json& value = member(object, name);
  return value.is_string() ? value.get<std::string>() : std::string();
}

// A port that is not a whole number is a fact that the snapshot lacks (I-1).
std::optional<int> number(const json& object, const char* name) {
  const json& value = member(object, name);
  return value.is_number_integer() ? std::optional<int>(value.get<int>()) : std::nullopt;
}

bool flag(const json& object, const char* name) {
  const json& value = member(object, name);
  return value.is_boolean() && value.get<bool>();
}

const json& list(const json& object, const char* name) {
  static const json kEmpty = json::array();
  const json& value = member(object, name);
  return value.is_array() ? value : kEmpty;
}

Ids texts_of(const json& values) {
  Ids result;
  if (!values.is_array()) {
    return result;
  }
  for (const json& value : values) {
    if (value.is_string()) {
      result.push_back(value.get<std::string>());
    }
  }
  return result;
}

Ids texts(const json& object, const char* name) { return texts_of(member(object, name)); }

// G-1: one rule for each peer of a permission.
void read_permission(Group& group, const json& permission, bool outbound) {
  Rule rule;
  rule.outbound = outbound;
  rule.protocol = text(permission, "IpProtocol");
  rule.from_port = number(permission, "FromPort");
  rule.to_port = number(permission, "ToPort");
  const auto add = [&](PeerKind kind, const std::string& peer, const std::string& owner) {
    rule.peer_kind = kind;
    rule.peer = peer;
    rule.peer_owner = owner;
    add_rule(group, rule);
  };
  for (const json& pair : list(permission, "UserIdGroupPairs")) {
    add(PeerKind::group, text(pair, "GroupId"), text(pair, "UserId"));
  }
  for (const json& range : list(permission, "IpRanges")) {
    add(PeerKind::ipv4_range, text(range, "CidrIp"), "");
  }
  for (const json& range : list(permission, "Ipv6Ranges")) {
    add(PeerKind::ipv6_range, text(range, "CidrIpv6"), "");
  }
  for (const json& prefix_list : list(permission, "PrefixListIds")) {
    add(PeerKind::prefix_list, text(prefix_list, "PrefixListId"), "");
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

// a VpcConfig that is absent or null reads like one with nothing in it.
Function read_function(const json& document) {
  const json& vpc_config = member(document, "VpcConfig");
  return {text(document, "FunctionName"), text(vpc_config, "VpcId"), texts(vpc_config, "SubnetIds"),
          texts(vpc_config, "SecurityGroupIds")};
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
  proxy.groups = texts_of(groups);
  for (const json& target : list(targets_by_proxy, proxy.name.c_str())) {
    proxy.targets.push_back(read_target(target));
  }
  return proxy;
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

// Not among the members of M-1, but H-1 asks for entries that are known. Several answers may tell
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

void read_databases(Account& account, const json& snapshot) {
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
}

// M-2: no `Proxy` member, or one without a mode, asks for no proxy.
ProxyMode read_proxy_mode(const json& proxy) {
  const std::string mode = text(proxy, "Mode");
  if (mode.empty() || mode == "none") {
    return ProxyMode::none;
  }
  if (mode == "existing") {
    return ProxyMode::existing;
  }
  if (mode == "new") {
    return ProxyMode::new_proxy;
  }
  throw std::invalid_argument("unknown proxy mode: " + mode);
}

}  // namespace

Account read_account(const json& snapshot) {
  Account account;
  read_network(account, snapshot);
  read_databases(account, snapshot);
  for (const json& document : list(snapshot, "Functions")) {
    account.functions.push_back(read_function(document));
  }
  const json& caller = member(snapshot, "Caller");
  if (member(caller, "Actions").is_array()) {
    account.caller_actions = texts(caller, "Actions");
  }
  return account;
}

Request read_request(const json& document) {
  const json& proxy = member(document, "Proxy");
  Request request;
  request.cluster = text(document, "DBClusterIdentifier");
  request.function = text(document, "FunctionName");
  request.create_function = flag(document, "CreateFunction");
  request.proxy_mode = read_proxy_mode(proxy);
  request.proxy = text(proxy, "DBProxyName");
  request.secret_arn = text(proxy, "SecretArn");
  request.create_secret = flag(proxy, "CreateSecret");
  request.username = text(proxy, "Username");
  request.password = text(proxy, "Password");
  return request;
}

}  // namespace prose_oracle
