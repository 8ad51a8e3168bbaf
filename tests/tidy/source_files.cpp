#include "tests/tidy/source_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace connectsim::tidy {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_left_out(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name == "build" || name == "node_modules" || (name.starts_with('.') && name != ".ci");
}

bool is_source(const fs::path& path, const std::string& text) {
  static const std::array<std::string, 6> extensions{".h", ".cpp", ".cmake", ".sh", ".js", ".mjs"};
  const std::string extension = path.extension().string();
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end() ||
         path.filename() == "CMakeLists.txt" || path.parent_path().filename() == "tables" ||
         (extension.empty() && text.starts_with("#!"));
}

}  // namespace

std::vector<SourceFile> source_files(const std::string& root) {
  std::vector<SourceFile> files;
  fs::recursive_directory_iterator entry(root);
  for (; entry != fs::recursive_directory_iterator(); ++entry) {
    if (entry->is_directory()) {
      if (is_left_out(entry->path())) entry.disable_recursion_pending();
    } else if (entry->is_regular_file()) {
      std::string text = text_of(entry->path());
      if (!is_source(entry->path(), text)) continue;
      files.push_back({entry->path().lexically_relative(root).generic_string(), std::move(text)});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

bool is_product(std::string_view path) {
  static constexpr std::array<std::string_view, 6> folders{"model",   "scenarios", "simulator",
                                                           "reports", "live",      "cli"};
  return std::find(folders.begin(), folders.end(), top_folder(path)) != folders.end();
}

bool is_cpp(std::string_view path) { return path.ends_with(".h") || path.ends_with(".cpp"); }

std::string_view top_folder(std::string_view path) {
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace connectsim::tidy
