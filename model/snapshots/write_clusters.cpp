// Writes clusters, instances and subnet groups as AWS prints them.
#include "model/snapshots/write_parts.h"

namespace connectsim {
namespace {

constexpr std::array<std::string_view, 3> status_words = {"active", "adding", "removing"};

bool is_kept(const Snapshot& snapshot, Vertex cluster) {
  return snapshot.labels.kept(KeptText::entry_members, cluster).has_value();
}

// The subnet group that a cluster without one of its own is written with: its VPC and subnets can
// be said in no other way.
bool needs_subnet_group(const Snapshot& snapshot, Vertex cluster) {
  return snapshot.network.kind(cluster) == VertexKind::cluster && !is_kept(snapshot, cluster) &&
         (snapshot.network.vpc(cluster) != no_vertex || !snapshot.network.subnets(cluster).empty());
}

std::string subnet_group_name(const Snapshot& snapshot, Vertex cluster) {
  return written_id(snapshot, cluster) + "-subnets";
}

void write_memberships(const Snapshot& snapshot, Vertex cluster, JsonWriter& json) {
  if (snapshot.network.cluster(cluster).groups == Known::no &&
      snapshot.network.out_edges(cluster).empty()) {
    return;
  }
  json.name("VpcSecurityGroups").open_list();
  for (const Edge edge : oldest_first(snapshot.network.out_edges(cluster))) {
    const EdgeRecord& record = snapshot.network.edge(edge);
    json.open_object();
    json.name("VpcSecurityGroupId").text(written_id(snapshot, record.target));
    json.name("Status").text(status_words[static_cast<std::size_t>(record.status)]);
    json.close_object();
  }
  json.close_list();
}

std::string_view engine_word(EngineFamily engine) {
  return engine == EngineFamily::mysql        ? "aurora-mysql"
         : engine == EngineFamily::postgresql ? "aurora-postgresql"
                                              : "";
}

// The list that was read, with what it says of each member; else what is known from the instances.
void write_members(const Snapshot& snapshot, Vertex cluster, JsonWriter& json) {
  if (const auto kept = snapshot.labels.kept(KeptText::cluster_members, cluster)) {
    json.name("DBClusterMembers").json(*kept);
    return;
  }
  if (snapshot.network.cluster(cluster).members == Known::no) {
    return;
  }
  json.name("DBClusterMembers").open_list();
  for (const std::uint32_t instance : oldest_first(snapshot.network.members(cluster))) {
    json.open_object();
    json.name("DBInstanceIdentifier").text(written_instance_id(snapshot, instance));
    json.close_object();
  }
  json.close_list();
}

// What is read as text where there is one.
void write_facts(const Snapshot& snapshot, Vertex cluster, JsonWriter& json) {
  const ClusterFacts& facts = snapshot.network.cluster(cluster);
  if (const std::string_view engine = engine_word(facts.engine); !engine.empty()) {
    json.name("Engine").text(engine);
  }
  if (facts.engine_mode_is_serverless) {
    json.name("EngineMode").text("serverless");
  }
  if (facts.has_serverless_v2_scaling) {
    json.name("ServerlessV2ScalingConfiguration").open_object();
    json.close_object();
  }
  if (facts.is_in_global_database) {
    json.name("GlobalClusterIdentifier").text(written_id(snapshot, cluster) + "-global");
  }
  write_network_type("NetworkType", facts.network, json);
  if (facts.is_limitless) {
    json.name("ClusterScalabilityType").text("limitless");
  }
  if (facts.has_zones_of_its_own && facts.first_zone != no_index) {
    json.name("AvailabilityZones").open_list();
    for (const std::uint32_t zone : oldest_first(snapshot.network.zones(cluster))) {
      json.text(written_zone(snapshot, zone));
    }
    json.close_list();
  }
  if (needs_subnet_group(snapshot, cluster)) {
    json.name("DBSubnetGroup").text(subnet_group_name(snapshot, cluster));
  }
}

void write_cluster(const Snapshot& snapshot, Vertex cluster, JsonWriter& json) {
  json.open_object();
  json.name("DBClusterIdentifier").text(written_id(snapshot, cluster));
  if (const auto port = snapshot.network.cluster(cluster).port) {
    json.name("Port").number(*port);
  }
  if (const auto kept = snapshot.labels.kept(KeptText::entry_members, cluster)) {
    json.members(*kept);
  } else {
    write_facts(snapshot, cluster, json);
  }
  write_members(snapshot, cluster, json);
  write_memberships(snapshot, cluster, json);
  json.close_object();
}

// The cluster of every instance that is a member of one.
std::vector<Vertex> clusters_of_instances(const Network& network) {
  std::vector<Vertex> clusters(network.instance_count(), no_vertex);
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) == VertexKind::cluster) {
      for (const std::uint32_t instance : network.members(v)) {
        clusters[instance] = v;
      }
    }
  }
  return clusters;
}

