#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "live/backend.h"

namespace connectsim {

/// A program that answers calls in JSON Lines (docs/live.md), started once. `BackendError` when it
/// cannot be started, does not greet, or speaks another protocol.
std::unique_ptr<Backend> plugin_backend(const std::string& program,
                                        std::chrono::milliseconds limit);

}  // namespace connectsim
