#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/text/enum_text.h"
#include "reports/language/language.h"

namespace connectsim {

/// What a case came to: as it should be, worth a look, or not as it must be. Only what fails makes
/// a run fail.
enum class CaseResult : std::uint8_t { passed, noted, failed };
template <>
inline constexpr std::array<std::string_view, 3> words_of<CaseResult> = {"passed", "noted",
                                                                         "failed"};

/// A value that is not as expected.
struct Mismatched {
  std::string what;
  std::string expected;
  std::string got;
};

/// One step of how an answer came about.
struct ReportStep {
  std::string heading;
  std::string text;                // lines
  std::vector<std::string> about;  // the ids of what the picture shows of it; none: all of it
};

/// One thing that a report is about: an answer, a way, a property, a row, a change.
struct ReportCase {
  std::string name;  // says what it is about; the same in every run, and once in its suite
  CaseResult result = CaseResult::passed;
  std::string title;               // what it came to, one line
  std::vector<std::string> cells;  // by the columns of its suite
  std::vector<Mismatched> mismatches;
  std::string text;      // lines for a person: why, and the trace
  std::string scenario;  // as JSON on one line
  std::string repeat;    // the command that shows it again
  // What tools that collect findings are told.
  std::string rule;         // the kind of finding; empty: it is none
  std::string level;        // "error", "warning", "note"; empty: by the result
  std::string fingerprint;  // the same when lines move; empty: the name
  std::string file;
  std::uint32_t line = 0;
  std::string part;  // of the file, by name: "row 4"
  std::vector<std::uint32_t> related_lines;
  std::string picture;  // SVG
  std::vector<ReportStep> steps;
};

/// Cases of one kind, in the order in which they matter.
struct ReportSuite {
  std::string name;   // for machines: "properties"
  std::string title;  // for a person
  std::vector<std::string> columns;
  std::vector<ReportCase> cases;
  std::uint64_t left_out = 0;  // cases that were too many to keep; none of them failed
};

/// How a place of a map looks: as it should be, nothing to see, worth a look, or in trouble.
enum class MapLook : std::uint8_t { fine, blank, noted, failed };
template <>
inline constexpr std::array<std::string_view, 4> words_of<MapLook> = {"fine", "blank", "noted",
                                                                      "failed"};

/// A situation of a table, by the page's columns and target health, as a map shows it.
struct MapPlace {
  std::array<std::string, 4> values;  // in the order of `Column`
  MapLook look = MapLook::fine;
  std::string mark;        // what stands in its place, a few characters
  std::string text;        // what is known of it, lines
  std::string case_title;  // of the case that tells more; empty: none does
  std::string repeat;      // the command that shows it
};

/// The result of one run as all formats show it that are not made for one verb alone.
struct Report {
  std::string verb;
  Language language = Language::en;
  std::string title;
  std::string outcome;              // the verdict, one sentence
  std::vector<std::string> totals;  // sentences
  std::string repeat;               // the command of the whole run
  // Label and value: table, readings, scenarios, version.
  std::vector<std::array<std::string, 2>> made_by;
  std::vector<ReportSuite> suites;
  std::vector<MapPlace> map;
  std::vector<std::string> legend;                // of the map: what its marks mean
  std::vector<std::array<std::string, 2>> rules;  // each kind of finding, and what it says

  [[nodiscard]] std::uint64_t count(CaseResult result) const;
  [[nodiscard]] std::uint64_t case_count() const;
};

/// Lets every case of a suite have a name of its own, by a number behind those that had not.
void make_names_unique(Report& report);

/// Names the file where it stands for each case that has none.
void set_file(Report& report, const std::string& file);

/// Moves what failed to the front of each suite, then what was noted.
void put_failures_first(Report& report);

}  // namespace connectsim
