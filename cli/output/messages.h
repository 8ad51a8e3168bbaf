#pragma once

#include <cstdint>
#include <map>
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
  /// The same for what many cases have: of one kind, what stands before the second blank with its
  /// numbers left out, the first three are told, with `-v` all. `end_repeated` tells how many more
  /// there were.
  void repeated_warning(std::string_view place, std::string_view text);
  void end_repeated();
  /// A line that only `-v` shows.
  void detail(std::string_view text) const;

 private:
  enum class Volume { quiet, normal, verbose };
  Volume volume_;
  std::map<std::string, std::uint64_t> repeated_;  // by kind
};

}  // namespace connectsim
