// Decides which groups, rules and hosts of two snapshots are the same (S-1).
#include "simulator/diff/snapshot_match.h"

#include <string_view>
#include <unordered_map>

namespace connectsim {
namespace {

// A group that is only named is the same group as one that is there.
VertexKind kind_by_id(const Network& network, Vertex v) {
  const VertexKind kind = network.kind(v);
  return kind == VertexKind::unknown_group ? VertexKind::group : kind;
}

bool is_removing(const EdgeRecord& edge) {
  return edge.kind == EdgeKind::association && edge.status == MembershipStatus::removing;
}

bool is_equal_rule(const EdgeRecord& one, const EdgeRecord& other) {
  return one.kind == other.kind && one.target == other.target && one.traffic == other.traffic &&
         one.peer_account == other.peer_account;
}

constexpr std::size_t kind_count = static_cast<std::size_t>(VertexKind::unknown_group) + 1;
using VerticesById = std::array<std::unordered_map<std::string_view, Vertex>, kind_count>;

VerticesById vertices_by_id(const Snapshot& snapshot) {
  VerticesById vertices;
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    vertices[static_cast<std::size_t>(kind_by_id(snapshot.network, v))].emplace(
        snapshot.labels.id(v), v);
  }
  return vertices;
}

}  // namespace

SnapshotMatch::SnapshotMatch(const Snapshot& before, const Snapshot& after)
    : snapshots_{&before, &after} {
  match_vertices();
}

// Snapshots of one account mostly have the same things in the same places, or shifted by a few that
// were added: the ids beside the last match are tried before any table of them is made.
void SnapshotMatch::match_vertices() {
  const Snapshot& before = *snapshots_[0];
  const Snapshot& after = *snapshots_[1];
  counterparts_[0].assign(before.network.vertex_count(), no_vertex);
  counterparts_[1].assign(after.network.vertex_count(), no_vertex);
  VerticesById after_by_id;
  bool has_table = false;
  Vertex guess = 0;
  for (Vertex v = 0; v < before.network.vertex_count(); ++v, ++guess) {
    const VertexKind kind = kind_by_id(before.network, v);
    const std::string_view id = before.labels.id(v);
    Vertex found = no_vertex;
    if (guess < after.network.vertex_count() && kind_by_id(after.network, guess) == kind &&
        after.labels.id(guess) == id) {
      found = guess;
    } else {
      if (!has_table) {
        after_by_id = vertices_by_id(after);
        has_table = true;
      }
      const auto& vertices = after_by_id[static_cast<std::size_t>(kind)];
      const auto entry = vertices.find(id);
      found = entry == vertices.end() ? no_vertex : entry->second;
    }
    if (found != no_vertex) {
      counterparts_[0][v] = found;
      counterparts_[1][found] = v;
      guess = found;
    }
  }
}

bool SnapshotMatch::is_same(Moment moment, const EdgeRecord& edge,
                            const EdgeRecord& candidate) const {
  return candidate.kind == edge.kind && candidate.target == counterpart(moment, edge.target) &&
         candidate.traffic == edge.traffic && candidate.peer_account == edge.peer_account &&
         !is_removing(candidate);
}

// The n-th of several equal rules is the n-th of those over there, so that one more or less shows.
Edge SnapshotMatch::counterpart(Moment moment, Edge edge) const {
  const Network& here = network(moment);
  const EdgeRecord& record = here.edge(edge);
  const Vertex source = counterpart(moment, record.source);
  if (source == no_vertex || counterpart(moment, record.target) == no_vertex ||
      is_removing(record)) {
    return no_edge;
  }
  std::uint32_t equal_ones = 0;
  for (const Edge each : here.out_edges(record.source)) {
    if (each == edge) {
      break;
    }
    equal_ones += is_equal_rule(here.edge(each), record) ? 1 : 0;
  }
  const Network& there = network(other_than(moment));
  for (const Edge candidate : there.out_edges(source)) {
    if (is_same(moment, record, there.edge(candidate)) && equal_ones-- == 0) {
      return candidate;
    }
  }
  return no_edge;
}

bool SnapshotMatch::are_known_in_both(VertexKind kind) const {
  return std::all_of(both_moments.begin(), both_moments.end(), [&](Moment moment) {
    const SnapshotFacts& facts = network(moment).facts;
    const Known known = kind == VertexKind::cluster    ? facts.clusters
                        : kind == VertexKind::function ? facts.functions
                        : kind == VertexKind::proxy    ? facts.proxies
                        : kind == VertexKind::group    ? facts.security_groups
                                                       : Known::yes;
    return known == Known::yes;
  });
}

namespace {

void count_missing(const SnapshotMatch& match, Moment moment, std::uint32_t EditCount::*count,
                   SnapshotEdits& edits) {
  const Network& here = match.network(moment);
  const Network& there = match.network(other_than(moment));
  for (Vertex v = 0; v < here.vertex_count(); ++v) {
    const VertexKind kind = here.kind(v);
    const Vertex other = match.counterpart(moment, v);
    if ((other != no_vertex && there.kind(other) == kind) || !match.are_known_in_both(kind)) {
      continue;
    }
    switch (kind) {
      case VertexKind::function:
        ++(edits.functions.*count);
        break;
      case VertexKind::cluster:
        ++(edits.clusters.*count);
        break;
      case VertexKind::proxy:
        ++(edits.proxies.*count);
        break;
      case VertexKind::group:
        ++(edits.groups.*count);
        break;
      default:
        break;
    }
  }
  for (std::uint32_t index = 0; index < here.edge_count(); ++index) {
    const EdgeRecord& record = here.edge(Edge{index});
    if (!is_removing(record) && match.are_known_in_both(here.kind(record.source)) &&
        !match.has_counterpart(moment, Edge{index})) {
      EditCount& counted = record.kind == EdgeKind::association ? edits.associations : edits.rules;
      ++(counted.*count);
    }
  }
}

}  // namespace

SnapshotEdits edits_between(const SnapshotMatch& match) {
  SnapshotEdits edits;
  count_missing(match, Moment::before, &EditCount::removed, edits);
  count_missing(match, Moment::after, &EditCount::added, edits);
  return edits;
}

}  // namespace connectsim
