#pragma once

#include "tests/tidy/source_files.h"

namespace connectsim::tidy {

/// The includes of a C++ file that break the arrows between the folders, or that name a library
/// outside of the few files that may.
Offences forbidden_includes(const SourceFile& file);

}  // namespace connectsim::tidy
