#pragma once

#include <cstdint>
#include <vector>

#include "model/answers/saved_file.h"

namespace connectsim::bench {

/// How large a made-up account is.
struct AccountSize {
  std::uint32_t groups = 100'000;
  std::uint32_t functions = 20'000;
  std::uint32_t clusters = 5'000;
  std::uint32_t proxies = 500;
  std::uint32_t vpcs = 100;

  /// The proportions of the default for any number of groups.
  static AccountSize of(std::uint32_t groups) {
    return {groups, groups / 5, groups / 20, groups / 200, groups < 1000 ? 1 : groups / 1000};
  }
};

/// Saved AWS CLI answers of an account of that size, the same each time: a default group a VPC, a
/// group of its own for nearly every function and cluster, ranges and bastions, managed pairs for
/// every third function and trios for every proxy, connections made by hand, every twentieth pair
/// drifted (edited, detached, half deleted), and groups that have nothing to do with databases up
/// to the number asked for.
std::vector<SavedFile> large_account(const AccountSize& size);

}  // namespace connectsim::bench
