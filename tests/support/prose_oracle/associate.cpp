// the order among spares, which never asks an id.
#include "tests/support/prose_oracle/associate.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <tuple>

#include "tests/support/prose_oracle/columns.h"
#include "tests/support/prose_oracle/names.h"

namespace prose_oracle {

namespace {

// Less is better: whether no unmodified group waits for the spare, whether no named group admits
// it, its number, its pattern, its name.
using Preference = std::tuple<bool, bool, std::int64_t, Pattern, std::string>;

// The last three places; a number too long to take part comes after all others (N-1).
Preference preference(const Account& account, const std::string& spare, bool awaited,
                      bool admitted) {
  const std::string& name = find_group(account, spare)->name;
  Pattern pattern = Pattern::rdsproxy_lambda;
  for (const Pattern compute : {Pattern::lambda_rds, Pattern::lambda_rdsproxy}) {
    if (matches(name, compute)) {
      pattern = compute;
    }
  }
  const std::int64_t number =
      number_of(name, pattern).value_or(std::numeric_limits<std::int64_t>::max());
  return {!awaited, !admitted, number, pattern, name};
}

// The groups of C named for the database side, whether they wait for the spare or only admit it.
Preference by_database_side(const Account& account, const Sides& sides, const Readings& readings,
                            const std::string& spare) {
  bool awaited = false;
  bool admitted = false;
  for (const std::string& id : sides.cluster_groups) {
    const Group* group = find_group(account, id);
    if (group == nullptr || !matches(group->name, Pattern::rds_lambda)) {
      continue;
    }
    awaited =
        awaited || is_valid_database_group(account, *group, sides.cluster_port, {spare}, readings);
    admitted = admitted || has_pair_rule_in(account, *group, sides.cluster_port, {spare});
  }
  return preference(account, spare, awaited, admitted);
}

// The groups of P named for the proxy side; to wait is what X-6 asks for, outbound rule included.
Preference by_proxy_side(const Account& account, const Sides& sides, const Readings& readings,
                         const std::string& spare) {
  bool awaited = false;
  bool admitted = false;
  for (const std::string& id : sides.proxy_groups) {
    const Group* group = find_group(account, id);
    if (group == nullptr || !matches(group->name, Pattern::rdsproxy_lambda)) {
      continue;
    }
    awaited = awaited || is_valid_proxy_group(account, *group, sides.proxy_port, {spare},
                                              sides.cluster_port, sides.cluster_groups, readings);
    admitted = admitted || has_pair_rule_in(account, *group, sides.proxy_port, {spare});
  }
  return preference(account, spare, awaited, admitted);
}

// Each is the peer of the other's rule on pp.
bool name_each_other(const Account& account, const Sides& sides, const std::string& compute,
                     const std::string& proxy) {
  return has_pair_rule_out(account, *find_group(account, compute), sides.proxy_port, {proxy}) &&
         has_pair_rule_in(account, *find_group(account, proxy), sides.proxy_port, {compute});
}

template <typename Rank>
std::string best_of(const Ids& spares, const Rank& rank) {
  const auto best = std::min_element(spares.begin(), spares.end(),
                                     [&](const std::string& first, const std::string& second) {
                                       return rank(first) < rank(second);
                                     });
  return best == spares.end() ? std::string() : *best;
}

// Reading proxy_too: a compute and a proxy spare that name each other go first, and among several
// such pairs, as among all spares otherwise, the order of each.
ChosenSpares choose_pair(const Account& account, const Sides& sides, const Readings& readings,
                         const Ids& computes, const Ids& proxies) {
  const auto compute_rank = [&](const std::string& spare) {
    return by_proxy_side(account, sides, readings, spare);
  };
  const auto proxy_rank = [&](const std::string& spare) {
    return by_database_side(account, sides, readings, spare);
  };
  std::optional<std::tuple<Preference, Preference>> best_rank;
  ChosenSpares best;
  for (const std::string& compute : computes) {
    for (const std::string& proxy : proxies) {
      if (!name_each_other(account, sides, compute, proxy)) {
        continue;
      }
      const std::tuple<Preference, Preference> rank(compute_rank(compute), proxy_rank(proxy));
      if (!best_rank || rank < *best_rank) {
        best_rank = rank;
        best = {compute, proxy};
      }
    }
  }
  return best_rank ? best
                   : ChosenSpares{best_of(computes, compute_rank), best_of(proxies, proxy_rank)};
}

}  // namespace

ChosenSpares choose_spares(const Account& account, const Sides& sides, const Readings& readings) {
  const Ids computes = compute_spares(account, sides);
  if (sides.proxy_mode == ProxyMode::none) {
    return {best_of(computes,
                    [&](const std::string& spare) {
                      return by_database_side(account, sides, readings, spare);
                    }),
            ""};
  }
  if (readings.associate_with_proxy == AssociateWithProxy::proxy_too) {
    return choose_pair(account, sides, readings, computes, proxy_spares(account, sides, readings));
  }
  return {best_of(computes,
                  [&](const std::string& spare) {
                    return by_proxy_side(account, sides, readings, spare);
                  }),
          ""};
}

}  // namespace prose_oracle
