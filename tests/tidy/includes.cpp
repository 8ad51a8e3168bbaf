#include "tests/tidy/includes.h"

#include <algorithm>
#include <array>
#include <regex>

#include "tests/tidy/code_text.h"
#include "tests/tidy/rooms.h"

namespace connectsim::tidy {
namespace {

/// Product files that run Boost.Graph's algorithms.
constexpr std::array<std::string_view, 5> boost_graph_files{
    "model/network/network_boost.h", "reports/graph/graph_dot.cpp",
    "reports/graph/neighbourhood.cpp", "simulator/account/fleets.cpp",
    "simulator/observation/same_up_to_ids.cpp"};

template <typename Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_prose_oracle(std::string_view path) {
  return path.starts_with("tests/support/prose_oracle/");
}

/// A second reading of the page that shared code with the first would share its mistakes. Its own
/// files it may name without their folder.
std::string oracle_offence(std::string_view included) {
  const bool is_own = top_folder(included).empty() || is_prose_oracle(included);
  return is_own ? "" : "the prose oracle stands alone";
}

/// Why the file may not include this file of the project; empty when it may.
std::string project_offence(std::string_view path, std::string_view included) {
  if (is_prose_oracle(path)) return oracle_offence(included);
  if (!is_product(included) && top_folder(included) != "tests") {
    return "is not named from the repository's root";
  }
  if (top_folder(path) == "tests") return {};
  return room_offence(path, included);
}

/// Why the file may not include this file of a library; empty when it may.
std::string library_offence(std::string_view path, std::string_view included) {
  if (included.starts_with("catch2/") && path != "tests/support/catch.h") {
    return "only tests/support/catch.h names Catch2";
  }
  if (!is_product(path)) return {};
  if (included.starts_with("yaml-cpp/") && !path.ends_with("_yaml.cpp")) {
    return "only *_yaml.cpp name yaml-cpp";
  }
  if (included.starts_with("nlohmann/") && !path.ends_with("_json.cpp") &&
      room_of(path) != "reports/json") {
    return "only *_json.cpp and reports/json/ name nlohmann";
  }
  if (included.starts_with("boost/graph/") && !contains(boost_graph_files, path)) {
    return "only model/network/network_boost.h and a few listed files name Boost.Graph";
  }
  const bool is_rapidcheck = included == "rapidcheck.h" || included.starts_with("rapidcheck/");
  if (is_rapidcheck && path != "scenarios/rapidcheck_generators.h") {
    return "only scenarios/rapidcheck_generators.h names rapidcheck";
  }
  return {};
}

}  // namespace

std::vector<Include> includes_of(const SourceFile& file) {
  static const std::regex directive(R"re(\s*#\s*include\s*([<"])([^>"]+)[>"].*)re");
  std::vector<Include> includes;
  // The code alone tells whether a line is a directive at all, and not a part of a raw string.
  const std::string code = code_only(file.text);
  const std::vector<std::string_view> lines = lines_of(file.text);
  const std::vector<std::string_view> code_lines = lines_of(code);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::match_results<std::string_view::const_iterator> match;
    if (!trimmed(code_lines[i]).starts_with('#') ||
        !std::regex_match(lines[i].begin(), lines[i].end(), match, directive)) {
      continue;
    }
    includes.push_back({match[2], match[1] == "<", i + 1});
  }
  return includes;
}

Offences forbidden_includes(const SourceFile& file) {
  Offences offences;
  for (const Include& include : includes_of(file)) {
    const std::string offence = include.is_library ? library_offence(file.path, include.path)
                                                   : project_offence(file.path, include.path);
    if (offence.empty()) continue;
    offences.push_back(file.path + ":" + std::to_string(include.line) + ": " + include.path + ": " +
                       offence);
  }
  return offences;
}

}  // namespace connectsim::tidy
