// Decides which edits of a snapshot changed whether traffic passes (S-1, H-1 to H-4): of every rule
// that decided better in one, what the other lacks.
#include <algorithm>
#include <vector>

#include "simulator/connection/reachability.h"
#include "simulator/diff/change_cause.h"

namespace connectsim {

// The causes on one hop: of every rule that admitted better there than anything does here.
class CauseSearch::SideSearch {
 public:
  SideSearch(CauseSearch& search, Moment better) : search_(search), better_(better) {}

  void look_at_hop(const Matched& sender, const Matched& receiver) {
    const Hop good = hop(better_, sender, receiver);
    const Hop bad = hop(other_than(better_), sender, receiver);
    if (good.result >= bad.result) {
      return;
    }
    if (bad.is_between_vpcs && !good.is_between_vpcs) {
      search_.find_other_vpc(sender);
      search_.find_other_vpc(receiver);
      return;
    }
    look_at_side({good, good.sender(), bad.outbound.result}, bad, bad.sender(), receiver);
    look_at_side({good, good.receiver(), bad.inbound.result}, bad, bad.receiver(), receiver);
  }

 private:
  [[nodiscard]] Hop hop(Moment moment, const Matched& sender, const Matched& receiver) const {
    const Network& network = search_.match_.network(moment);
    return reach(network, sender.at(moment), receiver.at(moment),
                 network.port(receiver.at(moment)));
  }

  // One side of the hop where it is better, and what that side comes to where it is worse.
  struct BetterSide {
    const Hop& hop;
    HopSide side;
    Reachability without;
  };

  void look_at_side(const BetterSide& good, const Hop& bad, const HopSide& bad_side,
                    const Matched& receiver) {
    const SnapshotMatch& match = search_.match_;
    std::vector<AdmittingRule> better =
        admitting_rules(match.network(better_), good.hop, good.side);
    const std::vector<AdmittingRule> others =
        admitting_rules(match.network(other_than(better_)), bad, bad_side);
    std::erase_if(better, [&](const AdmittingRule& rule) {
      return rule.result >= good.without || is_as_good(rule, others);
    });
    search_.find_lost_admissions(better_, better, good.side.other, receiver);
    search_.find_unknown_groups(better_, good.side.owner);
  }

  // Whether the same rule admits as well in the other snapshot: then nothing of it was lost.
  [[nodiscard]] bool is_as_good(const AdmittingRule& rule,
                                const std::vector<AdmittingRule>& others) const {
    const Edge same = search_.match_.counterpart(better_, rule.rule);
    return std::any_of(others.begin(), others.end(), [&](const AdmittingRule& other) {
      return other.rule == same && other.result <= rule.result;
    });
  }

  CauseSearch& search_;
  Moment better_;
};

// Group rules each admit by themselves; of ranges and prefix lists, which admit together, the lost
// ones tell for all.
void CauseSearch::find_lost_admissions(Moment moment, std::span<const AdmittingRule> rules,
                                       Vertex other, const Matched& receiver) {
  const Network& network = match_.network(moment);
  bool has_union = false;
  bool has_lost_of_union = false;
  for (const AdmittingRule& rule : rules) {
    const bool has_found = find_lost_admission(moment, rule, other);
    if (is_address_peer(network.kind(network.edge(rule.rule).target))) {
      has_union = true;
      has_lost_of_union = has_lost_of_union || has_found;
    } else if (!has_found && !find_other_port(receiver)) {
      find_other_peer(moment, rule.rule, other);
    }
  }
  if (has_union && !has_lost_of_union && !find_other_port(receiver)) {
    for (const AdmittingRule& rule : rules) {
      find_other_peer(moment, rule.rule, other);
    }
  }
}

bool CauseSearch::find_lost_admission(Moment moment, const AdmittingRule& rule, Vertex other) {
  const Network& network = match_.network(moment);
  const Vertex peer = network.edge(rule.rule).target;
  bool has_found = find_lost_association(moment, rule.association);
  has_found = find_lost_rule(moment, rule.rule) || has_found;
  for (const Edge membership : network.out_edges(other)) {
    const EdgeRecord& record = network.edge(membership);
    if (record.target == peer && record.status != MembershipStatus::removing) {
      has_found = find_lost_association(moment, membership) || has_found;
    }
  }
  return has_found;
}

void CauseSearch::find_other_peer(Moment moment, Edge rule, Vertex other) {
  const Network& network = match_.network(moment);
  const Vertex peer = network.edge(rule).target;
  add(CauseKind::addresses, CauseChange::changed,
      match_.matched(moment, network.kind(peer) == VertexKind::prefix_list ? peer : other));
}

// What a group admits that only the other snapshot holds.
void CauseSearch::find_unknown_groups(Moment moment, Vertex owner) {
  const Network& network = match_.network(moment);
  for (const Edge association : network.out_edges(owner)) {
    const EdgeRecord& record = network.edge(association);
    if (record.status != MembershipStatus::removing && !network.is_group(record.target)) {
      find_lost_association(moment, association);
      find_other_name(moment, record.target);
    }
  }
}

// No rule or group was lost: the ends stand elsewhere, or speak other IP versions.
void CauseSearch::find_other_ends(const ConnectionEnds& ends) {
  for (const Matched& end : {ends.function, ends.proxy, ends.cluster}) {
    if (end.before != no_vertex && end.after != no_vertex && !find_other_vpc(end)) {
      add(CauseKind::addresses, CauseChange::changed, end);
    }
  }
}

std::vector<ChangeCause> CauseSearch::of_reachability(const ConnectionEnds& ends) {
  if (find_missing_ends(ends)) {
    return found();
  }
  const auto path = [&](Moment moment) {
    const Network& network = match_.network(moment);
    return ends.is_direct()
               ? reach_directly(network, ends.function.at(moment), ends.cluster.at(moment))
               : reach_through_proxy(network, ends.function.at(moment), ends.proxy.at(moment),
                                     ends.cluster.at(moment));
  };
  SideSearch sides(*this, path(Moment::before).result < path(Moment::after).result ? Moment::before
                                                                                   : Moment::after);
  if (ends.is_direct()) {
    sides.look_at_hop(ends.function, ends.cluster);
  } else {
    sides.look_at_hop(ends.function, ends.proxy);
    sides.look_at_hop(ends.proxy, ends.cluster);
  }
  if (causes_.empty()) {
    find_other_ends(ends);
  }
  return found();
}

}  // namespace connectsim
