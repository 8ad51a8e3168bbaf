// Tells what `--help` prints, of the program and of each verb.
#include "cli/help.h"

#include <algorithm>
#include <vector>

#include "reports/language/paragraphs.h"

namespace connectsim {
namespace {

constexpr std::string_view introduction =
    "connectsim answers offline what the RDS console's \"Set up Lambda connection\" would do to\n"
    "your security groups, and why.\n";

constexpr std::string_view input_help =
    "INPUT is a snapshot or scenarios:\n"
    "  a folder or file of saved AWS CLI answers, with --cluster and --function\n"
    "  infrastructure code: a Terraform state or plan, CloudFormation templates, cdk.out\n"
    "  scenario files, one in a *.json, one a line in a *.jsonl\n"
    "  -  standard input, either of these\n";

constexpr std::string_view table_help =
    "TABLE is a decision table:\n"
    "  the name of a shipped one, aurora-lambda\n"
    "  a document, whose path has a slash or ends in .json\n"
    "  -  standard input\n";

constexpr std::string_view exit_help =
    "Exit status:\n"
    "  0  clean; silent and refused are answers\n"
    "  1  usage, input or internal error\n"
    "  2  a property or expectation failed, or the account differs from the prediction\n"
    "  3  check found something at or above --fail-on\n"
    "  4  diff found a change that the intent file does not list\n"
    "  5  inconclusive: nothing ran, or --strict and a needed fact is missing\n";

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

void append_options(const OptionGroup& group, std::string_view formats, std::string& out) {
  constexpr std::size_t usage_width = 31;
  out.append("\n").append(group.title).append(":\n");
  for (const Option& option : group.options) {
    std::string help(option.help);
    if (option.example.find(' ') != std::string_view::npos) {  // a switch shows itself
      help.append("; e.g. ").append(option.example);
    }
    Paragraphs(Style{}, out).labelled(2, padded(option_usage(option, formats), usage_width), help);
  }
}

// The groups of options of all verbs, each once, in the order in which they occur.
std::vector<const OptionGroup*> all_groups() {
  std::vector<const OptionGroup*> groups;
  for (const Verb* verb : verbs()) {
    for (const OptionGroup* group : verb->options) {
      if (std::find(groups.begin(), groups.end(), group) == groups.end()) {
        groups.push_back(group);
      }
    }
  }
  return groups;
}

void append_verb(const Verb& verb, std::string& out) {
  constexpr std::size_t name_width = 14;
  out += "  " + padded(verb.name, name_width) + std::string(verb.summary) + "\n" +
         std::string(name_width + 2, ' ') + "e.g. connectsim " + std::string(verb.example) + "\n";
}

std::string usage_line(std::string_view verb, std::string_view inputs) {
  return "usage: connectsim " + std::string(verb) + " [OPTION...] " + std::string(inputs) + "\n";
}

}  // namespace

std::string program_help() {
  std::string out(introduction);
  out += "\n" + usage_line("VERB", "INPUT...") + "\nVerbs:\n";
  for (const Verb* verb : verbs()) {
    append_verb(*verb, out);
  }
  out.append("\n").append(input_help).append(table_help);
  for (const OptionGroup* group : all_groups()) {
    append_options(*group, "text|json|jsonl", out);
  }
  out +=
      "\nOthers:\n  help VERB, VERB --help  the options of a verb\n"
      "  -V, --version           the version and the commit\n\n";
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
  const auto takes = [&](std::string_view word) {
    return verb.inputs.find(word) != std::string_view::npos;
  };
  out += takes("TABLE") ? table_help : takes("NAME") ? std::string_view() : input_help;
  for (const OptionGroup* group : verb.options) {
    append_options(*group, verb.formats, out);
  }
  out.append("\n").append(exit_help);
  return out;
}

}  // namespace connectsim
