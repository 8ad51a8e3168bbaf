#pragma once

#include <string>
#include <string_view>

#include "cli/arguments/arguments.h"

namespace connectsim {

/// What the program tells beside its answer: lines on standard error.
class Messages {
 public:
  explicit Messages(const Arguments& arguments);

  /// A line about bad input: "file: path: problem".
  static void problem(std::string_view line);
  /// A line that `-q` keeps back.
  void warning(std::string_view place, std::string_view text) const;
  /// A line that only `-v` shows.
  void detail(std::string_view text) const;

 private:
  enum class Volume { quiet, normal, verbose };
  Volume volume_;
};

}  // namespace connectsim
