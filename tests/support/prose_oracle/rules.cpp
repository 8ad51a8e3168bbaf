// Section 3: pair rules, and what "has not been modified" means for each role.
#include "tests/support/prose_oracle/rules.h"

#include <algorithm>

namespace prose_oracle {

namespace {

// G-2. Wider port ranges, udp, ranges and prefix lists are no pair rules (G-4).
bool is_pair_rule(const Account& account, const Group& group, const Rule& rule, const Port& port,
                  const Ids& peers) {
  // A port that the snapshot lacks is met by no rule.
  if (!port || rule.protocol != "tcp" || rule.from_port != port || rule.to_port != port) {
    return false;
  }
  // G-4: an id that no group of the snapshot has is no pair rule, whoever is associated with it.
  return rule.peer_kind == PeerKind::group && is_same_account(group, rule) &&
         contains(peers, rule.peer) && find_group(account, rule.peer) != nullptr;
}

// A group may have further rules; whether that matters is for G-3 to say.
bool has_pair_rule(const Account& account, const Group& group, bool outbound, const Port& port,
                   const Ids& peers) {
  return std::any_of(group.rules.begin(), group.rules.end(), [&](const Rule& rule) {
    return rule.outbound == outbound && is_pair_rule(account, group, rule, port, peers);
  });
}

long count_rules(const Group& group, bool outbound) {
  return std::count_if(group.rules.begin(), group.rules.end(),
                       [&](const Rule& rule) { return rule.outbound == outbound; });
}

// G-3: the outbound rules that AWS gives to each new group; in an IPv6 VPC there are both.
bool is_default_egress(const Rule& rule) {
  const bool to_everywhere = (rule.peer_kind == PeerKind::ipv4_range && rule.peer == "0.0.0.0/0") ||
                             (rule.peer_kind == PeerKind::ipv6_range && rule.peer == "::/0");
  return rule.outbound && rule.protocol == "all" && to_everywhere;
}

// G-3: 1 in, 0 out; the reading default_egress may leave the default rules out of the count.
bool is_unmodified_database_group(const Group& group, const Readings& readings) {
  long outbound = count_rules(group, true);
  if (readings.default_egress == DefaultEgress::tolerated) {
    outbound -= std::count_if(group.rules.begin(), group.rules.end(), is_default_egress);
  }
  return count_rules(group, false) == 1 && outbound == 0;
}

// G-3: 0 in, 1 out.
bool is_unmodified_compute_group(const Group& group) {
  return count_rules(group, false) == 0 && count_rules(group, true) == 1;
}

// G-3: 1 in, 1 out, or any more of each.
bool is_unmodified_proxy_group(const Group& group, const Readings& readings) {
  const long inbound = count_rules(group, false);
  const long outbound = count_rules(group, true);
  if (readings.proxy_rules == ProxyRules::at_least_one) {
    return inbound >= 1 && outbound >= 1;
  }
  return inbound == 1 && outbound == 1;
}

}  // namespace

// G-2: no owner given counts as the same; so does the owner of the group itself, which reading
// leaves out.
bool is_same_account(const Group& group, const Rule& rule) {
  return rule.peer_owner.empty() || group.owner.empty() || rule.peer_owner == group.owner;
}

bool has_pair_rule_in(const Account& account, const Group& group, const Port& port,
                      const Ids& peers) {
  return has_pair_rule(account, group, false, port, peers);
}

bool has_pair_rule_out(const Account& account, const Group& group, const Port& port,
                       const Ids& peers) {
  return has_pair_rule(account, group, true, port, peers);
}

// The role asks for a rule in from the compute or proxy side (D-3, X-7).
bool is_valid_database_group(const Account& account, const Group& group, const Port& port,
                             const Ids& sources, const Readings& readings) {
  return is_unmodified_database_group(group, readings) &&
         has_pair_rule_in(account, group, port, sources);
}

// The role asks for a rule out to the database or proxy side (D-2, X-5).
bool is_valid_compute_group(const Account& account, const Group& group, const Port& port,
                            const Ids& destinations) {
  return is_unmodified_compute_group(group) &&
         has_pair_rule_out(account, group, port, destinations);
}

// The role asks for both: in from the compute side, out to the database side.
bool is_valid_proxy_group(const Account& account, const Group& group, const Port& port_in,
                          const Ids& sources, const Port& port_out, const Ids& destinations,
                          const Readings& readings) {
  return is_unmodified_proxy_group(group, readings) &&
         has_pair_rule_in(account, group, port_in, sources) &&
         has_pair_rule_out(account, group, port_out, destinations);
}

}  // namespace prose_oracle
