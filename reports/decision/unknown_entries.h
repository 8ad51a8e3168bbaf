#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/decision.h"
#include "model/network/snapshot.h"

namespace connectsim {

/// What a fact that is unknown is about: the id of a group, instance, cluster, proxy, function.
/// Empty for a fact about the whole snapshot.
std::string_view subject_id(const Unknown& unknown, const Snapshot& snapshot);

/// Unknown facts of a decision or a whole account as reports and warnings name them (I-1):
/// "instance orders-2", "security-groups"; sorted, each once. Keeps its memory from one decision to
/// the next.
class UnknownEntries {
 public:
  /// Valid until the next call.
  const std::vector<std::string_view>& of(std::span<const Unknown> unknown,
                                          const Snapshot& snapshot);
  const std::vector<std::string_view>& of(const Decision& decision, const Snapshot& snapshot) {
    return of(decision.unknown, snapshot);
  }

 private:
  std::string text_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::string_view> entries_;
};

}  // namespace connectsim
