// Decides what "Set up Lambda connection" will do (section 7): which number a new name
// takes (N-3), which spare is preferred, and what is in the way.
#include "simulator/action/action_plan.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "model/text/check.h"
#include "simulator/connection/registration.h"
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

bool has_pair_rule_in(const Network& network, Vertex group, Vertex peer,
                      std::optional<std::uint16_t> port) {
  for (const Edge rule : network.out_edges(group)) {
    const EdgeRecord& record = network.edge(rule);
    if (record.kind == EdgeKind::inbound_rule && record.target == peer &&
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
      plan_.spare = best_spare();
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

  // whether the other side lets the spare in already.
  [[nodiscard]] bool is_admitted(Vertex spare) const {
    if (request_.proxy_mode == ProxyMode::create) {
      return false;
    }
    const bool uses_proxy = request_.uses_proxy();
    const Vertex host = uses_proxy ? request_.proxy : request_.cluster;
    for (const Edge association : network_.out_edges(host)) {
      const EdgeRecord& record = network_.edge(association);
      const bool counts = uses_proxy || network_.pattern(record.target) == NamePattern::rds_lambda;
      if (counts && record.status != MembershipStatus::removing &&
          has_pair_rule_in(network_, record.target, spare,
                           uses_proxy ? proxy_port_ : cluster_port_)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_name_before(Vertex one, Vertex other) const {
    const VertexRecord& a = network_.vertex(one);
    const VertexRecord& b = network_.vertex(other);
    if (a.number == ManagedName::unnumbered && labels_ != nullptr) {
      return labels_->name(one) < labels_->name(other);
    }
    return std::tuple(b.digits, one) < std::tuple(a.digits, other);  // "01" stands before "1"
  }

  [[nodiscard]] bool is_preferred(Vertex one, Vertex other) const {
    const auto rank = [&](Vertex spare) {
      const VertexRecord& record = network_.vertex(spare);
      return std::tuple(!is_admitted(spare), record.number, record.pattern);
    };
    const auto rank_of_one = rank(one);
    const auto rank_of_other = rank(other);
    return rank_of_one != rank_of_other ? rank_of_one < rank_of_other : is_name_before(one, other);
  }

  // A-4; the decision has judged which groups are spares. None where the row asks for none (T-1).
  [[nodiscard]] Vertex best_spare() const {
    Vertex best = no_vertex;
    for (const GroupJudgement& judgement : decision_.judgements) {
      if (judgement.role == GroupRole::compute && judgement.code == Judgement::spare &&
          (best == no_vertex || is_preferred(judgement.group, best))) {
        best = judgement.group;
      }
    }
    return best;
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
    if (creates_groups && request_.proxy_mode == ProxyMode::existing &&
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
