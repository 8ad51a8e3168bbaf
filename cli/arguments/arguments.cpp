// Decides what the words of a command line mean by the options that a verb declares, or why they
// mean nothing.
#include "cli/arguments/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "model/text/check.h"
#include "model/text/nearest_names.h"

namespace connectsim {
namespace {

std::string option_problem(const Verb& verb, std::string_view given) {
  std::vector<std::string_view> names;
  for (const OptionGroup* group : verb.options) {
    for (const Option& option : group->options) {
      names.push_back(option.name());
    }
  }
  const std::string_view name = given.substr(0, given.find('='));
  return "has no option " + std::string(name) + suggestion(name, names);
}

}  // namespace

Arguments::Arguments(const Verb& verb, const std::vector<std::string>& words) : verb_(&verb) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();  // so that the message about them is ours
  app.add_option("INPUT", inputs_);
  std::map<std::string, std::size_t, std::less<>> switches;
  for (const OptionGroup* group : verb.options) {
    for (const Option& option : group->options) {
      const std::string name(option.name());
      std::vector<std::string>& values = values_[name];
      if (option.value.empty()) {
        app.add_flag(std::string(option.names), switches[name]);
      } else {
        app.add_option(std::string(option.names), values)->allow_extra_args(false);
      }
    }
  }
  try {
    // CLI11 takes the words from the back.
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
  for (const std::string& extra : app.remaining()) {
    throw UsageError(option_problem(verb, extra));
  }
  for (const auto& [name, count] : switches) {
    values_[name].assign(std::min<std::size_t>(count, 1), "yes");
  }
  for (const OptionGroup* group : verb.options) {
    for (const Option& option : group->options) {
      check_values(option);
    }
  }
}

void Arguments::check_values(const Option& option) const {
  const std::vector<std::string>& values = texts(option.name());
  if (option.occurrence == Occurrence::once && values.size() > 1) {
    throw UsageError(std::string(option.name()) + " is given twice");
  }
  const std::string_view allowed = option.value == "FORMAT" ? verb_->formats : option.value;
  if (allowed.find('|') == std::string_view::npos) {
    return;
  }
  const std::vector<std::string_view> words = allowed_words_of(allowed);
  for (const std::string& value : values) {
    if (std::find(words.begin(), words.end(), value) == words.end()) {
      throw UsageError(std::string(option.name()) + " must be " + std::string(allowed) + ", is \"" +
                       value + "\"");
    }
  }
}

std::string Arguments::text(std::string_view option) const {
  const std::vector<std::string>& values = texts(option);
  return values.empty() ? std::string() : values.back();
}

const std::vector<std::string>& Arguments::texts(std::string_view option) const {
  const auto found = values_.find(option);
  check(found != values_.end(), "a verb asks for an option that it does not declare");
  return found->second;
}

std::vector<std::string_view> allowed_words_of(std::string_view value) {
  std::vector<std::string_view> words;
  while (!value.empty()) {
    const std::string_view word = value.substr(0, value.find('|'));
    words.push_back(word);
    value.remove_prefix(std::min(word.size() + 1, value.size()));
  }
  return words;
}

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole ? std::optional(number) : std::nullopt;
}

std::uint64_t number_of(const Arguments& arguments, std::string_view option, std::uint64_t missing,
                        std::uint64_t least, std::uint64_t most) {
  if (!arguments.has(option)) {
    return missing;
  }
  const std::string text = arguments.text(option);
  const std::optional<std::uint64_t> number = whole_number(text);
  if (!number || *number < least || *number > most) {
    throw UsageError(std::string(option) + " must be a number from " + std::to_string(least) +
                     " to " + std::to_string(most) + ", is \"" + text + "\"");
  }
  return *number;
}

}  // namespace connectsim
