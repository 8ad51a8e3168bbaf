#pragma once

#include <vector>

#include "model/network/network.h"

namespace connectsim {

/// Lets time pass for the proxies of a network: every proxy becomes available, and every
/// RDS_INSTANCE target becomes AVAILABLE when its proxy reaches its cluster (section 9),
/// UNAVAILABLE with reason UNREACHABLE when it is blocked, and stays as it is when that depends.
/// `undo` puts back what was; it keeps its memory.
class Settling {
 public:
  enum class Changed : std::uint8_t { nothing, something };

  /// `nothing` when all was settled already.
  Changed settle(Network& network);
  void undo(Network& network);

 private:
  struct WasAvailable {
    Vertex proxy;
    bool is_available;
  };
  std::vector<WasAvailable> proxies_;
  std::vector<Target> targets_;
};

}  // namespace connectsim
