// Decides what changed between two snapshots, what of it concerns the ends of a request, and how a
// new thing is called whatever its id.
#include "simulator/observation/seen_change.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "model/network/traffic.h"
#include "simulator/action/act_on_snapshot.h"
#include "simulator/action/described_outcome.h"
#include "simulator/action/host_subnets.h"
#include "simulator/connection/registration.h"

namespace connectsim {
namespace {

using Texts = std::vector<std::string>;
using VerticesById = std::map<std::pair<VertexKind, std::string_view>, Vertex>;

VerticesById vertices_of(const Snapshot& snapshot) {
  VerticesById vertices;
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    vertices.emplace(std::pair{snapshot.network.kind(v), snapshot.labels.id(v)}, v);
  }
  return vertices;
}

Vertex vertex_in(const VerticesById& vertices, VertexKind kind, std::string_view id) {
  const auto found = vertices.find({kind, id});
  return found == vertices.end() ? no_vertex : found->second;
}

bool is_host(VertexKind kind) {
  return kind == VertexKind::function || kind == VertexKind::cluster || kind == VertexKind::proxy;
}

std::string traffic_text(const Traffic& traffic) {
  if (traffic == all_traffic()) return "all traffic";
  std::string text = protocol_text(traffic.protocol);
  if (traffic.port_first == 0 && traffic.port_last == 65535) return text;
  text += ' ' + std::to_string(traffic.port_first);
  if (traffic.port_last != traffic.port_first) text += '-' + std::to_string(traffic.port_last);
  return text;
}

// What one of two snapshots holds, and under which names it is told.
struct Side {
  explicit Side(const Snapshot& its_snapshot)
      : snapshot(its_snapshot),
        network(its_snapshot.network),
        vertices(vertices_of(its_snapshot)),
        proxies(proxies_of_clusters(its_snapshot.network)) {}

  [[nodiscard]] bool is_end(Vertex v) const {
    return v != no_vertex && (v == ends.function || v == ends.proxy || v == ends.cluster);
  }
  [[nodiscard]] std::string id(Vertex v) const { return std::string(snapshot.labels.id(v)); }

  const Snapshot& snapshot;
  const Network& network;
  VerticesById vertices;
  std::vector<ProxyOfCluster> proxies;
  RequestEnds ends;
  std::map<Vertex, std::string> new_groups;  // those of the ends, and what they are called
};

class ChangeReader {
 public:
  ChangeReader(const Snapshot& before, const Request& request, const NamedRequest& names,
               const Snapshot& after)
      : before_(before), after_(after) {
    before_.ends = {request.function, request.proxy, request.cluster};
    after_.ends = ends_after(before, request, names, after);
  }

  SeenChange done() {
    call_new_groups();
    compare_ends();
    for (const auto& [key, vertex] : before_.vertices) {
      if (key.first == VertexKind::group || is_host(key.first)) {
        compare(vertex, vertex_in(after_.vertices, key.first, key.second));
      }
    }
    for (const auto& [key, vertex] : after_.vertices) {
      const bool is_new = vertex_in(before_.vertices, key.first, key.second) == no_vertex;
      if (is_new && (key.first == VertexKind::group || is_host(key.first))) {
        compare(no_vertex, vertex);
      }
    }
    return std::move(change_);
  }

 private:
  [[nodiscard]] bool is_new_group(Vertex group) const {
    const std::string_view id = after_.snapshot.labels.id(group);
    return after_.network.is_group(group) &&
           vertex_in(before_.vertices, VertexKind::group, id) == no_vertex &&
           vertex_in(before_.vertices, VertexKind::unknown_group, id) == no_vertex;
  }

  // Whether a group is one of the ends', or could become one: managed, in their VPC, on nothing
  // else.
  static bool concerns_ends(const Side& side, Vertex group) {
    bool is_elsewhere = false;
    for (const Edge edge : side.network.in_edges(group)) {
      const EdgeRecord& record = side.network.edge(edge);
      if (record.kind != EdgeKind::association) continue;
      if (side.is_end(record.source)) return true;
      is_elsewhere = true;
    }
    return !is_elsewhere && side.ends.cluster != no_vertex && side.network.is_group(group) &&
           side.network.pattern(group) != NamePattern::unmanaged &&
           side.network.is_in_vpc(group, side.network.vpc(side.ends.cluster));
  }

