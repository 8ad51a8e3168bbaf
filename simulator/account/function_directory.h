#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/network/labels.h"
#include "model/network/network.h"

namespace connectsim {

/// The functions that a host of some VPC may meet: those of the VPC and those whose VPC is unknown;
/// for a host of an unknown VPC all (H-3). Members are numbered from 0, those of unknown VPC first,
/// each part in the order of names.
struct VpcFunctions {
  std::uint32_t unplaced = 0;  // how many have an unknown VPC; they stand at positions 0...
  std::uint32_t first = 0;     // positions of the others
  std::uint32_t last = 0;

  [[nodiscard]] std::uint32_t size() const { return unplaced + last - first; }
  [[nodiscard]] bool has(std::uint32_t position) const {
    return position < unplaced || (first <= position && position < last);
  }
  [[nodiscard]] std::uint32_t index(std::uint32_t position) const {
    return position < unplaced ? position : position - first + unplaced;
  }
  [[nodiscard]] std::uint32_t position(std::uint32_t index) const {
    return index < unplaced ? index : index - unplaced + first;
  }
};

/// The functions of a network that have groups or may have some, by VPC and name, and which groups
/// they have.
/// Functions without groups reach nothing and are listed nowhere. Without labels the order is that
/// of the vertices.
class FunctionDirectory {
 public:
  FunctionDirectory(const Network& network, const Labels& labels);

  [[nodiscard]] VpcFunctions functions_of_vpc(Vertex vpc) const;
  [[nodiscard]] std::uint32_t function_count() const {
    return static_cast<std::uint32_t>(functions_.size());
  }
  [[nodiscard]] Vertex function(std::uint32_t position) const { return functions_[position]; }
  /// The position of a function; `no_index` when it has no groups.
  [[nodiscard]] std::uint32_t position(Vertex function) const { return positions_[function]; }
  /// Its place among all functions of the directory in order of name.
  [[nodiscard]] std::uint32_t rank(std::uint32_t position) const { return ranks_[position]; }
  /// The positions of the functions that have a group.
  [[nodiscard]] std::span<const std::uint32_t> functions_with(Vertex group) const {
    return std::span(of_groups_)
        .subspan(first_of_group_[group], first_of_group_[group + 1] - first_of_group_[group]);
  }

 private:
  void order_functions(const Labels& labels);
  void collect_groups();

  const Network& network_;
  std::vector<Vertex> functions_;            // by position
  std::vector<std::uint32_t> positions_;     // by vertex
  std::vector<std::uint32_t> ranks_;         // by position
  std::vector<Vertex> vpcs_;                 // those with functions, ascending
  std::vector<std::uint32_t> first_of_vpc_;  // positions, one more than `vpcs_`
  std::vector<std::uint32_t> first_of_group_;
  std::vector<std::uint32_t> of_groups_;
};

}  // namespace connectsim
