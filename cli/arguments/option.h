#pragma once

#include <span>
#include <string_view>

namespace connectsim {

enum class Occurrence { once, many };

/// An option as a verb declares it. `Arguments` knows it by its last name.
struct Option {
  std::string_view names;    // "-o,--output"
  std::string_view value;    // what it takes: "FILE", or the words allowed, "en|ja"; empty: nothing
  std::string_view help;     // one line
  std::string_view example;  // as typed
  Occurrence occurrence = Occurrence::once;

  [[nodiscard]] constexpr std::string_view name() const {
    return names.substr(names.rfind(',') + 1);
  }
};

/// Options that stand together in the help, shared by several verbs.
struct OptionGroup {
  std::string_view title;
  std::span<const Option> options;
};

}  // namespace connectsim