  // Several of one pattern are told apart by their numbers, those that an end has first.
  void call_new_groups() {
    std::vector<std::tuple<std::string, bool, std::uint64_t, std::string, Vertex>> groups;
    for (Vertex v = 0; v < after_.network.vertex_count(); ++v) {
      if (!is_new_group(v) || !concerns_ends(after_, v)) continue;
      const NamePattern pattern = after_.network.pattern(v);
      std::string called = pattern == NamePattern::unmanaged
                               ? std::string(after_.snapshot.labels.name(v))
                               : std::string(prefix_of(pattern)) + "-n";
      groups.emplace_back("new " + called, !is_worn(v), after_.network.managed_name(v).number,
                          after_.id(v), v);
    }
    std::sort(groups.begin(), groups.end());
    std::map<std::string, int> counts;
    for (const auto& [called, is_free, number, id, vertex] : groups) {
      const int count = ++counts[called];
      after_.new_groups[vertex] = count == 1 ? called : called + " (" + std::to_string(count) + ")";
    }
  }
  [[nodiscard]] bool is_worn(Vertex group) const {
    for (const Edge edge : after_.network.in_edges(group)) {
      if (after_.network.edge(edge).kind == EdgeKind::association) return true;
    }
    return false;
  }

  void record(bool is_of_ends, const std::string& subject, ChangedAspect aspect, Texts values) {
    if (values.empty()) return;
    std::sort(values.begin(), values.end());
    (is_of_ends ? change_.ends : change_.elsewhere)[{subject, aspect}] = std::move(values);
  }

  void compare_ends() {
    const auto look = [&](HostKind host, Vertex before, Vertex after) {
      if (before != no_vertex && after == no_vertex) {
        record(true, std::string(text_of(host)), ChangedAspect::missing, {before_.id(before)});
      }
    };
    look(HostKind::function, before_.ends.function, after_.ends.function);
    look(HostKind::proxy, before_.ends.proxy, after_.ends.proxy);
    look(HostKind::cluster, before_.ends.cluster, after_.ends.cluster);
  }

  // One thing by its id, as it was (none: it is new) and as it is (none: it is gone).
  void compare(Vertex before, Vertex after) {
    const Side& side = after == no_vertex ? before_ : after_;
    const Vertex vertex = after == no_vertex ? before : after;
    if (side.network.is_group(vertex)) {
      compare_groups(before, after);
    } else {
      compare_hosts(before, after);
    }
  }

  void compare_groups(Vertex before, Vertex after) {
    const bool is_of_ends = (before != no_vertex && concerns_ends(before_, before)) ||
                            (after != no_vertex && concerns_ends(after_, after));
    const std::string subject = after == no_vertex ? before_.id(before) : called(after_, after);
    if (after == no_vertex) {
      record(is_of_ends, subject, ChangedAspect::removed,
             {std::string(before_.snapshot.labels.name(before))});
      return;
    }
    if (before == no_vertex && is_new_group(after)) {
      record(is_of_ends, subject, ChangedAspect::created,
             {std::string(after_.snapshot.labels.name(after))});
      const Vertex vpc = after_.network.vpc(after);
      if (vpc != no_vertex) record(is_of_ends, subject, ChangedAspect::vpc, {after_.id(vpc)});
    }
    const auto look = [&](EdgeKind kind, ChangedAspect added, ChangedAspect removed) {
      difference(is_of_ends, subject, rules_of(before_, before, kind),
                 rules_of(after_, after, kind), added, removed);
    };
    look(EdgeKind::inbound_rule, ChangedAspect::inbound_added, ChangedAspect::inbound_removed);
    look(EdgeKind::outbound_rule, ChangedAspect::outbound_added, ChangedAspect::outbound_removed);
  }

  void compare_hosts(Vertex before, Vertex after) {
    const bool is_of_ends = before_.is_end(before) || after_.is_end(after);
    const std::string subject =
        after == no_vertex ? host_subject(before_, before) : host_subject(after_, after);
    if (after == no_vertex) {
      if (!is_of_ends) record(false, subject, ChangedAspect::removed, {before_.id(before)});
      return;
    }
    if (before == no_vertex) {
      const bool is_proxy = after_.network.kind(after) == VertexKind::proxy;
      record(is_of_ends, subject, ChangedAspect::created,
             {is_proxy ? proxy_name_without_time(after_.id(after)) : after_.id(after)});
      const Vertex vpc = after_.network.vpc(after);
      if (vpc != no_vertex) record(is_of_ends, subject, ChangedAspect::vpc, {after_.id(vpc)});
      if (knows_subnets(before_, before_.ends.cluster) && knows_subnets(after_, after)) {
        record(is_of_ends, subject, ChangedAspect::subnets, subnet_ids(after_.snapshot, after));
      }
    }
    difference(is_of_ends, subject, groups_of(before_, before), groups_of(after_, after),
               ChangedAspect::groups_added, ChangedAspect::groups_removed);
    if (after_.network.kind(after) == VertexKind::proxy) {
      difference(is_of_ends, subject, clusters_of_proxy(before_, before),
                 clusters_of_proxy(after_, after), ChangedAspect::clusters_added,
                 ChangedAspect::clusters_removed);
    }
    if (before != no_vertex) {
      const Texts changed = changed_settings(before, after);
      record(is_of_ends, subject, ChangedAspect::settings, changed);
    }
  }

