// Writes groups and rules, the rules of one port and protocol as one permission.
#include <algorithm>

#include "model/network/traffic.h"
#include "model/snapshots/write_parts.h"

namespace connectsim {
namespace {

// Written where the graph knows of another account and no text says which.
constexpr std::string_view account_of_owner = "111122223333";
constexpr std::string_view account_of_peer = "777788889999";
constexpr std::string_view account_of_nobody = "444455556666";

// Where a peer stands in an IpPermission, and in an entry of SecurityGroupRules.
struct PeerPlace {
  std::string_view list;
  std::string_view member;
  std::string_view entry_member;
};

PeerPlace place_of(const Network& network, Vertex peer) {
  switch (network.kind(peer)) {
    case VertexKind::range:
      return network.range(peer).family == AddressFamily::ipv4
                 ? PeerPlace{"IpRanges", "CidrIp", "CidrIpv4"}
                 : PeerPlace{"Ipv6Ranges", "CidrIpv6", "CidrIpv6"};
    case VertexKind::prefix_list:
      return {"PrefixListIds", "PrefixListId", "PrefixListId"};
    default:
      return {"UserIdGroupPairs", "GroupId", ""};
  }
}

void write_protocol(const Snapshot& snapshot, Edge edge, JsonWriter& json) {
  const auto word = snapshot.labels.kept(KeptText::protocol_word, edge.index);
  const Protocol protocol = snapshot.network.edge(edge).traffic.protocol;
  json.name("IpProtocol").text(word ? std::string(*word) : protocol_text(protocol));
}

void write_ports(std::int64_t first, std::int64_t last, JsonWriter& json) {
  json.name("FromPort").number(first);
  json.name("ToPort").number(last);
}

// A number of an ICMP type or code, of which 65535 stands for -1.
std::int64_t icmp_number(std::uint16_t number) { return number == UINT16_MAX ? -1 : number; }

void write_ports(const Traffic& traffic, JsonWriter& json) {
  switch (traffic.protocol) {
    case Protocol::tcp:
    case Protocol::udp:
      write_ports(traffic.port_first, traffic.port_last, json);
      return;
    case Protocol::icmp:
    case Protocol::icmpv6:
      write_ports(icmp_number(traffic.port_first), icmp_number(traffic.port_last), json);
      return;
    case Protocol::all:
      return;
  }
  if (traffic.port_first != 0 || traffic.port_last != UINT16_MAX) {
    write_ports(traffic.port_first, traffic.port_last, json);
  }
}

// Whether a rule is written in its group: all are, but those that only SecurityGroupRules held.
bool is_written_in_group(const Labels& labels, Edge edge) {
  return labels.kept(KeptText::peer_members, edge.index) ||
         !labels.kept(KeptText::rule_members, edge.index);
}

bool is_of_another_account(const EdgeRecord& rule, PeerOwner owner) {
  return rule.peer_account == PeerAccount::other && rule.peer_owner == owner;
}

// The owner that a group is written with where no text was kept; none when nobody asks for it: no
// rule of its own is about another account, and none takes it for another account's. Two groups of
// two accounts that name each other cannot be told so.
std::string_view written_owner(const Network& network, Vertex group) {
  const OutEdges rules = network.out_edges(group);
  const InEdges references = network.in_edges(group);
  const auto is_named = [&](PeerOwner owner) {
    return std::any_of(references.begin(), references.end(), [&](Edge reference) {
      return is_of_another_account(network.edge(reference), owner);
    });
  };
  if (is_named(PeerOwner::agrees)) {
    return account_of_peer;
  }
  const bool names_others = std::any_of(rules.begin(), rules.end(), [&](Edge rule) {
    return network.edge(rule).peer_account == PeerAccount::other;
  });
  return names_others || is_named(PeerOwner::differs) ? account_of_owner : std::string_view();
}

// How a peer of another account, and an active peering, are told where no text was kept.
void write_facts_of_peer(const Network& network, const EdgeRecord& rule, JsonWriter& json) {
  if (rule.peer_account == PeerAccount::other) {
    const bool is_right = rule.peer_owner == PeerOwner::agrees &&
                          written_owner(network, rule.source) != account_of_peer;
    json.member("UserId", is_right ? account_of_peer : account_of_nobody);
  }
  if (rule.peering != Peering::none) {
    json.member("PeeringStatus", rule.peering == Peering::active ? "active" : "deleted");
  }
}

void write_permission(const Snapshot& snapshot, Edge edge, JsonWriter& json) {
  const EdgeRecord& rule = snapshot.network.edge(edge);
  const PeerPlace place = place_of(snapshot.network, rule.target);
  json.open_object();
  write_protocol(snapshot, edge, json);
  write_ports(rule.traffic, json);
  json.name(place.list).open_list();
  json.open_object();
  json.name(place.member).text(written_id(snapshot, rule.target));
  if (const auto kept = snapshot.labels.kept(KeptText::peer_members, edge.index)) {
    json.members(*kept);
  } else {
    write_facts_of_peer(snapshot.network, rule, json);
  }
  json.close_object();
  json.close_list();
  json.close_object();
}

void write_permissions(const Snapshot& snapshot, const std::vector<Edge>& edges, EdgeKind kind,
                       std::string_view key, JsonWriter& json) {
  json.name(key).open_list();
  for (const Edge edge : edges) {
    if (snapshot.network.edge(edge).kind == kind && is_written_in_group(snapshot.labels, edge)) {
      write_permission(snapshot, edge, json);
    }
  }
  json.close_list();
}

void write_group(const Snapshot& snapshot, Vertex group, JsonWriter& json) {
  const std::vector<Edge> edges = oldest_first(snapshot.network.out_edges(group));
  json.open_object();
  json.name("GroupId").text(written_id(snapshot, group));
  if (const std::string name = written_group_name(snapshot, group); !name.empty()) {
    json.name("GroupName").text(name);
  }
  if (const Vertex vpc = snapshot.network.vpc(group); vpc != no_vertex) {
    json.name("VpcId").text(written_id(snapshot, vpc));
  }
  if (const auto kept = snapshot.labels.kept(KeptText::entry_members, group)) {
    json.members(*kept);
  } else if (const std::string_view owner = written_owner(snapshot.network, group);
             !owner.empty()) {
    json.member("OwnerId", owner);
  }
  write_permissions(snapshot, edges, EdgeKind::inbound_rule, "IpPermissions", json);
  write_permissions(snapshot, edges, EdgeKind::outbound_rule, "IpPermissionsEgress", json);
  json.close_object();
}

// A pair in an entry of SecurityGroupRules.
void write_reference(const Snapshot& snapshot, Edge edge, JsonWriter& json) {
  const EdgeRecord& rule = snapshot.network.edge(edge);
  json.name("ReferencedGroupInfo").open_object();
  json.name("GroupId").text(written_id(snapshot, rule.target));
  if (const auto kept = snapshot.labels.kept(KeptText::reference_members, edge.index)) {
    json.members(*kept);
  } else {
    write_facts_of_peer(snapshot.network, rule, json);
  }
  json.close_object();
}

void write_rule_entry(const Snapshot& snapshot, Edge edge, JsonWriter& json) {
  const EdgeRecord& rule = snapshot.network.edge(edge);
  const PeerPlace place = place_of(snapshot.network, rule.target);
  json.open_object();
  json.name("GroupId").text(written_id(snapshot, rule.source));
  json.name("IsEgress").truth(rule.kind == EdgeKind::outbound_rule);
  write_protocol(snapshot, edge, json);
  write_ports(rule.traffic, json);
  if (place.entry_member.empty()) {
    write_reference(snapshot, edge, json);
  } else {
    json.name(place.entry_member).text(written_id(snapshot, rule.target));
  }
  if (const auto kept = snapshot.labels.kept(KeptText::rule_members, edge.index)) {
    json.members(*kept);
  } else if (rule.peer_account == PeerAccount::other) {
    json.name("GroupOwnerId").text(account_of_owner);
  }
  json.close_object();
}

}  // namespace

void write_groups(const Snapshot& snapshot, JsonWriter& json) {
  const Network& network = snapshot.network;
  PartList groups(snapshot, json, Part::security_groups);
  if (network.facts.security_groups == Known::yes) {
    groups.open();  // an empty list says that there are none, an absent one says nothing (I-1)
  }
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    if (network.is_group(v)) {
      write_group(snapshot, v, groups.entry());
    }
  }
}

