// Decides the ids that are written, also of what has none.
#include "model/snapshots/write_parts.h"

namespace connectsim {
namespace {

std::string_view noun_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::vpc:
      return "vpc-";
    case VertexKind::group:
      return "group-";
    case VertexKind::function:
      return "function-";
    case VertexKind::cluster:
      return "cluster-";
    case VertexKind::proxy:
      return "proxy-";
    case VertexKind::prefix_list:
      return "prefix-list-";
    case VertexKind::unknown_group:
      return "unknown-group-";
    case VertexKind::range:
      break;
  }
  return "";
}

std::string numbered(std::string_view noun, std::uint32_t number) {
  return std::string(noun) + std::to_string(number);
}

}  // namespace

void PartList::add_kept(const Labels& labels) {
  for (std::size_t i = 0; i < labels.kept_entry_count(); ++i) {
    if (labels.part_of_kept_entry(i) == part_) {
      entry().json(labels.kept_entry(i));
    }
  }
}

std::string written_id(const Snapshot& snapshot, Vertex v) {
  const std::string_view id = snapshot.labels.id(v);
  if (!id.empty()) {
    return std::string(id);
  }
  const VertexKind kind = snapshot.network.kind(v);
  return kind == VertexKind::range ? text_of(snapshot.network.range(v))
                                   : numbered(noun_of(kind), v);
}

std::string written_group_name(const Snapshot& snapshot, Vertex group) {
  const std::string_view text = snapshot.labels.name(group);
  const ManagedName name = snapshot.network.managed_name(group);
  if (!text.empty() || name.pattern == NamePattern::unmanaged) {
    return std::string(text);
  }
  if (!name.takes_part_in_numbering()) {  // its digits are known to nobody
    const std::size_t digits = std::max<std::size_t>(name.digits, ManagedName::digits_max + 1);
    return std::string(prefix_of(name.pattern)) + "-" + std::string(digits, '9');
  }
  return text_of(name);
}

std::string written_instance_id(const Snapshot& snapshot, std::uint32_t instance) {
  const std::string_view id = snapshot.labels.instance_id(instance);
  return id.empty() ? numbered("instance-", instance) : std::string(id);
}

std::string written_subnet_id(const Snapshot& snapshot, std::uint32_t subnet) {
  const std::string_view id = snapshot.labels.subnet_id(subnet);
  return id.empty() ? numbered("subnet-", subnet) : std::string(id);
}

std::string written_zone(const Snapshot& snapshot, std::uint32_t zone) {
  const std::string_view name = snapshot.labels.zone_name(zone);
  return name.empty() ? numbered("zone-", zone) : std::string(name);
}

std::vector<std::string> written_subnet_ids(const Snapshot& snapshot, Vertex host) {
  const Network& network = snapshot.network;
  std::vector<std::string> ids;
  for (const std::uint32_t subnet : oldest_first(network.subnets(host))) {
    ids.push_back(written_subnet_id(snapshot, subnet));
  }
  if (!ids.empty() && network.vertex(host).subnets == Known::no) {
    ids.emplace_back(missing_subnet_id);
  }
  return ids;
}

void write_network_type(std::string_view key, NetworkType type, JsonWriter& json) {
  if (type != NetworkType::ipv4) {
    json.member(key, text_of(type));
  }
}

void write_group_ids(const Snapshot& snapshot, Vertex host, std::string_view key,
                     JsonWriter& json) {
  json.name(key).open_list();
  for (const Edge edge : oldest_first(snapshot.network.out_edges(host))) {
    json.text(written_id(snapshot, snapshot.network.edge(edge).target));
  }
  json.close_list();
}

}  // namespace connectsim
