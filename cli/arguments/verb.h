#pragma once

#include <span>
#include <string_view>

#include "cli/arguments/exit_status.h"

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

/// An exit status that a verb can give, and when.
struct StatusHelp {
  ExitStatus status;
  std::string_view when;
};

class Arguments;

/// What the program can be asked to do. Each verb stands in a file of its own, which defines one;
/// `cli/verbs.cpp` lists them.
struct Verb {
  std::string_view name;
  std::string_view inputs;   // as the help shows them: "INPUT..."
  std::string_view summary;  // one line
  std::string_view example;  // a whole command line, without the program's name
  std::string_view formats;  // the words of --format, the default first where it does not depend
  std::span<const OptionGroup* const> options;
  ExitStatus (*run)(const Arguments& arguments);
  std::span<const StatusHelp> statuses;  // all that it can give, in the order of their numbers
};

/// All verbs, in the order of the help.
std::span<const Verb* const> verbs();

}  // namespace connectsim
