// Decides what the manual page says: what help says, of all verbs, as `man` shows it.
#include "cli/man_page.h"

#include "cli/arguments/verb.h"
#include "cli/help.h"

namespace connectsim {
namespace {

// A text of which groff obeys nothing.
std::string roff(std::string_view text) {
  std::string out;
  for (const char character : text) {
    if (out.empty() && (character == '.' || character == '\'')) {
      out += "\\&";
    }
    out += character == '\\'  ? std::string("\\e")
           : character == '-' ? std::string("\\-")
                              : std::string(1, character);
  }
  return out;
}

void append_manual_option(const Verb& verb, const Option& option, std::string& out) {
  out += ".TP\n.B ";
  for (const char character : option.names) {
    out += character == ',' ? std::string(", ") : roff(std::string(1, character));
  }
  if (!option.value.empty()) {
    out += " " + roff(option.value == "FORMAT" ? verb.formats : option.value);
  }
  out += "\n" + roff(option.help) + "\n";
}

void append_manual_of(const Verb& verb, std::string& out) {
  out += ".SS " + roff(verb.name) + "\n.B connectsim " + roff(verb.name) + "\n[OPTION...] " +
         roff(verb.inputs) + "\n.PP\n" + roff(verb.summary) + "\n.PP\nFor example:\n.nf\n  " +
         roff("connectsim " + std::string(verb.example)) + "\n.fi\n";
  for (const OptionGroup* group : verb.options) {
    out += ".PP\n.I " + roff(group->title) + "\n";
    for (const Option& option : group->options) {
      append_manual_option(verb, option, out);
    }
  }
  out += ".PP\n.I Exit status\n";
  for (const StatusHelp& status : verb.statuses) {
    out += ".TP\n.B " + std::to_string(static_cast<int>(status.status)) + "\n" + roff(status.when) +
           "\n";
  }
}

}  // namespace

std::string man_page(std::string_view version) {
  std::string out = ".TH CONNECTSIM 1 \"\" \"connectsim " + roff(version) +
                    "\" \"User Commands\"\n.SH NAME\nconnectsim \\- what RDS's \"Set up Lambda "
                    "connection\" would do, offline\n.SH SYNOPSIS\n.B connectsim\n"
                    ".I VERB\n[OPTION...] INPUT...\n.SH DESCRIPTION\n.nf\n";
  const std::string overview = verbs_overview();
  for (std::size_t first = 0; first < overview.size();) {
    const std::size_t end = overview.find('\n', first);
    out += roff(std::string_view(overview).substr(first, end - first)) + "\n";
    first = end + 1;
  }
  out += ".fi\n.SH VERBS\n";
  for (const Verb* verb : verbs()) {
    append_manual_of(*verb, out);
  }
  return out;
}

}  // namespace connectsim
