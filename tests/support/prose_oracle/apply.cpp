// Section 7: as a plan, and the account after it.
#include "tests/support/prose_oracle/apply.h"

#include <cstddef>

#include "tests/support/prose_oracle/associate.h"
#include "tests/support/prose_oracle/names.h"
#include "tests/support/prose_oracle/obstacles.h"
#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

namespace {

// a new group starts without rules, because its default egress is revoked.
CreatedGroup new_group(const std::string& role, const std::string& name, const Sides& sides) {
  CreatedGroup created;
  created.role = role;
  created.group.id = "new:" + name;
  created.group.name = name;
  created.group.vpc = sides.cluster_vpc;
  return created;
}

// Section 7 gives new groups pair rules only: tcp, one port, the other new group. Not by
// add_rule(), which would take a port that the snapshot lacks (I-1) for every port.
void add_pair_rule(CreatedGroup& created, bool outbound, const Port& port,
                   const CreatedGroup& peer) {
  Rule rule;
  rule.outbound = outbound;
  rule.from_port = port;
  rule.to_port = port;
  rule.peer = peer.group.id;
  created.group.rules.push_back(rule);
}

//
void create_direct(const Account& account, const Sides& sides, const Readings& readings,
                   Applied& plan) {
  const std::vector<std::string> names =
      new_names(account, {Pattern::lambda_rds, Pattern::rds_lambda}, readings.numbering);
  CreatedGroup compute = new_group("compute", names[0], sides);
  CreatedGroup database = new_group("database", names[1], sides);
  add_pair_rule(compute, true, sides.cluster_port, database);
  add_pair_rule(database, false, sides.cluster_port, compute);
  plan.function_groups.push_back(compute.group.id);
  plan.cluster_groups.push_back(database.group.id);
  plan.created = {compute, database};
}

//
void create_through_proxy(const Account& account, const Sides& sides, const Readings& readings,
                          Applied& plan) {
  const std::vector<std::string> names = new_names(
      account, {Pattern::lambda_rdsproxy, Pattern::rdsproxy_lambda, Pattern::rds_rdsproxy},
      readings.numbering);
  CreatedGroup compute = new_group("compute", names[0], sides);
  CreatedGroup proxy = new_group("proxy", names[1], sides);
  CreatedGroup database = new_group("database", names[2], sides);
  add_pair_rule(compute, true, sides.proxy_port, proxy);
  add_pair_rule(proxy, false, sides.proxy_port, compute);
  add_pair_rule(proxy, true, sides.cluster_port, database);
  add_pair_rule(database, false, sides.cluster_port, proxy);
  plan.function_groups.push_back(compute.group.id);
  plan.proxy_groups.push_back(proxy.group.id);
  plan.cluster_groups.push_back(database.group.id);
  plan.created = {compute, proxy, database};
}

// Nothing is attached to the cluster.
void associate(const Account& account, const Sides& sides, const Readings& readings,
               Applied& plan) {
  const ChosenSpares chosen = choose_spares(account, sides, readings);
  plan.associated = chosen.compute;
  plan.associated_with_proxy = chosen.proxy;
  if (!chosen.compute.empty()) {
    plan.function_groups.push_back(chosen.compute);
  }
  if (!chosen.proxy.empty()) {
    plan.proxy_groups.push_back(chosen.proxy);
  }
}

// one entry for the cluster, and one target for each member.
std::vector<Target> registering_targets(const Account& account, const Cluster& cluster) {
  std::vector<Target> targets;
  targets.push_back({"TRACKED_CLUSTER", cluster.id, "", "", ""});
  for (const std::string& member : members_of(account, cluster)) {
    targets.push_back({"RDS_INSTANCE", member, cluster.id, "REGISTERING", ""});
  }
  return targets;
}

// P-4: the list grows at the end. A function to be created is not in the account yet.
void change_function(const Sides& sides, const Applied& plan, Account& after) {
  Function changed = sides.function;
  changed.groups = plan.function_groups;
  for (Function& function : after.functions) {
    if (function.name == sides.function.name) {
      function = changed;
      return;
    }
  }
  after.functions.push_back(changed);
}

// The memberships being removed stay where they are; the new one comes last.
void change_cluster(const Sides& sides, const Applied& plan, Account& after) {
  for (Cluster& cluster : after.clusters) {
    if (cluster.id != sides.cluster->id) {
      continue;
    }
    for (std::size_t index = sides.cluster_groups.size(); index < plan.cluster_groups.size();
         ++index) {
      cluster.memberships.push_back({plan.cluster_groups[index], "active"});
    }
    return;
  }
}

// a new proxy appears, an existing one gets its group and, if need be, its targets.
void change_proxy(const Account& account, const Sides& sides, const Applied& plan, Account& after) {
  const std::vector<Target> targets = registering_targets(account, *sides.cluster);
  if (sides.proxy_mode == ProxyMode::new_proxy) {
    Proxy proxy;
    proxy.name = plan.new_proxy;
    proxy.status = "creating";
    proxy.engine_family = engine_family_of(*sides.cluster);
    proxy.vpc = sides.cluster_vpc;
    proxy.subnets = subnets_of(account, *sides.cluster);
    proxy.groups = plan.proxy_groups;
    proxy.targets = targets;
    after.proxies.push_back(proxy);
    return;
  }
  for (Proxy& proxy : after.proxies) {
    if (sides.proxy == nullptr || proxy.name != sides.proxy->name) {
      continue;
    }
    proxy.groups = plan.proxy_groups;
    if (plan.registers_targets) {
      proxy.targets.insert(proxy.targets.end(), targets.begin(), targets.end());
      proxy.targets_given = true;
    }
    return;
  }
}

// rules of existing groups and all other resources are left as they were.
Account account_after(const Account& account, const Sides& sides, const Applied& plan) {
  Account after = account;
  for (const CreatedGroup& created : plan.created) {
    after.groups.push_back(created.group);
  }
  change_function(sides, plan, after);
  change_cluster(sides, plan, after);
  change_proxy(account, sides, plan, after);
  return after;
}

}  // namespace

Applied apply(const Account& account, const Request& request, const Answer& answer,
              const Readings& readings) {
  const Sides sides = read_sides(account, request);
  Applied plan;
  plan.function_groups = sides.function_groups;
  plan.proxy_groups = sides.proxy_groups;
  plan.cluster_groups = sides.cluster_groups;
  // A-1, and P-11: refused and silent change nothing.
  if (!answer.action || *answer.action == Action::none) {
    plan.after = account;
    return plan;
  }
  if (*answer.action == Action::associate) {
    associate(account, sides, readings, plan);
  } else if (sides.proxy_mode == ProxyMode::none) {
    create_direct(account, sides, readings, plan);
  } else {
    create_through_proxy(account, sides, readings, plan);
  }
  if (sides.proxy_mode == ProxyMode::new_proxy) {
    plan.new_proxy = "proxy-" + sides.cluster->id;
  }
  plan.registers_targets =
      sides.proxy_mode == ProxyMode::new_proxy ||
      (sides.proxy != nullptr && !belongs_to(account, *sides.proxy, *sides.cluster));
  plan.obstacles = find_obstacles(account, request, sides, plan);
  plan.notes = notes_about_function_state(request, sides, plan);
  plan.calls = calls_of(account, request, plan);
  plan.after = plan.obstacles.empty() ? account_after(account, sides, plan) : account;
  return plan;
}

}  // namespace prose_oracle
