// Decides what an audit tells: list against traffic, what set-up would do, groups nobody uses.
#include "simulator/account/audit.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "simulator/account/connections.h"
#include "simulator/account/fleets.h"
#include "simulator/account/snapshot_unknowns.h"
#include "simulator/account/tied_functions.h"
#include "simulator/action/action_plan.h"
#include "simulator/decision/decide.h"

namespace connectsim {
namespace {

ConnectionNeed need_of(const AuditedConnection& connection) {
  const bool is_listed = connection.listed == ListedValue::yes;
  if (connection.reachable == Reachability::blocked) {
    return is_listed ? ConnectionNeed::listed_but_blocked : ConnectionNeed::tied_but_blocked;
  }
  if (!is_listed) {
    return ConnectionNeed::tied_but_unlisted;
  }
  if (connection.reachable == Reachability::depends) {
    return ConnectionNeed::listed_perhaps;
  }
  switch (connection.verdict) {
    case Verdict::refused:
      return ConnectionNeed::refused;
    case Verdict::silent:
      return ConnectionNeed::silent;
    case Verdict::decided:
      break;
  }
  return connection.action == Action::none ? ConnectionNeed::nothing
                                           : ConnectionNeed::would_be_set_up_again;
}

class Auditor {
 public:
  Auditor(const Snapshot& snapshot, const DecisionTable& table)
      : snapshot_(snapshot),
        network_(snapshot.network),
        labels_(snapshot.labels),
        readings_(table.readings()),
        decider_(table, Judged::spares),
        connections_(snapshot.network, snapshot.labels, readings_) {}

  Audit done() {
    audit_.unknown = unknown_for_connections(network_);
    for (const TiedFunction& tied : tied_functions(network_, connections_)) {
      look_at(tied);
    }
    find_fleets();
    sort_connections();
    audit_.groups = audited_groups(snapshot_, readings_);
    look_at_hosts();
    count();
    return std::move(audit_);
  }

 private:
  void look_at(const TiedFunction& tied) {
    const WayToCluster& way = connections_.ways()[tied.way];
    const ConnectionEntry entry{
        tied.function, &way,
        connections_.is_listed(way, tied.function) ? ListedValue::yes : ListedValue::no,
        connections_.reachability(way, tied.function)};
    AuditedConnection connection;
    connection.cluster = way.cluster;
    connection.function = tied.function;
    connection.proxy = way.proxy;
    connection.listed = entry.listed;
    connection.reachable = entry.reachable;
    const Path path = path_of(network_, entry);
    connection.mismatch = path.result == Reachability::blocked
                              ? blocked_side(path)
                              : mismatch_of(network_, path, entry.listed);
    decide(connection);
    connection.need = need_of(connection);
    audit_.connections.push_back(connection);
  }

  void decide(AuditedConnection& connection) {
    Request request;
    request.cluster = connection.cluster;
    request.function = connection.function;
    request.proxy = connection.proxy;
    request.proxy_mode = connection.proxy == no_vertex ? ProxyMode::none : ProxyMode::existing;
    decider_.decide(network_, request, decision_);
    connection.verdict = decision_.verdict;
    connection.unmet = decision_.unmet;
    connection.situation = decision_.situation;
    // The groups of the way itself come first: others of the role may serve other ways.
    for (const bool is_of_way : {true, false}) {
      for (const GroupJudgement& judgement : decision_.judgements) {
        GroupJudgement& blamed = connection.blamed[static_cast<std::size_t>(judgement.role)];
        if (judgement.is_associated && judgement.code != Judgement::usable &&
            judgement.code != Judgement::not_named && blamed.group == no_vertex &&
            is_tied_to_way(judgement, connection) == is_of_way) {
          blamed = judgement;
        }
      }
    }
    if (decision_.verdict == Verdict::decided) {
      connection.action = decision_.action;
      connection.row = decision_.row;
      connection.obstacles =
          action_plan(network_, request, decision_, readings_, &labels_).obstacles;
    }
    audit_.unknown.insert(audit_.unknown.end(), decision_.unknown.begin(), decision_.unknown.end());
  }

  // Whether the group's rules name a group of another end of the way, or are named by one's.
  [[nodiscard]] bool is_tied_to_way(const GroupJudgement& judgement,
                                    const AuditedConnection& connection) const {
    const Vertex own = judgement.role == GroupRole::compute    ? connection.function
                       : judgement.role == GroupRole::database ? connection.cluster
                                                               : connection.proxy;
    const auto is_on_another_end = [&](Vertex group) {
      for (const Vertex end : {connection.function, connection.cluster, connection.proxy}) {
        if (end != no_vertex && end != own && has_group(network_, end, group)) {
          return true;
        }
      }
      return false;
    };
    for (const Edge rule : network_.out_edges(judgement.group)) {
      if (is_on_another_end(network_.edge(rule).target)) {
        return true;
      }
    }
    for (const Edge reference : network_.in_edges(judgement.group)) {
      const EdgeRecord& record = network_.edge(reference);
      if (record.kind != EdgeKind::association && is_on_another_end(record.source)) {
        return true;
      }
    }
    return false;
  }

