#pragma once

#include "tests/tidy/source_files.h"

namespace connectsim::tidy {

/// An include directive: what it names, whether in angle brackets, and the line it stands on.
struct Include {
  std::string path;
  bool is_library = false;
  std::size_t line = 0;
};

/// The include directives of a C++ file, in order; none of comments and strings.
std::vector<Include> includes_of(const SourceFile& file);

/// The includes of a C++ file that break the arrows between the rooms (rooms.h), or that name a
/// library outside of the few files that may.
Offences forbidden_includes(const SourceFile& file);

}  // namespace connectsim::tidy
