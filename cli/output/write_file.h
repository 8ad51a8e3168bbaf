#pragma once

#include <string>

namespace connectsim {

/// Writes a file so that it appears complete or not at all: a temporary file beside it is renamed.
/// A file that is there keeps its permissions; behind a symbolic link the file itself is replaced;
/// a device or pipe is written to directly. `InputError` with the system's reason, and for a
/// folder; nothing is left behind then.
void write_file_atomically(const std::string& path, const std::string& text);

}  // namespace connectsim
