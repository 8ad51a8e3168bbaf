#pragma once

#include <cstdio>
#include <cstdlib>

namespace connectsim {

/// Ends the program when a promise of our own code is broken. Never for bad input: that is an
/// `InputError`. Kept in every build, unlike `assert`.
inline void check(bool promise, const char* what) {
  if (promise) [[likely]] {
    return;
  }
  std::fprintf(stderr, "connectsim: internal error: %s\n", what);
  std::abort();
}

}  // namespace connectsim
