#pragma once

#include <cstdint>
#include <vector>

#include "model/network/network.h"

namespace connectsim {

/// The functions, proxies and clusters of a network, sorted by what addresses they may have: hosts
/// of one class have the same VPC, the same subnets and the same IP versions, as functions send and
/// others are called, so ranges admit all of them or none, and one answer serves them all.
class AddressClasses {
 public:
  explicit AddressClasses(const Network& network);

  [[nodiscard]] std::uint32_t class_of(Vertex host) const { return of_vertex_[host]; }
  /// One host of a class.
  [[nodiscard]] Vertex example(std::uint32_t number) const { return examples_[number]; }
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(examples_.size()); }

 private:
  std::vector<std::uint32_t> of_vertex_;
  std::vector<Vertex> examples_;
};

}  // namespace connectsim