void write_instance_facts(const Snapshot& snapshot, const InstanceFacts& facts, Vertex cluster,
                          JsonWriter& json) {
  if (facts.status != InstanceStatus::unknown) {
    json.name("DBInstanceStatus")
        .text(facts.status == InstanceStatus::available ? "available" : "modifying");
  }
  if (facts.is_serverless) {
    json.name("DBInstanceClass").text("db.serverless");
  }
  if (facts.zone != no_index) {
    json.name("AvailabilityZone").text(written_zone(snapshot, facts.zone));
  }
  if (cluster != no_vertex) {
    json.name("DBClusterIdentifier").text(written_id(snapshot, cluster));
  }
}

// With the zones of those that the snapshot holds.
void write_subnets_of_group(const Snapshot& snapshot, Vertex cluster, JsonWriter& json) {
  json.name("Subnets").open_list();
  const std::vector<std::uint32_t> subnets = oldest_first(snapshot.network.subnets(cluster));
  const std::vector<std::string> ids = written_subnet_ids(snapshot, cluster);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    json.open_object();
    json.name("SubnetIdentifier").text(ids[i]);
    const std::uint32_t zone =
        i < subnets.size() ? snapshot.network.subnet(subnets[i]).zone : no_index;
    if (zone != no_index) {
      json.name("SubnetAvailabilityZone").open_object();
      json.name("Name").text(written_zone(snapshot, zone));
      json.close_object();
    }
    json.close_object();
  }
  json.close_list();
}

}  // namespace

void write_subnet_groups(const Snapshot& snapshot, JsonWriter& json) {
  PartList subnet_groups(snapshot, json, Part::db_subnet_groups);
  subnet_groups.add_kept(snapshot.labels);
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (!needs_subnet_group(snapshot, v)) {
      continue;
    }
    subnet_groups.entry().open_object();
    json.name("DBSubnetGroupName").text(subnet_group_name(snapshot, v));
    if (const Vertex vpc = snapshot.network.vpc(v); vpc != no_vertex) {
      json.name("VpcId").text(written_id(snapshot, vpc));
    }
    write_subnets_of_group(snapshot, v, json);
    json.close_object();
  }
}

void write_clusters(const Snapshot& snapshot, JsonWriter& json) {
  PartList clusters(snapshot, json, Part::db_clusters);
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.network.kind(v) == VertexKind::cluster) {
      write_cluster(snapshot, v, clusters.entry());
    }
  }
  clusters.add_kept(snapshot.labels);
}

void write_instances(const Snapshot& snapshot, JsonWriter& json) {
  const std::vector<Vertex> clusters = clusters_of_instances(snapshot.network);
  PartList instances(snapshot, json, Part::db_instances);
  for (std::uint32_t i = 0; i < snapshot.network.instance_count(); ++i) {
    const InstanceFacts& facts = snapshot.network.instance(i);
    if (!facts.is_in_snapshot) {
      continue;
    }
    instances.entry().open_object();
    json.name("DBInstanceIdentifier").text(written_instance_id(snapshot, i));
    if (const auto kept = snapshot.labels.kept(KeptText::instance_members, i)) {
      json.members(*kept);
    } else {
      write_instance_facts(snapshot, facts, clusters[i], json);
    }
    json.close_object();
  }
}

}  // namespace connectsim
