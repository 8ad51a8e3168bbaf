// Decides what "Set up Lambda connection" will do (section 7): which number a new name
// takes (N-3), which spare is preferred, and what is in the way.
#include "simulator/action/action_plan.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "model/text/check.h"
#include "simulator/connection/registration.h"
#include "simulator/decision/group_judgement.h"
#include "simulator/decision/requested_connection.h"

namespace connectsim {
namespace {

std::uint64_t smallest_free_number(const Network& network, NamePattern pattern) {
  std::vector<std::uint64_t> used;
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.is_group(v) && network.pattern(v) == pattern) {
      used.push_back(network.vertex(v).number);
    }
  }
  std::sort(used.begin(), used.end());
  std::uint64_t free = 1;
  for (const std::uint64_t number : used) {
    free += number == free ? 1 : 0;
  }
  return free;
}

// A list counts with memberships that are `removing`.
std::uint32_t group_count(const Network& network, Vertex host) {
  std::uint32_t count = 0;
  for (const Edge association : network.out_edges(host)) {
    static_cast<void>(association);
    ++count;
  }
  return count;
}

bool has_pair_rule(const Network& network, Vertex group, EdgeKind direction, Vertex peer,
                   std::optional<std::uint16_t> port) {
  for (const Edge rule : network.out_edges(group)) {
    const EdgeRecord& record = network.edge(rule);
    if (record.kind == direction && record.target == peer &&
        record.peer_account == PeerAccount::same && port && record.traffic == tcp_port(*port)) {
      return true;
    }
  }
  return false;
}

class Planner {
 public:
  Planner(const Network& network, const Request& request, const Decision& decision,
          const Readings& readings, const Labels* labels)
      : network_(network),
        request_(request),
        decision_(decision),
        readings_(readings),
        labels_(labels),
        cluster_port_(network.cluster(request.cluster).port),
        proxy_port_(proxy_port(network, request)) {}

  ActionPlan plan() {
    check(decision_.verdict == Verdict::decided, "only a decided request has a plan");
    plan_.action = decision_.action;
    if (plan_.action == Action::none) {
      return plan_;
    }
    plan_.creates_function = request_.creates_function();
    plan_.creates_proxy = request_.proxy_mode == ProxyMode::create;
    plan_.registers_targets =
        plan_.creates_proxy || (request_.proxy_mode == ProxyMode::existing &&
                                !proxy_belongs_to(network_, request_.proxy, request_.cluster));
    if (plan_.action == Action::create) {
      plan_groups();
    } else {
      choose_spares();
    }
    find_obstacles();
    return plan_;
  }

 private:
  //
  void plan_groups() {
    constexpr std::array<NamePattern, 2> direct = {NamePattern::lambda_rds,
                                                   NamePattern::rds_lambda};
    constexpr std::array<NamePattern, 3> proxied = {
        NamePattern::lambda_rdsproxy, NamePattern::rdsproxy_lambda, NamePattern::rds_rdsproxy};
    const std::span<const NamePattern> patterns = request_.uses_proxy()
                                                      ? std::span<const NamePattern>(proxied)
                                                      : std::span<const NamePattern>(direct);
    for (const NamePattern pattern : patterns) {
      const GroupRole role = is_compute_side(pattern)                  ? GroupRole::compute
                             : pattern == NamePattern::rdsproxy_lambda ? GroupRole::proxy
                                                                       : GroupRole::database;
      plan_.create(next_name(network_, pattern, patterns, readings_.numbering), role);
    }
  }

  // What the other side is to a spare: a named group of it is unmodified and waits for just
  // this spare, or one, modified or not, admits it by its inbound rule.
  struct Welcome {
    bool is_awaited = false;
    bool is_admitted = false;
  };

