// Decides which single edits are worth trying: rules, associations, names and target health of the
// three sides.
#include "simulator/explanation/edit_candidates.h"

#include <algorithm>
#include <optional>

#include "simulator/connection/registration.h"
#include "simulator/decision/requested_connection.h"

namespace connectsim {
namespace {

// One of the three ends: the host, its groups, and what a managed group of it looks like.
struct Side {
  Vertex host = no_vertex;  // none while it is to be created
  std::vector<NamePattern> patterns;
  std::vector<Vertex> attached;
  std::vector<Vertex> managed;  // named for the side: attached, or of the cluster's VPC
};

class CandidateMaker {
 public:
  CandidateMaker(Network& network, const Request& request)
      : network_(network), request_(request), vpc_(network.vpc(request.cluster)) {
    cluster_port_ = network.port(request.cluster);
    proxy_port_ = proxy_port(network, request);
    function_ = side(request.function, {NamePattern::lambda_rds, NamePattern::lambda_rdsproxy});
    cluster_ = side(request.cluster, {NamePattern::rds_lambda});
    if (request.uses_proxy()) {
      proxy_ = side(request.proxy, {NamePattern::rdsproxy_lambda});
    }
  }

  std::vector<EditCandidate> make() {
    const bool is_direct = !request_.uses_proxy();
    const Side& next = is_direct ? cluster_ : proxy_;
    const auto first_port = is_direct ? cluster_port_ : proxy_port_;
    add_health();
    for (const Side* each : {&function_, &cluster_, &proxy_}) {
      add_attachments(*each);
      add_names(*each);
    }
    add_rules(function_, Direction::outbound, first_port, next);
    add_rules(cluster_, Direction::inbound, cluster_port_, is_direct ? function_ : proxy_);
    if (!is_direct) {
      add_rules(proxy_, Direction::inbound, proxy_port_, function_);
      add_rules(proxy_, Direction::outbound, cluster_port_, cluster_);
    }
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const EditCandidate& one, const EditCandidate& other) {
                       return one.edit.kind < other.edit.kind;
                     });
    return std::move(candidates_);
  }

 private:
  Side side(Vertex host, std::vector<NamePattern> patterns) {
    Side made{host, std::move(patterns), {}, {}};
    const auto is_managed = [&](Vertex group) {
      return std::find(made.patterns.begin(), made.patterns.end(), network_.pattern(group)) !=
             made.patterns.end();
    };
    if (host != no_vertex) {
      for (const Edge association : network_.out_edges(host)) {
        const EdgeRecord& record = network_.edge(association);
        if (network_.is_group(record.target) && record.status != MembershipStatus::removing) {
          made.attached.insert(made.attached.begin(), record.target);
        }
      }
    }
    std::copy_if(made.attached.begin(), made.attached.end(), std::back_inserter(made.managed),
                 is_managed);
    for (const NamePattern pattern : made.patterns) {
      for (const Vertex group : network_.groups_of_pattern(vpc_, pattern)) {
        if (!contains(made.attached, group) && made.managed.size() < managed_groups_max) {
          made.managed.push_back(group);
        }
      }
    }
    return made;
  }

  static bool contains(const std::vector<Vertex>& groups, Vertex group) {
    return std::find(groups.begin(), groups.end(), group) != groups.end();
  }

  Edge made_unlinked(Edge edge) {
    network_.unlink(edge);
    return edge;
  }

  // A group cannot have the same rule twice.
  [[nodiscard]] bool has_rule(Vertex group, const EdgeRecord& wanted) const {
    for (const Edge rule : network_.out_edges(group)) {
      const EdgeRecord& record = network_.edge(rule);
      if (record.kind == wanted.kind && record.target == wanted.target &&
          record.traffic == wanted.traffic) {
        return true;
      }
    }
    return false;
  }

  void add(EditKind kind, Edge leaves, Edge comes) {
    if (comes != no_edge && has_rule(network_.edge(comes).source, network_.edge(comes))) {
      return;
    }
    EditCandidate candidate;
    candidate.edit.kind = kind;
    candidate.leaves = leaves;
    candidate.comes = comes;
    if (leaves != no_edge) {
      candidate.edit.before = network_.edge(leaves);
    }
    if (comes != no_edge) {
      candidate.edit.after = network_.edge(comes);
    }
    candidates_.push_back(candidate);
  }

