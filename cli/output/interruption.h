#pragma once

#include <atomic>

namespace connectsim {

/// While it lives, Ctrl-C and SIGTERM do not end the program but set `stop`: what was done can be
/// reported. A second one ends the program at once. One at a time.
class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  /// Set when work should stop, by a signal or by whoever likes.
  [[nodiscard]] static std::atomic<bool>& stop();
  /// Whether a signal came.
  [[nodiscard]] static bool is_interrupted();
};

}  // namespace connectsim