  // G-3, D-3 and X-6 but for the peer, of a group that admits a spare.
  [[nodiscard]] bool is_unmodified(Vertex group, NamePattern side) const {
    const RuleCount count = rule_count(network_, group);
    if (side == NamePattern::rds_lambda) {
      const std::uint32_t tolerated =
          readings_.default_egress == DefaultEgress::tolerated ? count.default_egress : 0;
      return count.inbound == 1 && count.outbound <= tolerated;
    }
    bool reaches_cluster = false;
    for_each_group(network_, request_.cluster, [&](Vertex peer) {
      reaches_cluster = reaches_cluster || has_pair_rule(network_, group, EdgeKind::outbound_rule,
                                                         peer, cluster_port_);
    });
    return reaches_cluster && (readings_.proxy_rules == ProxyRules::at_least_one ||
                               (count.inbound == 1 && count.outbound == 1));
  }

  [[nodiscard]] Welcome welcome(Vertex spare, GroupRole role) const {
    Welcome welcome;
    const bool is_before_proxy = role == GroupRole::compute && request_.uses_proxy();
    if (is_before_proxy && request_.proxy_mode == ProxyMode::create) {
      return welcome;  // it has no groups yet
    }
    const NamePattern side =
        is_before_proxy ? NamePattern::rdsproxy_lambda : NamePattern::rds_lambda;
    const auto port = is_before_proxy ? proxy_port_ : cluster_port_;
    for_each_group(network_, is_before_proxy ? request_.proxy : request_.cluster,
                   [&](Vertex group) {
                     if (network_.pattern(group) == side &&
                         has_pair_rule(network_, group, EdgeKind::inbound_rule, spare, port)) {
                       welcome.is_admitted = true;
                       welcome.is_awaited = welcome.is_awaited || is_unmodified(group, side);
                     }
                   });
    return welcome;
  }

  [[nodiscard]] bool is_name_before(Vertex one, Vertex other) const {
    const VertexRecord& a = network_.vertex(one);
    const VertexRecord& b = network_.vertex(other);
    if (a.number == ManagedName::unnumbered && labels_ != nullptr) {
      return labels_->name(one) < labels_->name(other);
    }
    return std::tuple(b.digits, one) < std::tuple(a.digits, other);  // "01" stands before "1"
  }

  [[nodiscard]] bool is_preferred(Vertex one, Vertex other, GroupRole role) const {
    if (other == no_vertex || one == other) {
      return other == no_vertex;
    }
    const auto rank = [&](Vertex spare) {
      const VertexRecord& record = network_.vertex(spare);
      const Welcome by_other_side = welcome(spare, role);
      return std::tuple(!by_other_side.is_awaited, !by_other_side.is_admitted, record.number,
                        record.pattern);
    };
    const auto rank_of_one = rank(one);
    const auto rank_of_other = rank(other);
    return rank_of_one != rank_of_other ? rank_of_one < rank_of_other : is_name_before(one, other);
  }

  // The decision has judged which groups are spares.
  template <typename Visit>
  void for_each_spare(GroupRole role, const Visit& visit) const {
    for (const GroupJudgement& judgement : decision_.judgements) {
      if (judgement.role == role && judgement.code == Judgement::spare) {
        visit(judgement.group);
      }
    }
  }

  // None where the row asks for none (T-1).
  [[nodiscard]] Vertex best_spare(GroupRole role) const {
    Vertex best = no_vertex;
    for_each_spare(role,
                   [&](Vertex spare) { best = is_preferred(spare, best, role) ? spare : best; });
    return best;
  }

  [[nodiscard]] bool name_each_other(Vertex compute, Vertex proxy) const {
    return has_pair_rule(network_, compute, EdgeKind::outbound_rule, proxy, proxy_port_) &&
           has_pair_rule(network_, proxy, EdgeKind::inbound_rule, compute, proxy_port_);
  }

