// Decides which files of a folder are read: *.json, and infrastructure code by other names.
#include "model/infrastructure/folder_file.h"

#include <algorithm>
#include <array>

namespace connectsim {

FolderFile folder_file(std::string_view name) {
  constexpr std::array<std::string_view, 4> names_of_code = {".tfstate", ".yaml", ".yml",
                                                             ".template"};
  if (name.ends_with(".json")) {
    return FolderFile::read;
  }
  return std::any_of(names_of_code.begin(), names_of_code.end(),
                     [name](std::string_view ending) { return name.ends_with(ending); })
             ? FolderFile::code_alone
             : FolderFile::ignored;
}

bool is_passed_over(std::string_view name) {
  return name.starts_with('.') || name.starts_with("asset.");
}

}  // namespace connectsim