  void add_health() {
    if (request_.proxy_mode != ProxyMode::existing) {
      return;
    }
    for (const std::uint32_t index : network_.targets(request_.proxy)) {
      const Target& target = network_.target(index);
      if (target.kind != TargetKind::rds_instance ||
          !belongs_to(network_, target, request_.cluster)) {
        continue;
      }
      EditCandidate candidate;
      candidate.edit.kind = EditKind::set_target_health;
      candidate.edit.target = index;
      candidate.edit.health = target.health == HealthState::available ? HealthState::unavailable
                                                                      : HealthState::available;
      candidates_.push_back(candidate);
    }
  }

  void add_attachments(const Side& each) {
    if (each.host == no_vertex) {
      return;
    }
    for (const Edge association : network_.out_edges(each.host)) {
      if (contains(each.managed, network_.edge(association).target)) {
        add(EditKind::detach_group, association, no_edge);
      }
    }
    for (const Vertex group : each.managed) {
      if (!contains(each.attached, group)) {
        add(EditKind::attach_group, no_edge, made_unlinked(network_.associate(each.host, group)));
      }
    }
  }

  // A managed group gets a plain name, a plain one on the host a managed one.
  void add_names(const Side& each) {
    for (const Vertex group : each.managed) {
      add_name(group, ManagedName{});
    }
    for (const Vertex group : each.attached) {
      if (!contains(each.managed, group)) {
        const NamePattern pattern = each.patterns.front();
        add_name(group, new_managed_name(pattern, network_.largest_number(pattern) + 1));
      }
    }
  }

  void add_name(Vertex group, const ManagedName& name) {
    EditCandidate candidate;
    candidate.edit.kind = EditKind::rename_group;
    candidate.edit.group = group;
    candidate.edit.name = name;
    candidates_.push_back(candidate);
  }

  void add_rules(const Side& owner, Direction direction, std::optional<std::uint16_t> port,
                 const Side& peers) {
    if (!port) {
      return;
    }
    for (const Vertex group : owner.managed) {
      std::vector<Edge> rules;
      for (const Edge rule : network_.out_edges(group)) {
        rules.push_back(rule);
      }
      for (const Edge rule : rules) {
        add_changes_of(rule, direction, *port, peers);
      }
      for (const Vertex peer : peers.managed) {
        add(EditKind::add_rule, no_edge,
            made_unlinked(network_.add_rule(group, direction, tcp_port(*port), peer)));
      }
    }
  }

  void add_changes_of(Edge rule, Direction direction, std::uint16_t port, const Side& peers) {
    const EdgeRecord record = network_.edge(rule);
    const bool is_other_direction =
        (record.kind == EdgeKind::inbound_rule) != (direction == Direction::inbound);
    add_once_removed(rule);
    if (is_other_direction) {
      return;
    }
    if (!(record.traffic == tcp_port(port))) {
      add(EditKind::report_rule, rule,
          made_unlinked(network_.add_rule(record.source, direction, tcp_port(port), record.target,
                                          record.peer_account)));
    }
    for (const Vertex peer : peers.managed) {
      if (peer != record.target) {
        add(EditKind::retarget_rule, rule,
            made_unlinked(network_.add_rule(record.source, direction, record.traffic, peer)));
      }
    }
  }

  // On the proxy side both directions come by; a rule is removed only once.
  void add_once_removed(Edge rule) {
    const bool is_there =
        std::any_of(candidates_.begin(), candidates_.end(), [&](const EditCandidate& candidate) {
          return candidate.edit.kind == EditKind::remove_rule && candidate.leaves == rule;
        });
    if (!is_there) {
      add(EditKind::remove_rule, rule, no_edge);
    }
  }

  Network& network_;
  const Request& request_;
  Vertex vpc_;
  std::optional<std::uint16_t> cluster_port_;
  std::optional<std::uint16_t> proxy_port_;
  Side function_;
  Side cluster_;
  Side proxy_;
  std::vector<EditCandidate> candidates_;
};

}  // namespace

std::vector<EditCandidate> edit_candidates(Network& network, const Request& request) {
  return CandidateMaker(network, request).make();
}

}  // namespace connectsim
