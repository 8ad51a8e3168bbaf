#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments/verb.h"

namespace connectsim {

/// A command line that asks for something that does not exist. One line; the hint to the help is
/// added where it is printed.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The words behind the verb, sorted by the options that it declares.
class Arguments {
 public:
  /// `UsageError` for what the verb does not declare, a word that is not allowed, a missing value
  /// and an option given twice that may be given once.
  Arguments(const Verb& verb, const std::vector<std::string>& words);

  [[nodiscard]] const Verb& verb() const { return *verb_; }
  [[nodiscard]] const std::vector<std::string>& inputs() const { return inputs_; }
  /// The words that ask for the same again, without those that say where the answer goes and how it
  /// is written.
  [[nodiscard]] std::vector<std::string> repeated_words() const;
  /// Whether the verb declares an option.
  [[nodiscard]] bool declares(std::string_view option) const { return values_.count(option) > 0; }
  /// Whether an option was given. Options are named with their dashes, "--cluster".
  [[nodiscard]] bool has(std::string_view option) const { return !texts(option).empty(); }
  /// The value of an option; empty when it was not given.
  [[nodiscard]] std::string text(std::string_view option) const;
  /// All values of an option that may be given several times.
  [[nodiscard]] const std::vector<std::string>& texts(std::string_view option) const;

 private:
  void check_values(const Option& option) const;
  void check_reports(const std::vector<std::string>& reports) const;
  void check_output() const;

  const Verb* verb_;
  std::vector<std::string> words_;
  std::vector<std::string> inputs_;
  // Every declared option has its entry, so that a misspelt question is found by the first test.
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// Whether a word is one of those that "a|b|c" allows.
bool is_allowed_word(std::string_view word, std::string_view allowed);

/// A text that is a whole number and nothing else.
std::optional<std::uint64_t> whole_number(std::string_view text);

/// The number that an option gives, `missing` without it. `UsageError` when it is none from `least`
/// to `most`.
std::uint64_t number_of(const Arguments& arguments, std::string_view option, std::uint64_t missing,
                        std::uint64_t least, std::uint64_t most);

}  // namespace connectsim
