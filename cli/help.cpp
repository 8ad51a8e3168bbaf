// Decides what help prints, of the program and of each verb.
#include "cli/help.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "cli/arguments/shared_options.h"
#include "reports/language/paragraphs.h"

namespace connectsim {
namespace {

constexpr std::string_view introduction =
    "connectsim answers offline what RDS's \"Set up Lambda connection\" would do, and why.\n";

// What the words behind a verb may be; the first line that fits.
struct InputHelp {
  std::string_view word;  // as in `Verb::inputs`
  bool asks;              // whether it is about verbs that answer requests
  std::string_view text;
};
constexpr std::array input_helps = {
    InputHelp{
        "INPUT", true,
        "INPUT is a snapshot or scenarios:\n"
        "  a folder or file of saved AWS CLI answers, with --cluster and --function; several\n"
        "  are one snapshot together\n"
        "  scenario files, one in a *.json, one a line in a *.jsonl\n"
        "  -  standard input, either of these\n"},
    InputHelp{"INPUT", false,
              "INPUT is a snapshot:\n"
              "  a folder or file of saved AWS CLI answers; several are one snapshot together\n"
              "  one scenario, of which the snapshot counts\n"
              "  -  standard input, either of these\n"},
    InputHelp{"OLD", false,
              "OLD and NEW are two snapshots or two tables:\n"
              "  a folder or file of saved AWS CLI answers\n"
              "  the name of a shipped table, or a table document\n"
              "  -  standard input, for one of them\n"},
    InputHelp{"SCENARIO", false,
              "SCENARIO is one that violates a property:\n"
              "  a file, or - for standard input\n"
              "  the id of a generated one, g1-near_miss-1-29\n"},
    InputHelp{
        "PAIR", true,
        "BEFORE and AFTER are snapshots, folders or files of saved AWS CLI answers; PAIR is a\n"
        "folder or file that holds both.\n"},
    InputHelp{"RESULT", false,
              "RESULT is what a verb wrote by --format json; `merge` takes those of `replay`.\n"},
};

constexpr std::string_view table_help =
    "TABLE is a decision table:\n"
    "  the name of a shipped one: aurora-lambda (the default), aurora-lambda-negated,\n"
    "  aurora-lambda-observed\n"
    "  a document, whose path has a slash or ends in .json\n"
    "  -  standard input\n";

constexpr std::string_view exit_help =
    "Exit status:\n"
    "  0  clean; silent and refused are answers\n"
    "  1  usage, input or internal error\n"
    "  2  a property or expectation failed, or the account differs from the prediction\n"
    "  3  check found something at or above --fail-on\n"
    "  4  diff found a change that the intent file does not list\n"
    "  5  inconclusive: nothing ran or could be looked at, or --strict and a needed fact is "
    "missing\n";

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  out.append(out.size() < width ? width - out.size() : 1, ' ');
  return out;
}

std::string option_usage(const Option& option, std::string_view formats) {
  std::string usage(option.names);
  if (const std::size_t comma = usage.find(','); comma != std::string::npos) {
    usage.replace(comma, 1, ", ");
  }
  if (!option.value.empty()) {
    usage += ' ';
    usage += option.value == "FORMAT" ? formats : option.value;
  }
  return usage;
}

// Options that were shown already are left out.
void append_options(const OptionGroup& group, std::string_view formats,
                    std::set<std::string_view>& shown, std::string& out) {
  constexpr std::size_t usage_width = 31;
  bool has_title = false;
  for (const Option& option : group.options) {
    if (!shown.insert(option.name()).second) {
      continue;
    }
    if (!std::exchange(has_title, true)) {
      out.append("\n").append(group.title).append(":\n");
    }
    std::string help(option.help);
    if (option.example.find(' ') != std::string_view::npos) {  // a switch shows itself
      help.append("; e.g. ").append(option.example);
    }
    Paragraphs(Style{}, out).labelled(2, padded(option_usage(option, formats), usage_width), help);
  }
}

bool has_group(const Verb& verb, const OptionGroup& group) {
  return std::find(verb.options.begin(), verb.options.end(), &group) != verb.options.end();
}

// What each of the verb's words may be, also the TABLE of an option.
void append_inputs(const Verb& verb, std::string& out) {
  for (const InputHelp& help : input_helps) {
    if (verb.inputs.find(help.word) != std::string_view::npos &&
        help.asks == has_group(verb, request_options)) {
      out.append(help.text);
    }
  }
  if (verb.inputs.find("TABLE") != std::string_view::npos || has_group(verb, table_options)) {
    out.append(table_help);
  }
}

constexpr std::size_t name_width = 14;

void append_verb(const Verb& verb, std::string& out) {
  out += "  " + padded(verb.name, name_width) + std::string(verb.summary) + "\n" +
         std::string(name_width + 2, ' ') + "e.g. connectsim " + std::string(verb.example) + "\n";
}

// "capture, predict, watch: see `connectsim help live`".
std::string verbs_of_group(std::string_view group) {
  std::string names;
  for (const Verb* verb : verbs()) {
    if (verb->name.starts_with(std::string(group) + " ")) {
      names.append(names.empty() ? "" : ", ").append(verb->name.substr(group.size() + 1));
    }
  }
  return names + ": see `connectsim help " + std::string(group) + "`";
}

std::string usage_line(std::string_view verb, std::string_view inputs) {
  return "usage: connectsim " + std::string(verb) + " [OPTION...] " + std::string(inputs) + "\n";
}

}  // namespace

