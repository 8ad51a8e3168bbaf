// Section 4: what the letters of the clauses stand for, and X-1.
#include "tests/support/prose_oracle/sides.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "tests/support/prose_oracle/arns.h"

namespace prose_oracle {

namespace {

// Of several candidates none is better than another, and the order of lists must not count (P-14):
// so only an undisputed value is known.
std::string only_one_of(const std::set<std::string>& values) {
  return values.size() == 1 ? *values.begin() : std::string();
}

// A subnet group that the snapshot lacks gives no VPC, and the next source is asked.
std::string vpc_of_subnet_group(const Account& account, const std::string& name) {
  const SubnetGroup* subnet_group = find_subnet_group(account, name);
  return subnet_group == nullptr ? std::string() : subnet_group->vpc;
}

// R-1, second source.
std::string vpc_of_members(const Account& account, const Cluster& cluster) {
  std::set<std::string> vpcs;
  for (const std::string& member : members_of(account, cluster)) {
    const Instance* instance = find_instance(account, member);
    if (instance == nullptr) {
      continue;
    }
    const std::string vpc = instance->vpc.empty()
                                ? vpc_of_subnet_group(account, instance->subnet_group)
                                : instance->vpc;
    if (!vpc.empty()) {
      vpcs.insert(vpc);
    }
  }
  return only_one_of(vpcs);
}

// R-1, last source of a cluster and of a function.
std::string vpc_of_groups(const Account& account, const Ids& groups) {
  std::set<std::string> vpcs;
  for (const std::string& id : groups) {
    const Group* group = find_group(account, id);
    if (group != nullptr && !group->vpc.empty()) {
      vpcs.insert(group->vpc);
    }
  }
  return only_one_of(vpcs);
}

// subnets that the snapshot lacks say nothing against the others.
std::string vpc_of_subnets(const Account& account, const Ids& subnets) {
  std::set<std::string> vpcs;
  for (const std::string& id : subnets) {
    const Subnet* subnet = find_subnet(account, id);
    if (subnet != nullptr && !subnet->vpc.empty()) {
      vpcs.insert(subnet->vpc);
    }
  }
  return only_one_of(vpcs);
}

// Section 4: the proxy listens on the port of its family, never on the cluster's own.
Port port_of_family(const std::string& engine_family) {
  if (engine_family == "MYSQL") {
    return 3306;
  }
  if (engine_family == "POSTGRESQL") {
    return 5432;
  }
  if (engine_family == "SQLSERVER") {
    return 1433;
  }
  return std::nullopt;
}

// F.
void read_function_side(const Account& account, const Request& request, Sides& sides) {
  if (request.create_function) {
    // Section 6: it starts in V with no groups.
    sides.function.name = request.function;
    sides.function.vpc = sides.cluster_vpc;
    sides.function.subnets = subnets_of(account, *sides.cluster);
    return;
  }
  const Function* function = find_requested_function(account, request.function);
  if (function == nullptr) {
    throw std::invalid_argument("no such function: " + request.function);
  }
  sides.function = *function;
  sides.function_groups = once_each(function->groups);
}

// P and pp. A new proxy has no groups yet, so P is empty for it.
void read_proxy_side(const Account& account, const Request& request, Sides& sides) {
  sides.proxy_mode = request.proxy_mode;
  if (request.proxy_mode == ProxyMode::new_proxy) {
    sides.proxy_port = port_of_family(engine_family_of(*sides.cluster));
  }
  if (request.proxy_mode != ProxyMode::existing) {
    return;
  }
  sides.proxy = find_requested_proxy(account, request.proxy);
  if (sides.proxy == nullptr) {
    throw std::invalid_argument("no such proxy: " + request.proxy);
  }
  sides.proxy_groups = once_each(sides.proxy->groups);
  sides.proxy_port = port_of(*sides.proxy);
}

}  // namespace

// Section 6: what is not in the snapshot is an input error, not a refusal.
Sides read_sides(const Account& account, const Request& request) {
  Sides sides;
  sides.cluster = find_requested_cluster(account, request.cluster);
  if (sides.cluster == nullptr) {
    throw std::invalid_argument("no such cluster: " + request.cluster);
  }
  sides.cluster_groups = groups_of(*sides.cluster);
  sides.cluster_vpc = vpc_of(account, *sides.cluster);
  sides.cluster_port = port_of(account, *sides.cluster);
  read_function_side(account, request, sides);
  read_proxy_side(account, request, sides);
  return sides;
}

// Section 4: `adding` counts, `removing` does not.
Ids groups_of(const Cluster& cluster) {
  Ids groups;
  for (const Membership& membership : cluster.memberships) {
    if (membership.status != "removing") {
      groups.push_back(membership.group);
    }
  }
  return once_each(groups);
}

// each source is asked only when the one before does not tell.
std::string vpc_of(const Account& account, const Cluster& cluster) {
  std::string vpc = vpc_of_subnet_group(account, cluster.subnet_group);
  if (vpc.empty()) {
    vpc = vpc_of_members(account, cluster);
  }
  if (vpc.empty()) {
    vpc = vpc_of_groups(account, groups_of(cluster));
  }
  return vpc;
}

bool is_in_a_vpc(const Function& function) {
  return !function.vpc.empty() || !function.subnets.empty() || !function.groups.empty();
}

std::string vpc_of(const Account& account, const Function& function) {
  std::string vpc = function.vpc;
  if (vpc.empty()) {
    vpc = vpc_of_subnets(account, function.subnets);
  }
  if (vpc.empty()) {
    vpc = vpc_of_groups(account, function.groups);
  }
  return vpc;
}

// AWS gives 0 where it has no port yet. Members that disagree tell nothing, for the order of the
// list must not count (P-14).
Port port_of(const Account& account, const Cluster& cluster) {
  if (cluster.port && *cluster.port != 0) {
    return cluster.port;
  }
  std::set<int> ports;
  for (const std::string& member : members_of(account, cluster)) {
    const Instance* instance = find_instance(account, member);
    if (instance != nullptr && instance->port && *instance->port > 0) {
      ports.insert(*instance->port);
    }
  }
  return ports.size() == 1 ? Port(*ports.begin()) : std::nullopt;
}

// The same sources as for V, as far as they name subnets.
Ids subnets_of(const Account& account, const Cluster& cluster) {
  const SubnetGroup* subnet_group = find_subnet_group(account, cluster.subnet_group);
  if (subnet_group != nullptr) {
    return subnet_group->subnets;
  }
  for (const std::string& member : members_of(account, cluster)) {
    const Instance* instance = find_instance(account, member);
    if (instance != nullptr) {
      subnet_group = find_subnet_group(account, instance->subnet_group);
    }
    if (subnet_group != nullptr) {
      return subnet_group->subnets;
    }
  }
  return {};
}

// Both lists of AWS say who is a member; either may be all that was saved.
Ids members_of(const Account& account, const Cluster& cluster) {
  Ids members = cluster.members;
  for (const Instance& instance : account.instances) {
    if (instance.cluster == cluster.id && !contains(members, instance.id)) {
      members.push_back(instance.id);
    }
  }
  return members;
}

Port port_of(const Proxy& proxy) { return port_of_family(proxy.engine_family); }

// An engine that is not given has no family, and a new proxy for it no port.
std::string engine_family_of(const Cluster& cluster) {
  if (cluster.engine == "aurora" || cluster.engine == "aurora-mysql") {
    return "MYSQL";
  }
  return cluster.engine == "aurora-postgresql" ? "POSTGRESQL" : "";
}

std::string type_of(const Account& account, const Target& target) {
  if (!target.type.empty()) {
    return target.type;
  }
  return find_cluster(account, target.resource) == nullptr ? "RDS_INSTANCE" : "TRACKED_CLUSTER";
}

bool belongs_to(const Account& account, const Target& target, const Cluster& cluster) {
  if (target.tracked_cluster == cluster.id) {
    return true;
  }
  const std::string type = type_of(account, target);
  if (type == "TRACKED_CLUSTER") {
    return target.resource == cluster.id;
  }
  return type == "RDS_INSTANCE" && contains(members_of(account, cluster), target.resource);
}

bool belongs_to(const Account& account, const Proxy& proxy, const Cluster& cluster) {
  return std::any_of(proxy.targets.begin(), proxy.targets.end(),
                     [&](const Target& target) { return belongs_to(account, target, cluster); });
}

}  // namespace prose_oracle