  // An arrow only where the traffic surely passes.
  void find_fleets() {
    std::vector<Arrow> arrows;
    for (const AuditedConnection& connection : audit_.connections) {
      if (connection.reachable != Reachability::reachable) {
        continue;
      }
      if (connection.proxy == no_vertex) {
        arrows.push_back({connection.function, connection.cluster});
      } else {
        arrows.push_back({connection.function, connection.proxy});
        arrows.push_back({connection.proxy, connection.cluster});
      }
    }
    const Fleets fleets(arrows);
    audit_.fleet_count = fleets.count();
    for (AuditedConnection& connection : audit_.connections) {
      if (connection.reachable == Reachability::reachable) {
        connection.fleet = fleets.of(connection.function);
      }
    }
  }

  // Ties were sorted by cluster, way and function.
  void sort_connections() {
    std::stable_sort(audit_.connections.begin(), audit_.connections.end(),
                     [](const AuditedConnection& one, const AuditedConnection& two) {
                       return one.need < two.need;
                     });
  }

  [[nodiscard]] bool has_managed_group(Vertex host) const {
    for (const Edge association : network_.out_edges(host)) {
      const NamePattern pattern = network_.pattern(network_.edge(association).target);
      if (pattern != NamePattern::unmanaged &&
          (network_.kind(host) != VertexKind::function || is_compute_side(pattern))) {
        return true;
      }
    }
    return false;
  }

  void look_at_hosts() {
    for (Vertex v = 0; v < network_.vertex_count(); ++v) {
      const VertexKind kind = network_.kind(v);
      if (kind != VertexKind::function && kind != VertexKind::cluster &&
          kind != VertexKind::proxy) {
        continue;
      }
      const OutEdges groups = network_.out_edges(v);
      const auto count = static_cast<std::uint32_t>(std::distance(groups.begin(), groups.end()));
      if (count >= groups_per_host_max) {
        audit_.full_lists.push_back({v, count});
      }
      if (kind == VertexKind::function && !has_managed_group(v)) {
        audit_.unmanaged_functions.push_back(v);
      }
    }
    for (const WayToCluster& way : connections_.ways()) {
      if (way.is_direct() && !has_managed_group(way.cluster)) {
        const WayCount counted = connections_.count(way);
        audit_.unmanaged_clusters.push_back({way.cluster, counted.reachable, counted.depends});
      }
    }
    std::sort(audit_.full_lists.begin(), audit_.full_lists.end(),
              [&](const FullList& one, const FullList& two) { return key(one) < key(two); });
    std::sort(audit_.unmanaged_functions.begin(), audit_.unmanaged_functions.end(),
              [&](Vertex one, Vertex two) { return labels_.id(one) < labels_.id(two); });
  }

  // Clusters first, because they are shared the most, then proxies, then functions.
  [[nodiscard]] std::tuple<int, std::string_view, Vertex> key(const FullList& list) const {
    const VertexKind kind = network_.kind(list.host);
    return {kind == VertexKind::cluster ? 0
            : kind == VertexKind::proxy ? 1
                                        : 2,
            labels_.id(list.host), list.host};
  }

  void count() {
    for (const AuditedConnection& connection : audit_.connections) {
      ++audit_.need_counts[static_cast<std::size_t>(connection.need)];
    }
    for (const AuditedGroup& group : audit_.groups) {
      for (std::size_t i = 0; i < audit_.drift_counts.size(); ++i) {
        audit_.drift_counts[i] += group.drifts.test(i) ? 1 : 0;
      }
    }
    for (Vertex v = 0; v < network_.vertex_count(); ++v) {
      audit_.managed_group_count +=
          network_.is_group(v) && network_.pattern(v) != NamePattern::unmanaged ? 1 : 0;
    }
    const auto order = [](const Unknown& one, const Unknown& two) {
      return std::pair(one.fact, one.subject) < std::pair(two.fact, two.subject);
    };
    std::sort(audit_.unknown.begin(), audit_.unknown.end(), order);
    audit_.unknown.erase(std::unique(audit_.unknown.begin(), audit_.unknown.end()),
                         audit_.unknown.end());
  }

  const Snapshot& snapshot_;
  const Network& network_;
  const Labels& labels_;
  const Readings& readings_;
  Decider decider_;
  Connections connections_;
  Decision decision_;
  Audit audit_;
};

}  // namespace

bool Audit::needs_attention() const {
  return !groups.empty() || !full_lists.empty() ||
         std::any_of(connections.begin(), connections.end(), [](const AuditedConnection& each) {
           return connectsim::needs_attention(each.need);
         });
}

Audit audit(const Snapshot& snapshot, const DecisionTable& table) {
  return Auditor(snapshot, table).done();
}

}  // namespace connectsim
