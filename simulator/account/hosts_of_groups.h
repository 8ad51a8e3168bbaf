#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/network/network.h"

namespace connectsim {

/// Which clusters and proxies have each group, without memberships that are `removing`: what
/// `in_edges` tells too, but there among all rules that name the group.
class HostsOfGroups {
 public:
  explicit HostsOfGroups(const Network& network);

  [[nodiscard]] std::span<const Vertex> with(Vertex group) const {
    return std::span(hosts_).subspan(first_[group], first_[group + 1] - first_[group]);
  }

 private:
  std::vector<std::uint32_t> first_;  // by vertex, one more
  std::vector<Vertex> hosts_;
};

}  // namespace connectsim
