// Decides which room may include which (docs/architecture.md), one row a room.
#include "tests/tidy/rooms.h"

#include <algorithm>
#include <map>
#include <set>

#include "tests/tidy/code_text.h"
#include "tests/tidy/includes.h"

namespace connectsim::tidy {
namespace {

const std::vector<Room> all_rooms{
    {"model", {"model/answers", "model/json", "model/network", "model/text"}},
    {"model/text", {}},
    {"model/json", {"model/text"}},
    {"model/network", {"model/text"}},
    {"model/answers", {"model/json", "model/network", "model/text"}},
    {"model/infrastructure", {"model/answers", "model/json", "model/network", "model/text"}},
    {"model/trail", {"model/json", "model/text"}},
    {"model/snapshots",
     {"model/answers", "model/infrastructure", "model/json", "model/network", "model/text"}},

    {"scenarios/builder", {"model/*"}},
    {"scenarios/catalogue", {"model/*"}},
    {"scenarios", {"model/*", "scenarios/builder"}},
    {"scenarios/reduction", {"model/*", "scenarios"}},

    {"simulator/tables", {"model/*"}},
    {"simulator/connection", {"model/*"}},
    {"simulator/decision", {"model/*", "simulator/connection", "simulator/tables"}},
    {"simulator/findings",
     {"model/*", "simulator/connection", "simulator/decision", "simulator/tables"}},
    {"simulator/action",
     {"model/*", "simulator/connection", "simulator/decision", "simulator/tables"}},
    {"simulator/observation",
     {"model/*", "simulator/action", "simulator/connection", "simulator/decision",
      "simulator/tables"}},
    {"simulator/trail",
     {"model/*", "simulator/action", "simulator/observation", "simulator/tables"}},
    {"simulator/explanation",
     {"model/*", "simulator/connection", "simulator/decision", "simulator/tables"}},
    {"simulator/account",
     {"model/*", "simulator/action", "simulator/connection", "simulator/decision",
      "simulator/tables"}},
    {"simulator/replay",
     {"model/*", "scenarios/*", "simulator/action", "simulator/connection", "simulator/decision",
      "simulator/findings", "simulator/tables"}},
    {"simulator/check",
     {"model/*", "scenarios/*", "simulator/decision", "simulator/explanation", "simulator/tables"}},
    {"simulator/teaching",
     {"model/*", "scenarios/*", "simulator/action", "simulator/connection", "simulator/decision",
      "simulator/explanation", "simulator/tables"}},
    {"simulator/diff",
     {"model/*", "scenarios/*", "simulator/account", "simulator/action", "simulator/check",
      "simulator/connection", "simulator/decision", "simulator/replay", "simulator/tables"}},

    {"reports/language", {"model/*"}},
    {"reports/json", {"model/*", "reports/language", "simulator/tables"}},
    {"reports/decision",
     {"model/*", "reports/json", "reports/language", "scenarios", "simulator/action",
      "simulator/decision", "simulator/tables"}},
    {"reports/action",
     {"model/*", "reports/decision", "reports/graph", "reports/json", "reports/language",
      "simulator/action"}},
    {"reports/catalogue", {"model/*", "reports/language", "scenarios/catalogue"}},
    {"reports/explanation",
     {"model/*", "reports/decision", "reports/json", "reports/language", "simulator/connection",
      "simulator/decision", "simulator/explanation", "simulator/tables"}},
    {"reports/account",
     {"model/*", "reports/decision", "reports/json", "reports/language", "simulator/account",
      "simulator/action", "simulator/connection"}},
    {"reports/graph", {"model/*", "reports/language", "simulator/connection"}},
    {"reports/observation",
     {"model/*", "reports/json", "reports/language", "simulator/action", "simulator/observation",
      "simulator/tables", "simulator/trail"}},
    {"reports/replay",
     {"model/*", "reports/explanation", "reports/json", "reports/language", "scenarios/builder",
      "simulator/explanation", "simulator/findings", "simulator/replay"}},
    {"reports/check",
     {"model/*", "reports/json", "reports/language", "reports/replay", "simulator/check",
      "simulator/replay", "simulator/tables"}},
    {"reports/diff",
     {"model/*", "reports/account", "reports/action", "reports/check", "reports/decision",
      "reports/json", "reports/language", "simulator/action", "simulator/check", "simulator/diff",
      "simulator/tables"}},

    {"reports/schemas",
     {"model/*", "reports/check", "reports/diff", "reports/json", "simulator/*"}},

    {"reports/report",
     {"model/*", "reports/check", "reports/decision", "reports/language", "reports/replay",
      "simulator/account", "simulator/check", "simulator/replay", "simulator/tables"}},
    {"reports/formats", {"model/*", "reports/json", "reports/language", "reports/report"}},

    {"reports/teaching",
     {"model/*", "reports/account", "reports/decision", "reports/explanation", "reports/json",
      "reports/language", "scenarios", "scenarios/builder", "simulator/action",
      "simulator/connection", "simulator/decision", "simulator/explanation", "simulator/tables",
      "simulator/teaching"}},
    {"reports/page", {"model/*", "reports/*", "scenarios/*", "simulator/*"}},
    {"reports/page/browser", {"model/*", "reports/page"}},

    {"live", {"model/*"}},

    {"cli/arguments", {"model/text"}},
    {"cli/output", {"cli/arguments", "model/*", "reports/*"}},
    {"cli/input",
     {"cli/arguments", "cli/output", "live", "model/*", "reports/*", "scenarios/*", "simulator/*"}},
    {"cli/verbs",
     {"cli/arguments", "cli/input", "cli/output", "live", "model/*", "reports/*", "scenarios/*",
      "simulator/*"}},
    {"cli", {"cli/*", "model/*", "reports/*"}},
};

bool admits(std::string_view allowed, std::string_view room) {
  if (!allowed.ends_with("/*")) return allowed == room;
  const std::string_view folder = allowed.substr(0, allowed.size() - 2);
  return room == folder || top_folder(room) == folder;
}

std::string unit_of(std::string_view path) { return std::string(path.substr(0, path.rfind('.'))); }

using Units = std::map<std::string, std::set<std::string>>;

Units units_and_includes(const std::vector<SourceFile>& files) {
  Units units;
  for (const SourceFile& file : files) {
    if (!is_product(file.path) || !is_cpp(file.path)) continue;
    std::set<std::string>& included = units[unit_of(file.path)];
    for (const Include& include : includes_of(file)) {
      if (!include.is_library) included.insert(unit_of(include.path));
    }
    included.erase(unit_of(file.path));
  }
  return units;
}

std::set<std::string> reached_from(const std::string& unit, const Units& units) {
  std::set<std::string> reached;
  std::vector<std::string> ahead{unit};
  while (!ahead.empty()) {
    const std::string next = std::move(ahead.back());
    ahead.pop_back();
    const auto found = units.find(next);
    if (found == units.end()) continue;
    for (const std::string& included : found->second) {
      if (reached.insert(included).second) ahead.push_back(included);
    }
  }
  return reached;
}

}  // namespace

const std::vector<Room>& rooms() { return all_rooms; }

std::string_view room_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string room_offence(std::string_view path, std::string_view included) {
  const std::string_view from = room_of(path);
  const std::string_view to = room_of(included);
  if (from == to) return {};
  const auto row = std::find_if(rooms().begin(), rooms().end(),
                                [&](const Room& room) { return room.name == from; });
  if (row == rooms().end()) {
    return std::string(from) + " is no room of tests/tidy/rooms.cpp";
  }
  for (const std::string_view allowed : row->may_include) {
    if (admits(allowed, to)) return {};
  }
  return std::string(from) + " may not include " + std::string(to);
}

Offences circles_of_units(const std::vector<SourceFile>& files) {
  const Units units = units_and_includes(files);
  std::map<std::string, std::set<std::string>> reached;
  for (const auto& [unit, included] : units) reached[unit] = reached_from(unit, units);
  Offences offences;
  std::set<std::string> told;
  for (const auto& [unit, others] : reached) {
    if (!others.contains(unit) || told.contains(unit)) continue;
    std::string circle;
    for (const std::string& other : others) {
      if (!reached[other].contains(unit)) continue;
      told.insert(other);
      circle += (circle.empty() ? "" : ", ") + other;
    }
    offences.push_back(circle + " include each other");
  }
  return offences;
}

}  // namespace connectsim::tidy
