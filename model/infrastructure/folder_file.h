#pragma once

#include <cstdint>
#include <string_view>

namespace connectsim {

/// What is done with a file that a folder holds, by its name.
enum class FolderFile : std::uint8_t {
  read,        // *.json
  code_alone,  // *.tfstate, *.yaml, *.yml, *.template: where it holds infrastructure code
  ignored,     // counted in a warning
};

FolderFile folder_file(std::string_view name);

/// Whether a file or folder is as if it were not there: hidden ones and CDK's assets.
bool is_passed_over(std::string_view name);

}  // namespace connectsim
