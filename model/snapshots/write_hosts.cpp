// Writes functions, proxies and targets with their TargetHealth, as AWS prints them.
#include "model/json/document.h"
#include "model/snapshots/read_parts.h"
#include "model/snapshots/write_parts.h"

namespace connectsim {
namespace {

void write_texts(std::string_view key, const std::vector<std::string>& texts, JsonWriter& json) {
  json.name(key).open_list();
  for (const std::string& text : texts) {
    json.text(text);
  }
  json.close_list();
}

void write_vpc_id(const Snapshot& snapshot, Vertex host, JsonWriter& json) {
  if (const Vertex vpc = snapshot.network.vpc(host); vpc != no_vertex) {
    json.name("VpcId").text(written_id(snapshot, vpc));
  }
}

void write_vpc_config(const Snapshot& snapshot, Vertex function, JsonWriter& json) {
  const Network& network = snapshot.network;
  if (network.function(function).placement == VpcPlacement::none) {
    return;
  }
  json.name("VpcConfig").open_object();
  if (const auto kept = snapshot.labels.kept(KeptText::vpc_config_members, function)) {
    json.members(*kept);
  } else {
    std::vector<std::string> subnets = written_subnet_ids(snapshot, function);
    if (subnets.empty() && network.vpc(function) == no_vertex &&
        network.out_edges(function).empty()) {
      subnets.emplace_back(missing_subnet_id);  // in some VPC, though nothing says in which
    }
    write_texts("SubnetIds", subnets, json);
    if (network.function(function).network == NetworkType::dual) {
      json.name("Ipv6AllowedForDualStack").truth(true);
    }
  }
  if (network.function(function).groups == Known::yes || !network.out_edges(function).empty()) {
    write_group_ids(snapshot, function, "SecurityGroupIds", json);
  }
  write_vpc_id(snapshot, function, json);
  json.close_object();
}

constexpr std::array<std::string_view, 4> written_families = {"", "MYSQL", "POSTGRESQL",
                                                              "SQLSERVER"};

// The word that was read, unless settling or a test changed what it said.
void write_status(const Snapshot& snapshot, Vertex proxy, JsonWriter& json) {
  const bool is_available = snapshot.network.proxy(proxy).is_available;
  const auto kept = snapshot.labels.kept(KeptText::proxy_status, proxy);
  if (kept && (*kept == "available") == is_available) {
    json.name("Status").text(*kept);
  } else {
    json.name("Status").text(is_available ? "available" : "creating");
  }
}

void write_proxy(const Snapshot& snapshot, Vertex proxy, JsonWriter& json) {
  const ProxyFacts& facts = snapshot.network.proxy(proxy);
  json.open_object();
  json.name("DBProxyName").text(written_id(snapshot, proxy));
  write_status(snapshot, proxy, json);
  if (facts.engine != EngineFamily::unknown) {
    json.name("EngineFamily").text(written_families[static_cast<std::size_t>(facts.engine)]);
  }
  write_vpc_id(snapshot, proxy, json);
  if (facts.groups == Known::yes || !snapshot.network.out_edges(proxy).empty()) {
    write_group_ids(snapshot, proxy, "VpcSecurityGroupIds", json);
  }
  if (const auto kept = snapshot.labels.kept(KeptText::entry_members, proxy)) {
    json.members(*kept);
  } else {
    write_texts("VpcSubnetIds", written_subnet_ids(snapshot, proxy), json);
    write_network_type("EndpointNetworkType", facts.endpoint, json);
    write_network_type("TargetConnectionNetworkType", facts.to_cluster, json);
  }
  json.close_object();
}

constexpr std::string_view unrecognised_word = "UNRECOGNISED";

void write_health_facts(const Health& health, JsonWriter& json) {
  if (health.state == HealthState::missing && health.reason == HealthReason::none) {
    return;
  }
  json.name("TargetHealth").open_object();
  if (health.state != HealthState::missing) {
    json.name("State").text(health.state == HealthState::unrecognised ? unrecognised_word
                                                                      : text_of(health.state));
  }
  if (health.reason != HealthReason::none) {
    json.name("Reason").text(health.reason == HealthReason::unrecognised ? unrecognised_word
                                                                         : text_of(health.reason));
  }
  json.close_object();
}

// The TargetHealth that was read, with its description, unless settling changed what it says.
void write_health(const Snapshot& snapshot, std::uint32_t index, JsonWriter& json) {
  const Target& target = snapshot.network.target(index);
  const Health health{target.health, target.reason};
  if (const auto kept = snapshot.labels.kept(KeptText::target_health, index)) {
    Document document;
    document.read(*kept);
    if (health_of(document.root()) == health) {
      json.name("TargetHealth").json(*kept);
      return;
    }
  }
  write_health_facts(health, json);
}

std::string_view type_word(TargetKind kind) {
  return kind == TargetKind::rds_instance      ? "RDS_INSTANCE"
         : kind == TargetKind::tracked_cluster ? "TRACKED_CLUSTER"
                                               : "RDS_SERVERLESS_ENDPOINT";
}

void write_target(const Snapshot& snapshot, std::uint32_t index, JsonWriter& json) {
  const Target& target = snapshot.network.target(index);
  const auto kept = snapshot.labels.kept(KeptText::target_members, index);
  json.open_object();
  if (target.kind != TargetKind::other || !kept) {
    json.name("Type").text(type_word(target.kind));
  }
  if (target.instance != no_index) {
    json.name("RdsResourceId").text(written_instance_id(snapshot, target.instance));
  } else if (target.named != no_vertex) {
    json.name("RdsResourceId").text(written_id(snapshot, target.named));
  }
  if (target.tracked != no_vertex) {
    json.name("TrackedClusterId").text(written_id(snapshot, target.tracked));
  }
  json.members(kept.value_or(""));
  write_health(snapshot, index, json);
  json.close_object();
}

}  // namespace

void write_functions(const Snapshot& snapshot, JsonWriter& json) {
  PartList functions(snapshot, json, Part::functions);
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.network.kind(v) != VertexKind::function) {
      continue;
    }
    functions.entry().open_object();
    json.name("FunctionName").text(written_id(snapshot, v));
    json.members(snapshot.labels.kept(KeptText::entry_members, v).value_or(""));
    write_vpc_config(snapshot, v, json);
    json.close_object();
  }
}

void write_proxies(const Snapshot& snapshot, JsonWriter& json) {
  PartList proxies(snapshot, json, Part::db_proxies);
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.network.kind(v) == VertexKind::proxy) {
      write_proxy(snapshot, v, proxies.entry());
    }
  }
}

void write_targets(const Snapshot& snapshot, JsonWriter& json) {
  const Network& network = snapshot.network;
  bool is_open = false;
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.kind(v) != VertexKind::proxy || network.proxy(v).targets == Known::no) {
      continue;
    }
    if (!is_open) {
      json.name(text_of(Part::db_proxy_targets)).open_object();
      is_open = true;
    }
    json.name(written_id(snapshot, v)).open_list();
    for (const std::uint32_t target : oldest_first(network.targets(v))) {
      write_target(snapshot, target, json);
    }
    json.close_list();
  }
  if (is_open) {
    json.close_object();
  }
}

}  // namespace connectsim
