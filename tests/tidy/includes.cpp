#include "tests/tidy/includes.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <regex>

#include "tests/tidy/code_text.h"

namespace connectsim::tidy {
namespace {

/// An arrow: what a folder may include besides itself.
struct Arrow {
  std::string_view folder;
  std::vector<std::string_view> may_include;
};

const std::array<Arrow, 7>& arrows() {
  static const std::array<Arrow, 7> all{{
      {"model", {}},
      {"scenarios", {"model"}},
      {"simulator", {"model"}},
      {"reports", {"model", "scenarios", "simulator"}},
      {"live", {"model"}},
      {"cli", {"model", "scenarios", "simulator", "reports", "live"}},
      {"tests", {"model", "scenarios", "simulator", "reports", "live", "cli"}},
  }};
  return all;
}

/// Files of simulator/ besides replay* that run over scenarios; without ".h" and ".cpp".
constexpr std::array<std::string_view, 6> built_on_replay{
    "simulator/possible_situations", "simulator/situation_space", "simulator/situation_witness",
    "simulator/table_check",         "simulator/table_diff",      "simulator/table_effect"};

/// Product files that run Boost.Graph's algorithms.
constexpr std::array<std::string_view, 3> boost_graph_files{
    "model/network_boost.h", "simulator/admission_graph.cpp", "simulator/admission_graph.h"};

template <typename Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool may_include_scenarios(std::string_view path) {
  return path.starts_with("simulator/replay") ||
         contains(built_on_replay, path.substr(0, path.rfind('.')));
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
  const std::string_view from = top_folder(path);
  const std::string_view to = top_folder(included);
  const auto is_from = [](std::string_view folder) {
    return [folder](const Arrow& arrow) { return arrow.folder == folder; };
  };
  if (std::none_of(arrows().begin(), arrows().end(), is_from(to))) {
    return "is not named from the repository's root";
  }
  if (from == to) return {};
  if (to == "scenarios" && may_include_scenarios(path)) return {};
  const auto arrow = std::find_if(arrows().begin(), arrows().end(), is_from(from));
  if (arrow != arrows().end() && contains(arrow->may_include, to)) return {};
  return std::string(from) + " may not include " + std::string(to);
}

/// Why the file may not include this file of a library; empty when it may.
std::string library_offence(std::string_view path, std::string_view included) {
  if (included.starts_with("catch2/") && path != "tests/support/catch.h") {
    return "only tests/support/catch.h names Catch2";
  }
  if (!is_product(path)) return {};
  if (included.starts_with("nlohmann/") && !path.ends_with("_json.cpp")) {
    return "only *_json.cpp names nlohmann";
  }
  if (included.starts_with("boost/graph/") && !contains(boost_graph_files, path)) {
    return "only model/network_boost.h and a few listed files name Boost.Graph";
  }
  const bool is_rapidcheck = included == "rapidcheck.h" || included.starts_with("rapidcheck/");
  if (is_rapidcheck && path != "scenarios/rapidcheck_generators.h") {
    return "only scenarios/rapidcheck_generators.h names rapidcheck";
  }
  return {};
}

}  // namespace

Offences forbidden_includes(const SourceFile& file) {
  static const std::regex directive(R"re(\s*#\s*include\s*([<"])([^>"]+)[>"].*)re");
  Offences offences;
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
    const std::string included = match[2];
    const std::string offence = match[1] == "<" ? library_offence(file.path, included)
                                                : project_offence(file.path, included);
    if (offence.empty()) continue;
    offences.push_back(file.path + ":" + std::to_string(i + 1) + ": " + included + ": " + offence);
  }
  return offences;
}

}  // namespace connectsim::tidy
