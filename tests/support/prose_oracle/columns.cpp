// Section 4: D-1 to D-5, X-2 to X-7, and what I-1 lists of them.
#include "tests/support/prose_oracle/columns.h"

#include <algorithm>
#include <functional>

#include "tests/support/prose_oracle/names.h"

namespace prose_oracle {

namespace {

using GroupTest = std::function<bool(const Group&)>;

// The groups of the snapshot among `ids` that pass the test; ids it lacks are listed by
// list_unknown_groups().
std::vector<const Group*> groups_among(const Account& account, const Ids& ids,
                                       const GroupTest& test) {
  std::vector<const Group*> result;
  for (const std::string& id : ids) {
    const Group* group = find_group(account, id);
    if (group != nullptr && test(*group)) {
      result.push_back(group);
    }
  }
  return result;
}

// "one is" and "a group is" in section 4: which one does not matter.
bool any_of(const std::vector<const Group*>& groups, const GroupTest& test) {
  return std::any_of(groups.begin(), groups.end(),
                     [&](const Group* group) { return test(*group); });
}

// The groups of V that pass the test.
Ids groups_of_vpc(const Account& account, const Sides& sides, const GroupTest& test) {
  Ids result;
  for (const Group& group : account.groups) {
    if (!sides.cluster_vpc.empty() && group.vpc == sides.cluster_vpc && test(group)) {
      result.push_back(group.id);
    }
  }
  return result;
}

// N-2: both patterns of the compute side count in both modes.
bool has_compute_name(const Group& group) { return is_compute_name(group.name); }

// N-2: the one pattern of the proxy side.
bool has_proxy_name(const Group& group) { return matches(group.name, Pattern::rdsproxy_lambda); }

Ids joined(const Ids& first, const Ids& second) {
  Ids result = first;
  result.insert(result.end(), second.begin(), second.end());
  return result;
}

// D-5: one rule for D-3, X-6 and X-7; by the letter what waits for a spare is not usable yet.
bool spares_count(const Readings& readings) {
  return readings.spare_peer.value_or(SparePeer::reusable) == SparePeer::reusable;
}

// D-2 (direct), X-5 (proxy).
ComputeColumn compute_column(const Account& account, const Sides& sides, bool has_spare) {
  const bool direct = sides.proxy_mode == ProxyMode::none;
  const Port& port = direct ? sides.cluster_port : sides.proxy_port;
  const Ids& destinations = direct ? sides.cluster_groups : sides.proxy_groups;
  const std::vector<const Group*> named =
      groups_among(account, sides.function_groups, has_compute_name);
  if (any_of(named, [&](const Group& group) {
        return is_valid_compute_group(account, group, port, destinations);
      })) {
    return ComputeColumn::usable;
  }
  // D-2: usable has been ruled out; the rest is doubled by the spare.
  if (!named.empty()) {
    return has_spare ? ComputeColumn::unusable_with_spare : ComputeColumn::unusable;
  }
  return has_spare ? ComputeColumn::none_with_spare : ComputeColumn::none;
}

//
ProxyColumn proxy_column(const Account& account, const Sides& sides, const Ids& spare_computes,
                         bool has_proxy_spare, const Readings& readings) {
  const std::vector<const Group*> named = groups_among(account, sides.proxy_groups, has_proxy_name);
  const auto any_valid_from = [&](const Ids& sources) {
    return any_of(named, [&](const Group& group) {
      return is_valid_proxy_group(account, group, sides.proxy_port, sources, sides.cluster_port,
                                  sides.cluster_groups, readings);
    });
  };
  if (any_valid_from(sides.function_groups)) {
    return ProxyColumn::usable;
  }
  if (spares_count(readings) && any_valid_from(spare_computes)) {
    return ProxyColumn::usable_once_associated;
  }
  if (!named.empty()) {
    return has_proxy_spare ? ProxyColumn::unusable_with_spare : ProxyColumn::unusable;
  }
  return has_proxy_spare ? ProxyColumn::none_with_spare : ProxyColumn::none;
}

// D-3 and the second half of X-7: the same question with other sources and other spares.
DatabaseColumn database_column(const Account& account, const Sides& sides, const Ids& sources,
                               const Ids& spare_sources, const Readings& readings) {
  // N-2: whether the groups that RDS creates for proxies count is a reading.
  const bool also_rds_rdsproxy =
      sides.proxy_mode != ProxyMode::none &&
      readings.database_pattern_with_proxy == DatabasePatternWithProxy::also_rds_rdsproxy;
  const std::vector<const Group*> named =
      groups_among(account, sides.cluster_groups, [&](const Group& group) {
        return matches(group.name, Pattern::rds_lambda) ||
               (also_rds_rdsproxy && matches(group.name, Pattern::rds_rdsproxy));
      });
  const auto any_valid_from = [&](const Ids& peers) {
    return any_of(named, [&](const Group& group) {
      return is_valid_database_group(account, group, sides.cluster_port, peers, readings);
    });
  };
  if (any_valid_from(sources)) {
    return DatabaseColumn::usable;
  }
  if (spares_count(readings) && any_valid_from(spare_sources)) {
    return DatabaseColumn::usable_once_associated;
  }
  return named.empty() ? DatabaseColumn::none : DatabaseColumn::unusable;
}

// X-7, with the value by groups alone.
DatabaseColumn database_column_behind_proxy(TargetHealth health, DatabaseColumn by_groups,
                                            const Readings& readings) {
  if (health != TargetHealth::available) {
    return by_groups;
  }
  switch (readings.available_proxy) {
    case AvailableProxy::suffices:
      return DatabaseColumn::usable;
    case AvailableProxy::replaces_a_missing_group:
      return by_groups == DatabaseColumn::none ? DatabaseColumn::usable : by_groups;
    case AvailableProxy::also_needs_group:
      break;
  }
  return by_groups;
}

// states that AWS gives; any other is unknown.
bool is_known_state(const std::string& state) {
  return state == "AVAILABLE" || state == "UNAVAILABLE" || state == "REGISTERING" ||
         state == "UNUSED";
}

// X-2 for one proxy.
bool is_available(const Account& account, const Cluster& cluster, const Proxy& proxy,
                  const Readings& readings, std::set<std::string>& unknown) {
  int targets = 0;
  int available = 0;
  for (const Target& target : proxy.targets) {
    // TRACKED_CLUSTER entries carry no health.
    if (type_of(account, target) != "RDS_INSTANCE" || !belongs_to(account, target, cluster)) {
      continue;
    }
    ++targets;
    if (target.state == "AVAILABLE") {
      ++available;
    } else if (!is_known_state(target.state)) {
      unknown.insert("target-state:" + proxy.name + "/" + target.resource);
    }
  }
  if (readings.target_health == TargetHealthOver::all) {
    return targets > 0 && available == targets;
  }
  return available > 0;
}

// X-2 with the reading health_of.
TargetHealth target_health(const Account& account, const Sides& sides, const Readings& readings,
                           std::set<std::string>& unknown) {
  bool available = false;
  if (readings.health_of == HealthOf::chosen_proxy) {
    available = sides.proxy != nullptr &&
                is_available(account, *sides.cluster, *sides.proxy, readings, unknown);
  } else {
    for (const Proxy& proxy : account.proxies) {
      // I-1: it could have an available target of the cluster.
      if (!proxy.targets_given) {
        unknown.insert("targets:" + proxy.name);
      }
      if (belongs_to(account, proxy, *sides.cluster) &&
          is_available(account, *sides.cluster, proxy, readings, unknown)) {
        available = true;
      }
    }
  }
  return available ? TargetHealth::available : TargetHealth::not_available;
}

// An associated group that is not there could have been of any name and rules (I-1).
void list_unknown_groups(const Account& account, const Ids& ids, std::set<std::string>& unknown) {
  for (const std::string& id : ids) {
    if (find_group(account, id) == nullptr) {
      unknown.insert("group:" + id);
    }
  }
}

// I-1.
void list_unknown(const Account& account, const Sides& sides, std::set<std::string>& unknown) {
  if (!account.groups_given) {
    unknown.insert("security-groups");
  }
  if (!sides.function.groups_given) {
    unknown.insert("function-groups");
  }
  if (!sides.cluster->memberships_given) {
    unknown.insert("cluster-groups");
  }
  if (sides.proxy != nullptr && !sides.proxy->groups_given) {
    unknown.insert("proxy-groups");
  }
  list_unknown_groups(account, sides.function_groups, unknown);
  list_unknown_groups(account, sides.cluster_groups, unknown);
  list_unknown_groups(account, sides.proxy_groups, unknown);
  if (sides.cluster_vpc.empty()) {
    unknown.insert("cluster-vpc");
  }
  if (!sides.cluster_port) {
    unknown.insert("cluster-port");
  }
  if (sides.proxy_mode != ProxyMode::none && !sides.proxy_port) {
    unknown.insert("proxy-port");
  }
}

// D-1 to D-4.
Columns read_direct_columns(const Account& account, const Sides& sides, const Readings& readings) {
  Columns columns;
  Situation& situation = columns.situation;
  const Ids spares = compute_spares(account, sides);
  situation.compute = compute_column(account, sides, !spares.empty());
  situation.database = database_column(account, sides, sides.function_groups, spares, readings);
  return columns;
}

//
Columns read_proxy_columns(const Account& account, const Sides& sides, const Readings& readings) {
  Columns columns;
  Situation& situation = columns.situation;
  const Ids spare_computes = compute_spares(account, sides);
  const Ids spare_proxies = proxy_spares(account, sides, readings);
  situation.target_health = target_health(account, sides, readings, columns.unknown);
  situation.compute = compute_column(account, sides, !spare_computes.empty());
  situation.proxy = proxy_column(account, sides, spare_computes, !spare_proxies.empty(), readings);
  situation.database = database_column_behind_proxy(
      situation.target_health,
      database_column(account, sides, sides.proxy_groups, spare_proxies, readings), readings);
  return columns;
}

}  // namespace

Ids compute_spares(const Account& account, const Sides& sides) {
  // X-4 takes the port and groups of the proxy, and all managed proxy groups of V besides.
  const bool direct = sides.proxy_mode == ProxyMode::none;
  const Port& port = direct ? sides.cluster_port : sides.proxy_port;
  const Ids destinations =
      direct ? sides.cluster_groups
             : joined(sides.proxy_groups, groups_of_vpc(account, sides, has_proxy_name));
  return groups_of_vpc(account, sides, [&](const Group& group) {
    return !contains(sides.function_groups, group.id) && has_compute_name(group) &&
           is_valid_compute_group(account, group, port, destinations);
  });
}

//
Ids proxy_spares(const Account& account, const Sides& sides, const Readings& readings) {
  if (sides.proxy_mode == ProxyMode::none) {
    return {};
  }
  const Ids sources =
      joined(sides.function_groups, groups_of_vpc(account, sides, has_compute_name));
  return groups_of_vpc(account, sides, [&](const Group& group) {
    return !contains(sides.proxy_groups, group.id) && has_proxy_name(group) &&
           is_valid_proxy_group(account, group, sides.proxy_port, sources, sides.cluster_port,
                                sides.cluster_groups, readings);
  });
}

// I-1: what is missing is listed whether or not it would have changed the answer.
Columns read_columns(const Account& account, const Sides& sides, const Readings& readings) {
  Columns columns = sides.proxy_mode == ProxyMode::none
                        ? read_direct_columns(account, sides, readings)
                        : read_proxy_columns(account, sides, readings);
  list_unknown(account, sides, columns.unknown);
  return columns;
}

}  // namespace prose_oracle