  // by the action's own sentence one group goes to the function; by the page's introduction,
  // which says that the proxy's groups are updated too, one goes to the proxy as well.
  void choose_spares() {
    if (!request_.uses_proxy() ||
        readings_.associate_with_proxy == AssociateWithProxy::function_only) {
      plan_.spare = best_spare(GroupRole::compute);
      return;
    }
    for_each_spare(GroupRole::compute, [&](Vertex compute) {
      for_each_spare(GroupRole::proxy, [&](Vertex proxy) {
        if (name_each_other(compute, proxy) &&
            (is_preferred(compute, plan_.spare, GroupRole::compute) ||
             (compute == plan_.spare &&
              is_preferred(proxy, plan_.proxy_spare, GroupRole::proxy)))) {
          plan_.spare = compute;
          plan_.proxy_spare = proxy;
        }
      });
    });
    if (plan_.spare == no_vertex) {
      plan_.spare = best_spare(GroupRole::compute);
      plan_.proxy_spare = best_spare(GroupRole::proxy);
    }
  }

  //
  void find_obstacles() {
    const bool creates_groups = plan_.action == Action::create;
    if (!creates_groups && plan_.spare == no_vertex) {
      obstacle(Obstacle::no_spare);
    }
    if (!plan_.creates_function &&
        group_count(network_, request_.function) + 1 > groups_per_host_max) {
      obstacle(Obstacle::groups_per_function);
    }
    if (creates_groups && group_count(network_, request_.cluster) + 1 > groups_per_host_max) {
      obstacle(Obstacle::groups_per_cluster);
    }
    if ((creates_groups || plan_.proxy_spare != no_vertex) &&
        request_.proxy_mode == ProxyMode::existing &&
        group_count(network_, request_.proxy) + 1 > groups_per_host_max) {
      obstacle(Obstacle::groups_per_proxy);
    }
    if (network_.group_count() + plan_.created().size() > groups_per_region_max) {
      obstacle(Obstacle::groups_per_region);
    }
    if (creates_groups && (!cluster_port_ || (request_.uses_proxy() && !proxy_port_))) {
      obstacle(Obstacle::port_unknown);
    }
    if (creates_groups && network_.vpc(request_.cluster) == no_vertex) {
      obstacle(Obstacle::vpc_unknown);
    }
    if (!plan_.creates_function) {
      check_function_state(network_.function(request_.function));
    }
  }

  // AWS lets nobody change a function that is being made or updated.
  void check_function_state(const FunctionFacts& function) {
    if (function.state == Known::no) {
      plan_.notes.set(static_cast<std::size_t>(Note::function_state_not_checked));
    }
    if (function.is_pending) {
      obstacle(Obstacle::function_pending);
    }
    if (function.is_being_updated) {
      obstacle(Obstacle::function_update_in_progress);
    }
  }

  void obstacle(Obstacle reason) { plan_.obstacles.set(static_cast<std::size_t>(reason)); }

  const Network& network_;
  const Request& request_;
  const Decision& decision_;
  const Readings& readings_;
  const Labels* labels_;
  std::optional<std::uint16_t> cluster_port_;
  std::optional<std::uint16_t> proxy_port_;
  ActionPlan plan_;
};

}  // namespace

ManagedName next_name(const Network& network, NamePattern pattern,
                      std::span<const NamePattern> used_together, Numbering numbering) {
  switch (numbering) {
    case Numbering::max_plus_one:
      break;
    case Numbering::smallest_free:
      return new_managed_name(pattern, smallest_free_number(network, pattern));
    case Numbering::in_step: {
      std::uint64_t largest = 0;
      for (const NamePattern used : used_together) {
        largest = std::max(largest, network.largest_number(used));
      }
      return new_managed_name(pattern, largest + 1);
    }
  }
  return new_managed_name(pattern, network.largest_number(pattern) + 1);
}

ActionPlan action_plan(const Network& network, const Request& request, const Decision& decision,
                       const Readings& readings, const Labels* labels) {
  return Planner(network, request, decision, readings, labels).plan();
}

}  // namespace connectsim
