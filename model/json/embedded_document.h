#pragma once

#include <string_view>

namespace connectsim {

/// A document that is compiled into the program (`cmake/embed.cmake`); `name` is its file name
/// without ".json".
struct EmbeddedDocument {
  std::string_view name;
  std::string_view text;
};

}  // namespace connectsim
