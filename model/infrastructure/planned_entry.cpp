// Decides when two rules are one (G-1, G-5), which groups an entry lists, and what of an entry a
// plan changes.
#include "model/infrastructure/planned_entry.h"

#include <algorithm>
#include <array>

#include "model/json/entry.h"
#include "model/text/ascii.h"

namespace connectsim {
namespace {

struct PeerMember {
  std::string_view list;
  std::string_view member;
};
constexpr std::array<PeerMember, 4> peer_member_list = {{
    {"UserIdGroupPairs", "GroupId"},
    {"IpRanges", "CidrIp"},
    {"Ipv6Ranges", "CidrIpv6"},
    {"PrefixListIds", "PrefixListId"},
}};

std::string_view permissions_member(Direction direction) {
  return direction == Direction::inbound ? "IpPermissions" : "IpPermissionsEgress";
}

std::string small_text(const Value& value) {
  if (!value) {
    return "-1";
  }
  std::string text = value.is_text() ? std::string(value.text()) : value.json();
  std::transform(text.begin(), text.end(), text.begin(), lower);
  return text;
}

bool is_same(const Value& one, const Value& other) {
  return one && other ? has_same_content(one, other) : !one && !other;
}

void append_member(JsonWriter& out, std::string_view name, const Value& value, const Value& before,
                   const Value& after) {
  if (is_same(before, after)) {
    if (value) {
      out.name(name).value(value);
    }
  } else if (after && after.is_object() && value.is_object()) {
    out.name(name);
    append_merged(out, value, before, after);
  } else if (after) {
    out.name(name).value(after);
  }
}

}  // namespace

std::optional<std::vector<std::string>> attached_groups(Part part, const Value& entry) {
  const Value list = part == Part::functions     ? entry.find("VpcConfig").find("SecurityGroupIds")
                     : part == Part::db_clusters ? entry.find("VpcSecurityGroups")
                                                 : entry.find("VpcSecurityGroupIds");
  if (!list) {
    return std::nullopt;
  }
  std::vector<std::string> groups;
  for (const Value element : list.list().children()) {
    const Value id = element.is_object() ? element.find("VpcSecurityGroupId") : element;
    if (id && id.is_text()) {
      groups.emplace_back(id.text());
    }
  }
  return groups;
}

std::vector<PermissionPeer> peers_of_permission(const Value& permission) {
  std::vector<PermissionPeer> peers;
  for (const auto& [list, member] : peer_member_list) {
    for (const Value peer : elements(permission.find(list))) {
      peers.push_back({permission, list, peer});
    }
  }
  return peers;
}

std::vector<PermissionPeer> peers_of_group(const Value& group, Direction direction) {
  std::vector<PermissionPeer> peers;
  for (const Value permission : elements(group.find(permissions_member(direction)))) {
    const std::vector<PermissionPeer> more = peers_of_permission(permission);
    peers.insert(peers.end(), more.begin(), more.end());
  }
  return peers;
}

std::string rule_text(Direction direction, const PermissionPeer& rule, std::string_view owner) {
  std::string protocol = small_text(rule.permission.find("IpProtocol"));
  protocol = protocol == "6" ? "tcp" : protocol == "all" ? "-1" : protocol;
  std::string text = direction == Direction::inbound ? "in " : "out ";
  text += protocol;
  if (protocol != "-1") {
    text += " " + small_text(rule.permission.find("FromPort")) + " " +
            small_text(rule.permission.find("ToPort"));
  }
  for (const auto& [list, member] : peer_member_list) {
    if (list == rule.list) {
      text += " " + std::string(text_or_empty(rule.peer.find(member)));
    }
  }
  const std::string_view peer_owner = text_or_empty(rule.peer.find("UserId"));
  text += peer_owner.empty() || peer_owner == owner ? "" : " of " + std::string(peer_owner);
  return text;
}

void append_single_permission(JsonWriter& out, const PermissionPeer& rule) {
  out.open_object();
  for (const std::string_view member : {"IpProtocol", "FromPort", "ToPort"}) {
    if (const Value value = rule.permission.find(member)) {
      out.name(member).value(value);
    }
  }
  out.name(rule.list).open_list().value(rule.peer).close_list().close_object();
}

void append_merged(JsonWriter& out, const Value& entry, const Value& before, const Value& after,
                   std::vector<std::string_view> left_out) {
  const auto is_left_out = [&left_out](std::string_view name) {
    return std::find(left_out.begin(), left_out.end(), name) != left_out.end();
  };
  out.open_object();
  for (const Value member : entry.children()) {
    const std::string_view name = member.key();
    if (!is_left_out(name)) {
      append_member(out, name, member, before.find(name), after.find(name));
    }
  }
  for (const Value member : after.children()) {
    const std::string_view name = member.key();
    if (!is_left_out(name) && !entry.find(name) && member.kind() != JsonKind::null) {
      append_member(out, name, {}, before.find(name), member);
    }
  }
  out.close_object();
}

}  // namespace connectsim