std::string verbs_overview() {
  std::string out(introduction);
  out += usage_line("VERB", "INPUT...") + "\n";
  std::string_view last_group;
  for (const Verb* verb : verbs()) {
    const std::string_view group = verb->name.substr(0, verb->name.find(' '));
    if (group == verb->name) {
      out += "  " + padded(verb->name, name_width) + std::string(verb->summary) + "\n";
    } else if (group != std::exchange(last_group, group)) {
      out += "  " + padded(group, name_width) + verbs_of_group(group) + "\n";
    }
  }
  return out + "`connectsim help VERB` tells all of one, `connectsim --help` all of all.\n";
}

std::string program_help() {
  std::string out(introduction);
  out += "\n" + usage_line("VERB", "INPUT...") + "\nVerbs:\n";
  for (const Verb* verb : verbs()) {
    append_verb(*verb, out);
  }
  out.append("\n").append(input_helps.front().text).append(table_help);
  std::set<std::string_view> shown;
  for (const Verb* verb : verbs()) {
    for (const OptionGroup* group : verb->options) {
      append_options(*group, "text|json|jsonl", shown, out);
    }
  }
  out +=
      "\nOthers:\n  help VERB  what a verb does, with its options; so does VERB --help\n"
      "  completion bash|zsh|fish  a script by which a shell completes verbs and options\n"
      "  man        the manual page, for `man -l -`\n"
      "  --help     this text\n  -V, --version  the version and the commit\n"
      "  --         behind it stand inputs only, whatever they begin with\n\n";
  out += exit_help;
  return out;
}

std::string verbs_help(std::string_view word) {
  const std::string prefix = std::string(word) + " ";
  std::string out = usage_line(prefix + "VERB", "INPUT...") + "\nVerbs:\n";
  for (const Verb* verb : verbs()) {
    if (verb->name.starts_with(prefix)) {
      append_verb(*verb, out);
    }
  }
  return out.append("\n").append(exit_help);
}

std::string verb_help(const Verb& verb) {
  std::string out = usage_line(verb.name, verb.inputs) + "\n" + std::string(verb.summary) +
                    "\ne.g. connectsim " + std::string(verb.example) + "\n\n";
  append_inputs(verb, out);
  std::set<std::string_view> shown;
  for (const OptionGroup* group : verb.options) {
    append_options(*group, verb.formats, shown, out);
  }
  out.append("\nExit status:\n");
  for (const StatusHelp& status : verb.statuses) {
    Paragraphs(Style{}, out)
        .labelled(2, padded(std::to_string(static_cast<int>(status.status)), 3), status.when);
  }
  return out;
}

}  // namespace connectsim
