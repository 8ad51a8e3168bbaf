#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/network/snapshot.h"
#include "model/request.h"
#include "model/scenario_request.h"
#include "model/text/enum_text.h"

namespace connectsim {

/// What of a thing changed.
enum class ChangedAspect : std::uint8_t {
  missing,  // an end of the request that is no longer there
  created,  // a new group, function or proxy, by its name
  removed,
  vpc,
  subnets,
  groups_added,
  groups_removed,
  inbound_added,
  inbound_removed,
  outbound_added,
  outbound_removed,
  clusters_added,  // those that a proxy belongs to
  clusters_removed,
  settings,  // a port or a VPC of an end
};
template <>
inline constexpr std::array<std::string_view, 14> words_of<ChangedAspect> = {
    "missing",          "created",        "removed",          "vpc",
    "subnets",          "groups_added",   "groups_removed",   "inbound_added",
    "inbound_removed",  "outbound_added", "outbound_removed", "clusters_added",
    "clusters_removed", "settings"};

/// One thing and what of it changed. The subject is "function", "proxy" or "cluster" for the ends
/// of the request, "new lambda-rds-n" for a new group of theirs, and what it is called for the
/// rest.
struct ChangedField {
  std::string subject;
  ChangedAspect aspect = ChangedAspect::created;
  friend auto operator<=>(const ChangedField&, const ChangedField&) = default;
};
/// The values that a field gained or lost, sorted; equal ones as often as they are there.
using ChangedFields = std::map<ChangedField, std::vector<std::string>>;

/// How one snapshot became another, up to new ids: with respect to one request, and otherwise. New
/// groups of the ends are called by their patterns, so that two changes that differ in ids, or in
/// the number of a name alone, have the same fields but for that number. Orders, descriptions,
/// tags, health and statuses do not count.
struct SeenChange {
  ChangedFields ends;
  ChangedFields elsewhere;
};

/// The ends of a request in one snapshot; none for what it does not hold.
struct RequestEnds {
  Vertex function = no_vertex;
  Vertex proxy = no_vertex;
  Vertex cluster = no_vertex;
};

/// The ends of a request, made for `before`, in the snapshot after it: by name; a new proxy by
/// A-7's name, or the one that is new and belongs to the cluster.
RequestEnds ends_after(const Snapshot& before, const Request& request, const NamedRequest& names,
                       const Snapshot& after);

/// What changed from `before` to `after`. The ends are concerned: their groups, the rules of these,
/// new groups of theirs, and managed groups of the cluster's VPC that nothing else has. Linear in
/// the edges of both snapshots.
SeenChange seen_change(const Snapshot& before, const Request& request, const NamedRequest& names,
                       const Snapshot& after);

}  // namespace connectsim
