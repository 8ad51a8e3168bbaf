#pragma once

#include <cstdint>
#include <vector>

#include "model/network/network.h"

namespace connectsim {

/// Where the traffic of a connection surely passes: from one host to another.
struct Arrow {
  Vertex from = no_vertex;
  Vertex to = no_vertex;
};

/// The fleets of an account: sets of hosts that no arrow leaves, numbered by their first hosts.
class Fleets {
 public:
  /// Arrows in any order, each as often as one likes. Linear in them, but for sorting their ends.
  explicit Fleets(const std::vector<Arrow>& arrows);

  [[nodiscard]] std::uint32_t count() const { return count_; }
  /// The fleet of a host; `no_index` when it has no arrow.
  [[nodiscard]] std::uint32_t of(Vertex host) const;

 private:
  [[nodiscard]] std::uint32_t position(Vertex host) const;

  std::vector<Vertex> hosts_;  // ascending
  std::vector<std::uint32_t> fleet_of_host_;
  std::uint32_t count_ = 0;
};

}  // namespace connectsim
