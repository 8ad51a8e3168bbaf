#include "tests/tidy/clauses.h"

#include <regex>

#include "tests/tidy/code_text.h"

namespace connectsim::tidy {
namespace {

/// Adds the first group of every match.
void add_matches(const std::string& text, const std::regex& pattern, std::set<std::string>& found) {
  for (std::sregex_iterator match(text.begin(), text.end(), pattern);
       match != std::sregex_iterator(); ++match) {
    found.insert((*match)[1]);
  }
}

bool may_have_tags(std::string_view path) {
  return path.starts_with("tests/") && path.ends_with(".cpp") && !path.starts_with("tests/tidy/");
}

}  // namespace

std::set<std::string> clause_ids(std::string_view markdown) {
  static const std::regex id(R"(\b([A-Z]-[0-9]+)\b)");
  std::set<std::string> ids;
  for (std::string_view line : lines_of(markdown)) {
    line = trimmed(line);
    if (!line.starts_with('|')) continue;
    line.remove_prefix(1);
    add_matches(std::string(line.substr(0, line.find('|'))), id, ids);
  }
  return ids;
}

Offences untested_clauses(std::string_view markdown, const std::vector<SourceFile>& files) {
  static const std::regex tag(R"(\[([A-Z]-[0-9]+)\])");
  std::set<std::string> tags;
  for (const SourceFile& file : files) {
    if (may_have_tags(file.path)) add_matches(without_comments(file.text), tag, tags);
  }
  Offences offences;
  for (const std::string& id : clause_ids(markdown)) {
    if (!tags.contains(id))
      offences.push_back("clause " + id + ": no test has the tag [" + id + "]");
  }
  return offences;
}

}  // namespace connectsim::tidy
