// the limits, and functions that cannot be changed now.
#include "tests/support/prose_oracle/obstacles.h"

#include <cstddef>

namespace prose_oracle {

namespace {

constexpr std::size_t kMostGroupsPerResource = 5;
constexpr std::size_t kMostGroupsPerRegion = 2500;

// Only a list that the action makes longer breaks a limit by the action.
bool breaks(std::size_t before, std::size_t after, std::size_t most) {
  return after > before && after > most;
}

// Memberships that are being removed still take a place.
std::size_t places_taken(const Cluster& cluster) {
  Ids groups;
  for (const Membership& membership : cluster.memberships) {
    groups.push_back(membership.group);
  }
  return once_each(groups).size();
}

// A function that is being made is not updated.
bool changes_function(const Request& request, const Sides& sides, const Applied& plan) {
  return !request.create_function && plan.function_groups.size() > sides.function_groups.size();
}

}  // namespace

// New groups have one rule in each direction at most, so 60 rules are never exceeded.
std::set<std::string> find_obstacles(const Account& account, const Request& request,
                                     const Sides& sides, const Applied& plan) {
  std::set<std::string> obstacles;
  if (breaks(sides.function_groups.size(), plan.function_groups.size(), kMostGroupsPerResource)) {
    obstacles.insert("groups-per-function");
  }
  if (breaks(sides.proxy_groups.size(), plan.proxy_groups.size(), kMostGroupsPerResource)) {
    obstacles.insert("groups-per-proxy");
  }
  const std::size_t before = places_taken(*sides.cluster);
  const std::size_t added = plan.cluster_groups.size() - sides.cluster_groups.size();
  if (breaks(before, before + added, kMostGroupsPerResource)) {
    obstacles.insert("groups-per-cluster");
  }
  if (breaks(account.groups.size(), account.groups.size() + plan.created.size(),
             kMostGroupsPerRegion)) {
    obstacles.insert("groups-per-region");
  }
  // AWS answers ResourceConflictException to either.
  if (changes_function(request, sides, plan)) {
    if (sides.function.state == "Pending") {
      obstacles.insert("function-pending");
    }
    if (sides.function.last_update_status == "InProgress") {
      obstacles.insert("function-update-in-progress");
    }
  }
  return obstacles;
}

std::set<std::string> notes_about_function_state(const Request& request, const Sides& sides,
                                                 const Applied& plan) {
  const bool told = !sides.function.state.empty() || !sides.function.last_update_status.empty();
  if (!changes_function(request, sides, plan) || told) {
    return {};
  }
  return {"function-state-not-checked"};
}

}  // namespace prose_oracle
