#pragma once

#include "tests/tidy/source_files.h"

namespace connectsim::tidy {

/// Folders with names that say nothing about what is in them.
Offences banned_folders(const SourceFile& file);

/// C++ sources and embedded tables that no CMakeLists.txt names: they would not be built, and
/// tests in them not run. A file is named in the nearest CMakeLists.txt above it.
Offences unlisted_sources(const std::vector<SourceFile>& files);

/// Phrases of one name in two headers of texts: the linker takes one of them for both.
Offences doubled_phrases(const std::vector<SourceFile>& files);

/// Tests whose titles Catch2 takes for options, so that they never run by their names.
Offences titles_like_options(const SourceFile& file);

}  // namespace connectsim::tidy
