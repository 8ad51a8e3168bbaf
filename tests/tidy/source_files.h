#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace connectsim::tidy {

/// A file of the source tree; `path` is relative to the repository, with slashes.
struct SourceFile {
  std::string path;
  std::string text;
};

/// What a check found, one readable line each; empty means clean.
using Offences = std::vector<std::string>;

/// Code, scripts, CMake files and embedded tables below `root`, sorted by path; neither build
/// trees nor hidden folders other than .ci.
std::vector<SourceFile> source_files(const std::string& root);

/// Whether the path lies in one of the folders that make the product.
bool is_product(std::string_view path);
/// Whether the file is C++.
bool is_cpp(std::string_view path);
/// The part before the first slash; empty for a file of the top folder.
std::string_view top_folder(std::string_view path);

}  // namespace connectsim::tidy
