// Decides which operations a caller's permissions allow.
#include "model/network/operations.h"

#include "model/text/wildcards.h"

namespace connectsim {
OperationSet listed_operations() { return OperationSet((1ULL << listed_operation_count) - 1); }

OperationSet operations_allowed_by(std::span<const std::string> patterns) {
  OperationSet allowed;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    for (const std::string& pattern : patterns) {
      if (matches_wildcards(pattern, operations[i].action)) {
        allowed.set(i);
        break;
      }
    }
  }
  return allowed;
}

}  // namespace connectsim
