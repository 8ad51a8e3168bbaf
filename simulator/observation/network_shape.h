#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "model/network/network.h"

namespace connectsim {

/// Whether two managed names that differ in their numbers alone are the same.
enum class Numbers : std::uint8_t { ignored, compared };

/// What a network looks like without its ids: a node for everything in it (vertices, instances,
/// targets, subnets, Availability Zones), with facts that are compared as they are, and lines
/// between them. The first nodes are the vertices, by number. Ranges, prefix lists and unknown
/// groups that no rule names any more are left out of `nodes`, and orders are none.
struct NetworkShape {
  /// What a line means, with the traffic, account or status that belong to it.
  using Meaning = std::uint64_t;
  struct Line {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Meaning meaning = 0;
    friend auto operator<=>(const Line&, const Line&) = default;
  };
  using Facts = std::vector<std::uint64_t>;

  std::vector<Facts> facts;          // of every node
  std::vector<std::uint32_t> nodes;  // those that count, ascending
  std::vector<Line> lines;           // ascending; equal ones as often as they are there
};

NetworkShape shape_of(const Network& network, Numbers numbers);

}  // namespace connectsim