  void difference(bool is_of_ends, const std::string& subject, const Texts& before,
                  const Texts& after, ChangedAspect added, ChangedAspect removed) {
    Texts more;
    Texts less;
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                        std::back_inserter(more));
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                        std::back_inserter(less));
    record(is_of_ends, subject, added, std::move(more));
    record(is_of_ends, subject, removed, std::move(less));
  }

  static bool knows_subnets(const Side& side, Vertex host) {
    return side.network.vertex(host).subnets == Known::yes;
  }

  static std::string host_subject(const Side& side, Vertex host) {
    const VertexKind kind = side.network.kind(host);
    const HostKind word = kind == VertexKind::function ? HostKind::function
                          : kind == VertexKind::proxy  ? HostKind::proxy
                                                       : HostKind::cluster;
    return std::string(text_of(word)) + (side.is_end(host) ? "" : " " + side.id(host));
  }

  static std::string called(const Side& side, Vertex v) {
    const auto found = side.new_groups.find(v);
    return found == side.new_groups.end() ? side.id(v) : found->second;
  }

  static Texts rules_of(const Side& side, Vertex group, EdgeKind kind) {
    Texts rules;
    if (group == no_vertex) return rules;
    for (const Edge edge : side.network.out_edges(group)) {
      const EdgeRecord& record = side.network.edge(edge);
      if (record.kind != kind) continue;
      std::string rule = traffic_text(record.traffic);
      rule += kind == EdgeKind::inbound_rule ? " from " : " to ";
      rule += called(side, record.target);
      if (record.peer_account == PeerAccount::other) rule += " of another account";
      if (record.peering != Peering::none) rule += " over a peering";
      rules.push_back(std::move(rule));
    }
    std::sort(rules.begin(), rules.end());
    return rules;
  }

  static Texts groups_of(const Side& side, Vertex host) {
    Texts groups;
    if (host == no_vertex) return groups;
    for (const Edge edge : side.network.out_edges(host)) {
      const EdgeRecord& record = side.network.edge(edge);
      if (record.status != MembershipStatus::removing)
        groups.push_back(called(side, record.target));
    }
    std::sort(groups.begin(), groups.end());
    return groups;
  }

  static Texts clusters_of_proxy(const Side& side, Vertex proxy) {
    Texts clusters;
    if (proxy == no_vertex) return clusters;
    for (const ProxyOfCluster& each : clusters_of(side.proxies, proxy)) {
      clusters.push_back(side.id(each.cluster));
    }
    std::sort(clusters.begin(), clusters.end());
    return clusters;
  }

  // What only one of the snapshots tells has not changed.
  [[nodiscard]] Texts changed_settings(Vertex before, Vertex after) const {
    Texts settings;
    const Vertex was_in = before_.network.vpc(before);
    const Vertex is_in = after_.network.vpc(after);
    if (was_in != no_vertex && is_in != no_vertex && before_.id(was_in) != after_.id(is_in)) {
      settings.push_back("VPC " + after_.id(is_in));
    }
    if (after_.network.kind(after) == VertexKind::function) return settings;
    const auto was = before_.network.port(before);
    const auto is = after_.network.port(after);
    if (was && is && was != is) settings.push_back("port " + std::to_string(*is));
    return settings;
  }

  Side before_;
  Side after_;
  SeenChange change_;
};

}  // namespace

RequestEnds ends_after(const Snapshot& before, const Request& request, const NamedRequest& names,
                       const Snapshot& after) {
  const VerticesById vertices = vertices_of(after);
  const std::string_view cluster = before.labels.id(request.cluster);
  RequestEnds ends;
  ends.cluster = vertex_in(vertices, VertexKind::cluster, cluster);
  ends.function = vertex_in(vertices, VertexKind::function,
                            request.function == no_vertex ? std::string_view(names.function)
                                                          : before.labels.id(request.function));
  if (request.proxy_mode == ProxyMode::existing) {
    ends.proxy = vertex_in(vertices, VertexKind::proxy, before.labels.id(request.proxy));
  } else if (request.proxy_mode == ProxyMode::create) {
    const std::string expected = new_proxy_name(cluster);
    const VerticesById known = vertices_of(before);
    for (Vertex v = 0; v < after.network.vertex_count(); ++v) {
      const std::string_view id = after.labels.id(v);
      if (after.network.kind(v) != VertexKind::proxy ||
          vertex_in(known, VertexKind::proxy, id) != no_vertex) {
        continue;
      }
      if (id == expected) ends.proxy = v;
      const bool belongs = ends.cluster != no_vertex && ends.proxy == no_vertex &&
                           proxy_belongs_to(after.network, v, ends.cluster);
      if (belongs) ends.proxy = v;
    }
  }
  return ends;
}

SeenChange seen_change(const Snapshot& before, const Request& request, const NamedRequest& names,
                       const Snapshot& after) {
  return ChangeReader(before, request, names, after).done();
}

}  // namespace connectsim
