#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/json/document.h"
#include "model/json/json_writer.h"
#include "model/network/facts.h"
#include "model/network/part.h"

namespace connectsim {

/// A function, cluster or proxy: what groups are attached to.
constexpr bool is_host_part(Part part) {
  return part == Part::functions || part == Part::db_clusters || part == Part::db_proxies;
}

/// The groups attached to a host; nothing when its entry does not list them.
std::optional<std::vector<std::string>> attached_groups(Part part, const Value& entry);

/// One peer of an IpPermission.
struct PermissionPeer {
  Value permission;
  std::string_view list;  // the member that lists it
  Value peer;
};

/// The peers of a group's permissions of a direction.
std::vector<PermissionPeer> peers_of_group(const Value& group, Direction direction);

/// The peers of one permission.
std::vector<PermissionPeer> peers_of_permission(const Value& permission);

/// A rule as one text: equal texts are one rule (G-1, G-5). `owner` is the group's own.
std::string rule_text(Direction direction, const PermissionPeer& rule, std::string_view owner);

/// Writes a permission with this peer alone.
void append_single_permission(JsonWriter& out, const PermissionPeer& rule);

/// Writes an entry with what differs between two sides taken over, member by member; what is the
/// same on both stays. Members of `left_out` are not written.
void append_merged(JsonWriter& out, const Value& entry, const Value& before, const Value& after,
                   std::vector<std::string_view> left_out = {});

}  // namespace connectsim
