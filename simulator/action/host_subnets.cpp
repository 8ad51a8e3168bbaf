// Tells the subnets of a function or cluster, also those that only kept texts name.
#include "simulator/action/host_subnets.h"

#include <algorithm>

#include "model/json/document.h"
#include "model/json/entry.h"

namespace connectsim {
namespace {

// Texts are kept without the braces around them.
void read_kept_members(const Labels& labels, KeptText what, std::uint32_t index,
                       Document& document) {
  std::string json = "{";
  json += labels.kept(what, index).value_or("");
  document.read(json += '}');
}

std::vector<std::string> texts(Value list, std::string_view member) {
  std::vector<std::string> ids;
  for (const Value element : elements(list)) {
    const Value id = member.empty() ? element : element.find(member);
    if (id) {
      ids.emplace_back(id.text());
    }
  }
  return ids;
}

std::vector<std::string> subnets_of_group(const Labels& labels, std::string_view subnet_group) {
  Document document;
  for (std::size_t i = 0; i < labels.kept_entry_count(); ++i) {
    if (labels.part_of_kept_entry(i) != Part::db_subnet_groups) {
      continue;
    }
    document.read(labels.kept_entry(i));
    if (text_or_empty(document.root().find("DBSubnetGroupName")) == subnet_group) {
      return texts(document.root().find("Subnets"), "SubnetIdentifier");
    }
  }
  return {};
}

// What a cluster or instance says of its subnet group: an object, or a name.
std::vector<std::string> subnets_of_entry(const Labels& labels, const Document& entry) {
  const Value group = entry.root().find("DBSubnetGroup");
  if (!group) {
    return {};
  }
  if (group.is_text()) {
    return subnets_of_group(labels, group.text());
  }
  std::vector<std::string> own = texts(group.find("Subnets"), "SubnetIdentifier");
  return own.empty() ? subnets_of_group(labels, text_or_empty(group.find("DBSubnetGroupName")))
                     : own;
}

std::vector<std::string> subnets_of_cluster(const Snapshot& snapshot, Vertex cluster) {
  Document entry;
  read_kept_members(snapshot.labels, KeptText::entry_members, cluster, entry);
  std::vector<std::string> ids = subnets_of_entry(snapshot.labels, entry);
  for (const std::uint32_t member : snapshot.network.members(cluster)) {
    if (!ids.empty()) {
      break;
    }
    read_kept_members(snapshot.labels, KeptText::instance_members, member, entry);
    ids = subnets_of_entry(snapshot.labels, entry);
  }
  return ids;
}

// Those that the graph holds; its chain runs from the last to the first.
std::vector<std::string> known_subnets(const Snapshot& snapshot, Vertex host) {
  std::vector<std::string> ids;
  for (const std::uint32_t subnet : snapshot.network.subnets(host)) {
    ids.emplace_back(snapshot.labels.subnet_id(subnet));
  }
  std::reverse(ids.begin(), ids.end());
  return ids;
}

}  // namespace

std::vector<std::string> subnet_ids(const Snapshot& snapshot, Vertex host) {
  std::vector<std::string> ids;
  if (snapshot.network.kind(host) == VertexKind::cluster) {
    ids = subnets_of_cluster(snapshot, host);
  } else {
    Document config;
    read_kept_members(snapshot.labels, KeptText::vpc_config_members, host, config);
    ids = texts(config.root().find("SubnetIds"), {});
  }
  return ids.empty() ? known_subnets(snapshot, host) : ids;
}

}  // namespace connectsim
