#pragma once

#include <memory>
#include <string>

#include "live/backend.h"

namespace connectsim {

/// Recorded answers: files named as a capture names them (`file_of`), or snapshot documents that
/// hold the entries of an operation. `BackendError` when the folder cannot be read.
std::unique_ptr<Backend> folder_backend(const std::string& folder);

}  // namespace connectsim
