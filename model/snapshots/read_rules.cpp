// Decides what an IpPermission means: one rule a peer, protocol in any spelling, ports, accounts
// (G-1, G-2).
#include "model/snapshots/read_rules.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "model/network/traffic.h"
#include "model/text/ascii.h"

namespace connectsim {
namespace {

constexpr std::int64_t port_max = 65535;

bool is_same_word(std::string_view text, std::string_view word) {
  return text.size() == word.size() &&
         std::equal(text.begin(), text.end(), word.begin(),
                    [](char one, char other) { return lower(one) == other; });
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return number;
}

// A port, an ICMP type or code, as a number or as digits; nothing when absent.
std::optional<std::int64_t> number_of(Value value) {
  if (!value) {
    return std::nullopt;
  }
  const std::optional<std::int64_t> number =
      value.is_text() ? whole_number(value.text()) : value.integer();
  if (!number) {
    throw value.wrong("a whole number");
  }
  return number;
}

std::uint16_t port_in(Value value, std::int64_t number) {
  if (number < 0 || number > port_max) {
    throw value.wrong("a port from 0 to 65535");
  }
  return static_cast<std::uint16_t>(number);
}

std::uint16_t icmp_number(Value value) {
  const std::int64_t number = number_of(value).value_or(-1);
  if (number < -1 || number > 255) {
    throw value.wrong("an ICMP type or code from -1 to 255");
  }
  return number == -1 ? UINT16_MAX : static_cast<std::uint16_t>(number);
}

// `IpProtocol` in any of its spellings: `tcp` in any case, "6", 6, "-1", -1, "all". `InputError`
// for a number beyond 254; `unrecognised_protocol` for an unknown word.
Protocol protocol_of(Value text_or_number) {
  std::optional<std::int64_t> number;
  if (text_or_number.is_text()) {
    const std::string_view text = text_or_number.text();
    for (const ProtocolWord& known : protocol_words) {
      if (is_same_word(text, known.word)) {
        return known.protocol;
      }
    }
    number = whole_number(text);
    if (!number) {
      return unrecognised_protocol;
    }
  } else {
    number = text_or_number.integer();
  }
  if (*number < -1 || *number >= static_cast<std::int64_t>(Protocol::all)) {
    throw text_or_number.wrong("an IP protocol");
  }
  return *number == -1 ? Protocol::all : static_cast<Protocol>(*number);
}

// The protocol and ports of an IpPermission or a rule entry. Ports may be numbers or digits, and
// absent or -1 for all of them; for ICMP they are type and code. `InputError` when out of range,
// when only one of them is given, or when the first is larger than the last.
Traffic traffic_of(Value holder, Value protocol, Value port_first, Value port_last) {
  if (!protocol) {
    throw holder.error("must have IpProtocol");
  }
  Traffic traffic = all_traffic();
  traffic.protocol = protocol_of(protocol);
  if (traffic.protocol == Protocol::all) {
    return traffic;
  }
  if (traffic.protocol == Protocol::icmp || traffic.protocol == Protocol::icmpv6) {
    traffic.port_first = icmp_number(port_first);
    traffic.port_last = icmp_number(port_last);
    return traffic;
  }
  const std::optional<std::int64_t> first = number_of(port_first);
  const std::optional<std::int64_t> last = number_of(port_last);
  if (first.has_value() != last.has_value()) {
    throw holder.error(first ? "has FromPort and no ToPort" : "has ToPort and no FromPort");
  }
  if (!first || (*first == -1 && *last == -1)) {
    return traffic;
  }
  traffic.port_first = port_in(port_first, *first);
  traffic.port_last = port_in(port_last, *last);
  if (traffic.port_first > traffic.port_last) {
    throw port_first.error("is larger than ToPort");
  }
  return traffic;
}

struct PermissionShape {
  enum Member : std::size_t { protocol, port_first, port_last };
  static constexpr std::array<std::string_view, 3> names = {"IpProtocol", "FromPort", "ToPort"};
};

// The lists of peers in an IpPermission, with the member that names each peer.
enum class PeerList : std::uint8_t { groups, ipv4_ranges, ipv6_ranges, prefix_lists };
constexpr std::array<std::string_view, 4> peer_lists = {"UserIdGroupPairs", "IpRanges",
                                                        "Ipv6Ranges", "PrefixListIds"};
constexpr std::array<std::string_view, 4> peer_members = {"GroupId", "CidrIp", "CidrIpv6",
                                                          "PrefixListId"};

struct Rule {
  Vertex group = no_vertex;
  Direction direction = Direction::inbound;
  Traffic traffic;
  Vertex peer = no_vertex;
  PeerAccount peer_account = PeerAccount::same;
  PeerOwner peer_owner = PeerOwner::agrees;
  Peering peering = Peering::none;
};

bool is_rule(const EdgeRecord& edge, const Rule& rule) {
  const EdgeKind kind =
      rule.direction == Direction::inbound ? EdgeKind::inbound_rule : EdgeKind::outbound_rule;
  return edge.source == rule.group && edge.target == rule.peer && edge.kind == kind &&
         edge.traffic == rule.traffic && edge.peer_account == rule.peer_account;
}

Edge added(Network& network, const Rule& rule) {
  const Edge edge =
      network.add_rule(rule.group, rule.direction, rule.traffic, rule.peer, rule.peer_account);
  network.set_peer(edge, rule.peer_owner, rule.peering);
  return edge;
}

// What two answers say of one rule's peer (G-5): the better of both, whichever comes first.
void join_peer(Network& network, Edge edge, const Rule& rule) {
  const EdgeRecord& record = network.edge(edge);
  const bool is_active = record.peering == Peering::active || rule.peering == Peering::active;
  network.set_peer(edge, std::min(record.peer_owner, rule.peer_owner),
                   is_active ? Peering::active : std::max(record.peering, rule.peering));
}

// A rule that the group has already. While a group's permissions are read, its edges are the newest
// ones of each peer: few are looked at, also when a thousand groups name the peer.
Edge newest_such_rule(const Network& network, const Rule& rule) {
  for (const Edge edge : network.in_edges(rule.peer)) {
    const EdgeRecord& record = network.edge(edge);
    if (record.source != rule.group) {
      break;
    }
    if (is_rule(record, rule)) {
      return edge;
    }
  }
  return no_edge;
}

Edge any_such_rule(const Network& network, const Rule& rule) {
  for (const Edge edge : network.out_edges(rule.group)) {
    if (is_rule(network.edge(edge), rule)) {
      return edge;
    }
  }
  return no_edge;
}

void keep_protocol_word(Draft& draft, Edge edge, Value protocol) {
  if (draft.network().edge(edge).traffic.protocol == unrecognised_protocol && protocol.is_text()) {
    draft.labels().set_kept(KeptText::protocol_word, edge.index, protocol.text());
  }
}

void warn_of_unrecognised(Draft& draft, const Traffic& traffic, Value protocol) {
  if (traffic.protocol == unrecognised_protocol && protocol.is_text()) {
    draft.warn(protocol.place() + ": " + protocol.json() +
               " is no IP protocol; it is taken for one of its own");
  }
}

// Another account only when both are given and differ; otherwise it counts as the same (G-2).
PeerAccount account_of(std::string_view owner, std::string_view peer_owner) {
  return owner.empty() || peer_owner.empty() || owner == peer_owner ? PeerAccount::same
                                                                    : PeerAccount::other;
}

// H-1: a rule that names no owner names a group of its own group's account; what is not saved
// contradicts nobody.
PeerOwner owner_of_peer(Draft& draft, std::string_view owner, std::string_view peer_owner,
                        Vertex peer) {
  const std::string_view named = peer_owner.empty() ? owner : peer_owner;
  const Named* group = draft.find(IdKind::group, draft.labels().id(peer));
  const std::string_view of_group = !named.empty() && group && group->entry
                                        ? text_or_empty(group->entry.find("OwnerId"))
                                        : std::string_view();
  return of_group.empty() || of_group == named ? PeerOwner::agrees : PeerOwner::differs;
}

// What a pair says beside its group.
void read_pair(Draft& draft, std::string_view owner, Value pair, Rule& rule) {
  const std::string_view peer_owner = text_or_empty(pair.find("UserId"));
  const std::string_view status = text_or_empty(pair.find("PeeringStatus"));
  rule.peer_account = account_of(owner, peer_owner);
  rule.peer_owner = owner_of_peer(draft, owner, peer_owner, rule.peer);
  rule.peering = status.empty()       ? Peering::none
                 : status == "active" ? Peering::active
                                      : Peering::inactive;
}

// The group of a pair. Old answers name the groups of default VPCs by name alone.
Vertex group_of_pair(Draft& draft, Vertex holder, Value pair, Value id) {
  if (id) {
    return draft.group(id);
  }
  const Value name = pair.find("GroupName");
  if (!name) {
    throw pair.error("must have GroupId");
  }
  const Named* named = draft.find(IdKind::group_name, name.text(), draft.network().vpc(holder));
  return named ? named->number : draft.group(name);
}

void read_peer(Draft& draft, const RuleOwner& owner, Rule rule, PeerList list, Value peer,
               Value protocol) {
  const std::string_view member = peer_members[static_cast<std::size_t>(list)];
  const Value id = peer.object().find(member);
  if (list == PeerList::groups) {
    rule.peer = group_of_pair(draft, owner.group, peer, id);
    read_pair(draft, owner.account, peer, rule);
  } else if (!id) {
    throw peer.error("must have " + std::string(member));
  } else {
    rule.peer = list == PeerList::prefix_lists ? draft.prefix_list(id) : draft.range(id);
  }
  Network& network = draft.network();
  if (const Edge known = newest_such_rule(network, rule); known != no_edge) {
    join_peer(network, known, rule);
    return;
  }
  const Edge edge = added(network, rule);
  if (draft.keeps_everything()) {
    const std::array<std::string_view, 1> modelled = {member};
    draft.keep_members(KeptText::peer_members, edge.index, peer, modelled);
    keep_protocol_word(draft, edge, protocol);
  }
}

struct RuleEntryShape {
  enum Member : std::size_t {
    group,
    is_egress,
    protocol,
    port_first,
    port_last,
    referenced,
    ipv4_range,
    ipv6_range,
    prefix_list,
    group_owner,
  };
  static constexpr std::array<std::string_view, 10> names = {
      "GroupId",  "IsEgress", "IpProtocol",   "FromPort",    "ToPort", "ReferencedGroupInfo",
      "CidrIpv4", "CidrIpv6", "PrefixListId", "GroupOwnerId"};
};
using RuleEntry = Entry<RuleEntryShape>;

void add_rule_entry(Draft& draft, const RuleEntry& entry, const Rule& rule) {
  using Shape = RuleEntryShape;
  Network& network = draft.network();
  Edge edge = any_such_rule(network, rule);
  const bool is_new = edge == no_edge;
  if (is_new) {
    edge = added(network, rule);
  } else {
    join_peer(network, edge, rule);
  }
  if (!draft.keeps_everything()) {
    return;
  }
  if (is_new) {
    keep_protocol_word(draft, edge, entry[Shape::protocol]);
  }
  // All but the owner, which the graph does not know.
  draft.keep_members(KeptText::rule_members, edge.index, entry.value(),
                     std::span(Shape::names).first(Shape::group_owner));
  if (entry[Shape::referenced]) {
    constexpr std::array<std::string_view, 1> modelled = {"GroupId"};
    draft.keep_members(KeptText::reference_members, edge.index, entry[Shape::referenced], modelled);
  }
}

std::string_view owner_of(Draft& draft, const RuleEntry& entry) {
  const Named* group = draft.find(IdKind::group, entry[RuleEntryShape::group].text());
  const std::string_view owner =
      group && group->entry ? text_or_empty(group->entry.find("OwnerId")) : std::string_view();
  return owner.empty() ? text_or_empty(entry[RuleEntryShape::group_owner]) : owner;
}

void read_rule_entry(Draft& draft, const RuleEntry& entry) {
  using Shape = RuleEntryShape;
  if (!entry[Shape::is_egress]) {
    throw entry.value().error("must have IsEgress");
  }
  Rule rule;
  rule.group = draft.group(entry.required(Shape::group));
  rule.direction = entry[Shape::is_egress].boolean() ? Direction::outbound : Direction::inbound;
  rule.traffic = traffic_of(entry.value(), entry[Shape::protocol], entry[Shape::port_first],
                            entry[Shape::port_last]);
  warn_of_unrecognised(draft, rule.traffic, entry[Shape::protocol]);
  if (const Value referenced = entry[Shape::referenced]) {
    Rule pair = rule;
    pair.peer = group_of_pair(draft, rule.group, referenced.object(), referenced.find("GroupId"));
    read_pair(draft, owner_of(draft, entry), referenced, pair);
    add_rule_entry(draft, entry, pair);
  }
  for (const Value cidr : {entry[Shape::ipv4_range], entry[Shape::ipv6_range]}) {
    if (cidr) {
      rule.peer = draft.range(cidr);
      add_rule_entry(draft, entry, rule);
    }
  }
  if (entry[Shape::prefix_list]) {
    rule.peer = draft.prefix_list(entry[Shape::prefix_list]);
    add_rule_entry(draft, entry, rule);
  }
}

}  // namespace

void read_permissions(Draft& draft, const RuleOwner& owner, Direction direction,
                      Value permissions) {
  for (const Value permission : elements(permissions)) {
    const Entry<PermissionShape> entry(permission);
    const Value protocol = entry[PermissionShape::protocol];
    const Rule rule{owner.group, direction,
                    traffic_of(permission, protocol, entry[PermissionShape::port_first],
                               entry[PermissionShape::port_last]),
                    no_vertex};
    warn_of_unrecognised(draft, rule.traffic, protocol);
    for (const Value member : permission.children()) {
      for (std::size_t i = 0; i < peer_lists.size(); ++i) {
        if (member.kind() == JsonKind::null || member.key() != peer_lists[i]) {
          continue;
        }
        for (const Value peer : elements(member)) {
          read_peer(draft, owner, rule, static_cast<PeerList>(i), peer, protocol);
        }
      }
    }
  }
}

void read_rule_entries(Draft& draft) {
  for (const Value value : draft.parts().of(Part::security_group_rules)) {
    const RuleEntry entry(value);
    const std::string_view group = entry.required(RuleEntryShape::group).text();
    if (draft.is_left_out(group)) {
      continue;
    }
    try {
      read_rule_entry(draft, entry);
    } catch (const InputError& error) {
      draft.refuse_or_leave_out(group, error);
    }
  }
}

}  // namespace connectsim
