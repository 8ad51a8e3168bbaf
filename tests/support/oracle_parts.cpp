#include "tests/support/oracle_parts.h"

#include <array>
#include <utility>

#include "model/network/traffic.h"
#include "model/text/check.h"

namespace connectsim {
namespace {

using prose_oracle::Ids;

// What the writer says where the network knows of another account or of a subnet that is gone.
constexpr std::string_view account_of_owner = "111122223333";
constexpr std::string_view account_of_nobody = "444455556666";
constexpr std::string_view missing_subnet = "subnet-not-in-the-snapshot";

void add_range(const AddressRange& range, Ids& ids) {
  std::string text = text_of(range);
  if (!prose_oracle::contains(ids, text)) {
    ids.push_back(std::move(text));
  }
}

void fill_subnets(const Snapshot& snapshot, Vertex host, Ids& ids) {
  ids.clear();
  visit_oldest_first(snapshot.network.subnets(host), [&](std::uint32_t subnet) {
    ids.emplace_back(snapshot.labels.subnet_id(subnet));
  });
  if (!ids.empty() && snapshot.network.vertex(host).subnets == Known::no) {
    ids.emplace_back(missing_subnet);
  }
}

void fill_groups(const Snapshot& snapshot, Vertex host, Ids& ids) {
  ids.clear();
  visit_oldest_first(snapshot.network.out_edges(host), [&](Edge edge) {
    ids.emplace_back(snapshot.labels.id(snapshot.network.edge(edge).target));
  });
}

prose_oracle::PeerKind peer_kind(const Network& network, Vertex peer) {
  switch (network.kind(peer)) {
    case VertexKind::range:
      return network.range(peer).family == AddressFamily::ipv4 ? prose_oracle::PeerKind::ipv4_range
                                                               : prose_oracle::PeerKind::ipv6_range;
    case VertexKind::prefix_list:
      return prose_oracle::PeerKind::prefix_list;
    default:
      return prose_oracle::PeerKind::group;
  }
}

// The ports of every protocol are not written.
void set_traffic(const Traffic& traffic, prose_oracle::Rule& rule) {
  rule.protocol = protocol_text(traffic.protocol);
  if (traffic.protocol == Protocol::all) {
    return;
  }
  check(traffic.protocol == Protocol::tcp || traffic.protocol == Protocol::udp,
        "a generated rule of another protocol than tcp and udp");
  rule.from_port = traffic.port_first;
  rule.to_port = traffic.port_last;
}

void add_rule(const Snapshot& snapshot, const EdgeRecord& record, prose_oracle::Group& group) {
  prose_oracle::Rule rule;
  rule.outbound = record.kind == EdgeKind::outbound_rule;
  set_traffic(record.traffic, rule);
  rule.peer_kind = peer_kind(snapshot.network, record.target);
  rule.peer = snapshot.labels.id(record.target);
  if (record.peer_account == PeerAccount::other) {
    rule.peer_owner = account_of_nobody;
  }
  if (record.peering != Peering::none) {
    rule.peering_status = record.peering == Peering::active ? "active" : "deleted";
  }
  prose_oracle::add_rule(group, std::move(rule));
}

std::string_view engine_text(EngineFamily engine) {
  switch (engine) {
    case EngineFamily::mysql:
      return "aurora-mysql";
    case EngineFamily::postgresql:
      return "aurora-postgresql";
    default:
      return "";
  }
}

std::string_view status_text(MembershipStatus status) {
  switch (status) {
    case MembershipStatus::adding:
      return "adding";
    case MembershipStatus::removing:
      return "removing";
    case MembershipStatus::active:
      break;
  }
  return "active";
}

void fill_memberships(const Snapshot& snapshot, Vertex v, prose_oracle::Cluster& cluster) {
  Refilled<prose_oracle::Membership> memberships(cluster.memberships);
  visit_oldest_first(snapshot.network.out_edges(v), [&](Edge edge) {
    prose_oracle::Membership& membership = memberships.next();
    membership.group = snapshot.labels.id(snapshot.network.edge(edge).target);
    membership.status = status_text(snapshot.network.edge(edge).status);
  });
}

void fill_members(const Snapshot& snapshot, Vertex v, prose_oracle::Cluster& cluster) {
  cluster.members.clear();
  if (cluster.members_given) {
    visit_oldest_first(snapshot.network.members(v), [&](std::uint32_t instance) {
      cluster.members.emplace_back(snapshot.labels.instance_id(instance));
    });
  }
}

// IPv4 alone is not written.
std::string_view network_text(NetworkType type) {
  return type == NetworkType::ipv4 ? std::string_view() : text_of(type);
}

void name_subnet_group(const Labels& labels, Vertex cluster, std::string& name) {
  name = labels.id(cluster);
  name += "-subnets";
}

constexpr std::array<std::string_view, 4> family_texts = {"", "MYSQL", "POSTGRESQL", "SQLSERVER"};

std::string_view type_text(TargetKind kind) {
  switch (kind) {
    case TargetKind::rds_instance:
      return "RDS_INSTANCE";
    case TargetKind::tracked_cluster:
      return "TRACKED_CLUSTER";
    case TargetKind::other:
      break;
  }
  return "RDS_SERVERLESS_ENDPOINT";
}

constexpr std::string_view unrecognised_text = "UNRECOGNISED";

std::string_view state_text(HealthState state) {
  switch (state) {
    case HealthState::missing:
      return "";
    case HealthState::unrecognised:
      return unrecognised_text;
    default:
      return text_of(state);
  }
}

std::string_view reason_text(HealthReason reason) {
  return reason == HealthReason::unrecognised ? unrecognised_text : text_of(reason);
}

void fill_target(const Snapshot& snapshot, const Target& from, prose_oracle::Target& target) {
  const Labels& labels = snapshot.labels;
  target.type = type_text(from.kind);
  target.resource = from.instance != no_index ? labels.instance_id(from.instance)
                                              : id_or_nothing(labels, from.named);
  target.tracked_cluster = id_or_nothing(labels, from.tracked);
  target.state = state_text(from.health);
  target.reason = reason_text(from.reason);
}

}  // namespace

void fill_ranges(const Ranges& ranges, Ids& ids) {
  ids.clear();
  for (const AddressFamily family : {AddressFamily::ipv4, AddressFamily::ipv6}) {
    visit_oldest_first(ranges, [&](const AddressRange& range) {
      if (range.family == family) {
        add_range(range, ids);
      }
    });
  }
}

void fill_entries(const Network& network, Vertex prefix_list, Ids& ids) {
  ids.clear();
  visit_oldest_first(network.entries(prefix_list),
                     [&](const AddressRange& range) { add_range(range, ids); });
}

// Inbound rules are written before outbound ones. The owner counts when rules are added.
void fill_group(const Snapshot& snapshot, Vertex v, prose_oracle::Group& group) {
  const Network& network = snapshot.network;
  group.id = snapshot.labels.id(v);
  group.name = snapshot.labels.name(v);
  group.vpc = id_or_nothing(snapshot.labels, network.vpc(v));
  group.owner.clear();
  // As the writer does: of those that name, or are named as, another account's.
  for (const Edge edge : network.out_edges(v)) {
    if (network.edge(edge).peer_account == PeerAccount::other) {
      group.owner = account_of_owner;
    }
  }
  for (const Edge edge : network.in_edges(v)) {
    if (network.edge(edge).peer_account == PeerAccount::other &&
        network.edge(edge).peer_owner == PeerOwner::differs) {
      group.owner = account_of_owner;
    }
  }
  group.rules.clear();
  for (const EdgeKind kind : {EdgeKind::inbound_rule, EdgeKind::outbound_rule}) {
    visit_oldest_first(network.out_edges(v), [&](Edge edge) {
      if (network.edge(edge).kind == kind) {
        add_rule(snapshot, network.edge(edge), group);
      }
    });
  }
}

void fill_cluster(const Snapshot& snapshot, Vertex v, prose_oracle::Cluster& cluster) {
  const ClusterFacts& facts = snapshot.network.cluster(v);
  cluster.id = snapshot.labels.id(v);
  cluster.arn.clear();
  cluster.engine = engine_text(facts.engine);
  cluster.engine_mode = facts.engine_mode_is_serverless ? "serverless" : "";
  cluster.global_cluster.clear();
  if (facts.is_in_global_database) {
    cluster.global_cluster = cluster.id + "-global";
  }
  cluster.subnet_group.clear();
  if (has_subnet_group(snapshot.network, v)) {
    name_subnet_group(snapshot.labels, v, cluster.subnet_group);
  }
  cluster.port = facts.port;
  cluster.has_serverless_v2_scaling = facts.has_serverless_v2_scaling;
  cluster.network_type = network_text(facts.network);
  cluster.availability_zones.clear();
  if (facts.has_zones_of_its_own) {
    visit_oldest_first(snapshot.network.zones(v), [&](std::uint32_t zone) {
      cluster.availability_zones.emplace_back(snapshot.labels.zone_name(zone));
    });
  }
  cluster.memberships_given = facts.groups == Known::yes || !snapshot.network.out_edges(v).empty();
  cluster.members_given = facts.members == Known::yes;
  fill_memberships(snapshot, v, cluster);
  fill_members(snapshot, v, cluster);
}

void fill_subnet_group(const Snapshot& snapshot, Vertex cluster,
                       prose_oracle::SubnetGroup& subnet_group) {
  name_subnet_group(snapshot.labels, cluster, subnet_group.name);
  subnet_group.vpc = id_or_nothing(snapshot.labels, snapshot.network.vpc(cluster));
  fill_subnets(snapshot, cluster, subnet_group.subnets);
  subnet_group.availability_zones.clear();
  visit_oldest_first(snapshot.network.subnets(cluster), [&](std::uint32_t subnet) {
    const std::uint32_t zone = snapshot.network.subnet(subnet).zone;
    if (zone != no_index) {
      subnet_group.availability_zones.emplace_back(snapshot.labels.zone_name(zone));
    }
  });
}

void fill_proxy(const Snapshot& snapshot, Vertex v, prose_oracle::Proxy& proxy) {
  const Network& network = snapshot.network;
  const ProxyFacts& facts = network.proxy(v);
  proxy.name = snapshot.labels.id(v);
  proxy.status = facts.is_available ? "available" : "creating";
  proxy.engine_family = family_texts[static_cast<std::size_t>(facts.engine)];
  proxy.vpc = id_or_nothing(snapshot.labels, network.vpc(v));
  fill_subnets(snapshot, v, proxy.subnets);
  fill_groups(snapshot, v, proxy.groups);
  proxy.groups_given = facts.groups == Known::yes || !proxy.groups.empty();
  proxy.targets_given = facts.targets == Known::yes;
  proxy.endpoint_network_type = network_text(facts.endpoint);
  proxy.target_network_type = network_text(facts.to_cluster);
  Refilled<prose_oracle::Target> targets(proxy.targets);
  if (facts.targets == Known::yes) {
    visit_oldest_first(network.targets(v), [&](std::uint32_t target) {
      fill_target(snapshot, network.target(target), targets.next());
    });
  }
}

// Outside all VPCs there is nothing to list; in one that nothing names, a subnet says as much.
void fill_function(const Snapshot& snapshot, Vertex v, prose_oracle::Function& function) {
  const Network& network = snapshot.network;
  function.name = snapshot.labels.id(v);
  function.vpc.clear();
  function.subnets.clear();
  function.groups.clear();
  function.groups_given = true;
  function.ipv6_allowed = false;
  if (network.function(v).placement == VpcPlacement::none) {
    return;
  }
  function.vpc = id_or_nothing(snapshot.labels, network.vpc(v));
  fill_groups(snapshot, v, function.groups);
  function.groups_given = network.function(v).groups == Known::yes || !function.groups.empty();
  function.ipv6_allowed = network.function(v).network == NetworkType::dual;
  fill_subnets(snapshot, v, function.subnets);
  if (function.vpc.empty() && function.groups.empty() && function.subnets.empty()) {
    function.subnets.emplace_back(missing_subnet);
  }
}

}  // namespace connectsim