// The entries that were read, else what the graph knows.
void write_vpc_associations(const Snapshot& snapshot, JsonWriter& json) {
  PartList associations(snapshot, json, Part::security_group_vpc_associations);
  associations.add_kept(snapshot.labels);
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (!snapshot.network.is_group(v) || snapshot.labels.kept(KeptText::entry_members, v)) {
      continue;
    }
    for (const Vertex vpc : oldest_first(snapshot.network.further_vpcs(v))) {
      associations.entry()
          .open_object()
          .member("GroupId", written_id(snapshot, v))
          .member("VpcId", written_id(snapshot, vpc))
          .member("State", "associated")
          .close_object();
    }
  }
}

void write_rule_entries(const Snapshot& snapshot, JsonWriter& json) {
  const Network& network = snapshot.network;
  PartList rules(snapshot, json, Part::security_group_rules);
  for (Edge edge{0}; edge.index < network.edge_count(); ++edge.index) {
    const EdgeRecord& record = network.edge(edge);
    // Rules of a group that the snapshot does not hold can stand nowhere else.
    const bool is_entry = snapshot.labels.kept(KeptText::rule_members, edge.index) ||
                          network.kind(record.source) == VertexKind::unknown_group;
    if (record.kind != EdgeKind::association && is_entry) {
      write_rule_entry(snapshot, edge, rules.entry());
    }
  }
}

}  // namespace connectsim
