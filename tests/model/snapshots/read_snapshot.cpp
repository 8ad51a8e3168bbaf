#include "tests/model/snapshots/read_snapshot.h"

#include <algorithm>
#include <vector>

namespace connectsim::tests {
namespace {

std::string number(std::uint64_t value) { return " " + std::to_string(value); }

template <typename Enum>
std::string code(Enum value) {
  return number(static_cast<std::uint64_t>(value));
}

std::string id(const Snapshot& snapshot, Vertex v) {
  if (v == no_vertex) {
    return " -";
  }
  // A range may be written in several ways; its address counts.
  const std::string text = snapshot.network.kind(v) == VertexKind::range
                               ? text_of(snapshot.network.range(v))
                               : std::string(snapshot.labels.id(v));
  return " " + std::to_string(static_cast<int>(snapshot.network.kind(v))) + ":" + text;
}

std::string instance_id(const Snapshot& snapshot, std::uint32_t instance) {
  return instance == no_index ? " -" : " " + std::string(snapshot.labels.instance_id(instance));
}

std::string ranges_text(const Ranges& ranges) {
  std::string text;
  for (const AddressRange& range : ranges) {
    text += " " + text_of(range);
  }
  return text;
}

std::string edges_text(const Snapshot& snapshot, Vertex v, EdgeKind kind) {
  std::string text;
  for (const Edge edge : snapshot.network.out_edges(v)) {
    const EdgeRecord& record = snapshot.network.edge(edge);
    if (record.kind == kind) {
      text += "\n  " + std::to_string(static_cast<int>(kind)) + id(snapshot, record.target) +
              code(record.traffic.protocol) + number(record.traffic.port_first) +
              number(record.traffic.port_last) + code(record.peer_account) +
              code(record.peer_owner) + code(record.peering) + code(record.status);
    }
  }
  return text;
}

std::string cluster_text(const Snapshot& snapshot, Vertex v) {
  const ClusterFacts& facts = snapshot.network.cluster(v);
  std::string text = number(facts.port.value_or(0)) + code(facts.engine) +
                     number(facts.engine_mode_is_serverless) +
                     number(facts.has_serverless_v2_scaling) + number(facts.is_in_global_database) +
                     code(facts.groups) + code(facts.members) + code(facts.network);
  for (const std::uint32_t instance : snapshot.network.members(v)) {
    text += "\n  member" + instance_id(snapshot, instance);
  }
  return text;
}

std::string proxy_text(const Snapshot& snapshot, Vertex v) {
  const ProxyFacts& facts = snapshot.network.proxy(v);
  std::string text = code(facts.engine) + number(facts.is_available) + code(facts.groups) +
                     code(facts.targets) + code(facts.endpoint) + code(facts.to_cluster);
  for (const std::uint32_t index : snapshot.network.targets(v)) {
    const Target& target = snapshot.network.target(index);
    text += "\n  target" + code(target.kind) + code(target.health) + code(target.reason) +
            id(snapshot, target.tracked) + id(snapshot, target.named) +
            instance_id(snapshot, target.instance);
  }
  return text;
}

std::string facts_text(const Snapshot& snapshot, Vertex v) {
  const Network& network = snapshot.network;
  switch (network.kind(v)) {
    case VertexKind::vpc:
      return ranges_text(network.ranges_of_vpc(v));
    case VertexKind::group:
      return " " + std::string(snapshot.labels.name(v)) + code(network.pattern(v)) +
             number(network.managed_name(v).number) + number(network.managed_name(v).digits);
    case VertexKind::function:
      return code(network.function(v).placement) + code(network.function(v).network) +
             code(network.function(v).groups);
    case VertexKind::cluster:
      return cluster_text(snapshot, v);
    case VertexKind::proxy:
      return proxy_text(snapshot, v);
    case VertexKind::prefix_list:
      return code(network.entries_known(v)) + ranges_text(network.entries(v));
    case VertexKind::range:
    case VertexKind::unknown_group:
      break;
  }
  return "";
}

std::string vertex_text(const Snapshot& snapshot, Vertex v) {
  const Network& network = snapshot.network;
  std::string text = id(snapshot, v) + id(snapshot, network.vpc(v)) +
                     code(network.vertex(v).subnets) + facts_text(snapshot, v);
  for (const std::uint32_t subnet : network.subnets(v)) {
    text += "\n  in " + std::string(snapshot.labels.subnet_id(subnet));
  }
  return text + edges_text(snapshot, v, EdgeKind::inbound_rule) +
         edges_text(snapshot, v, EdgeKind::outbound_rule) +
         edges_text(snapshot, v, EdgeKind::association) + "\n";
}

std::string instance_text(const Snapshot& snapshot, std::uint32_t index) {
  const InstanceFacts& facts = snapshot.network.instance(index);
  return "instance" + instance_id(snapshot, index) + code(facts.status) +
         number(facts.is_serverless) + number(facts.is_in_snapshot) + "\n";
}

std::string subnet_text(const Snapshot& snapshot, std::uint32_t index) {
  const Subnet& subnet = snapshot.network.subnet(index);
  const std::string zone =
      subnet.zone == no_index ? "-" : std::string(snapshot.labels.zone_name(subnet.zone));
  return "subnet " + std::string(snapshot.labels.subnet_id(index)) + id(snapshot, subnet.vpc) +
         " " + zone + ranges_text(snapshot.network.ranges_of_subnet(index)) + "\n";
}

}  // namespace

Snapshot snapshot_of(std::string_view json, Keep keep) {
  Document document;
  document.read(json);
  SnapshotParts parts;
  add_parts(document.root(), parts);
  Snapshot snapshot;
  SnapshotReader().read(parts, keep, snapshot);
  return snapshot;
}

std::string error_of(std::string_view json) {
  try {
    snapshot_of(json);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

Vertex vertex_of(const Snapshot& snapshot, VertexKind kind, std::string_view wanted) {
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.network.kind(v) == kind && snapshot.labels.id(v) == wanted) {
      return v;
    }
  }
  return no_vertex;
}

std::string graph_text(const Snapshot& snapshot) {
  const Network& network = snapshot.network;
  std::vector<std::string> texts;
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    texts.push_back(vertex_text(snapshot, v));
  }
  for (std::uint32_t i = 0; i < network.instance_count(); ++i) {
    texts.push_back(instance_text(snapshot, i));
  }
  for (std::uint32_t i = 0; i < network.subnet_count(); ++i) {
    texts.push_back(subnet_text(snapshot, i));
  }
  std::sort(texts.begin(), texts.end());
  std::string all = "facts" + code(network.facts.security_groups) + code(network.facts.caller) +
                    " " + network.facts.caller_may.to_string() + "\n";
  for (const std::string& text : texts) {
    all += text;
  }
  return all;
}

Snapshot rewritten(const Snapshot& snapshot, Keep keep) {
  return snapshot_of(snapshot_json(snapshot), keep);
}

}  // namespace connectsim::tests
