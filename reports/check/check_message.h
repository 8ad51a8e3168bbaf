#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/language/language.h"
#include "simulator/check/table_check.h"
#include "simulator/check/table_lines.h"
#include "simulator/replay/replay_result.h"

namespace connectsim {

/// How much a message about a table weighs, the lightest first. `--fail-on` takes these words:
/// a run fails on messages of that level or above, and never with `none`.
enum class CheckLevel : std::uint8_t { none, overlap, silence, conflict, property };
template <>
inline constexpr std::array<std::string_view, 5> words_of<CheckLevel> = {
    "none", "overlap", "silence", "conflict", "property"};

/// What a message is about; the ids of SARIF's rules.
enum class CheckTopic : std::uint8_t {
  silence,
  conflict,
  impossible_conflict,  // in situations that cannot occur only
  duplicate_row,
  shadowed_row,
  unreachable_row,  // covers only situations that cannot occur
  overlap,
  missing_spare,  // it associates where no spare is asked for
  violation,      // of a property, by replayed scenarios, that no finding explains
  known_finding,  // what is known of the table and was seen
};
template <>
inline constexpr std::array<std::string_view, 10> words_of<CheckTopic> = {
    "silence",         "conflict", "impossible-conflict", "duplicate-row", "shadowed-row",
    "unreachable-row", "overlap",  "missing-spare",       "violation",     "known-finding"};

/// The level of a topic: rows that are of no use weigh as much as overlaps do.
CheckLevel level_of(CheckTopic topic);

/// A table that was checked, and the document that it stands in.
struct CheckedTable {
  const DecisionTable& table;
  const TableCheck& check;
  std::string place;  // the document's path
  TableLines lines;
  /// The table replayed, P-1 to P-6 and P-9 to P-11: what P-7 and P-8 say is checked exactly.
  std::vector<ReplayResult> replays;
};

/// One thing that a check found, in a sentence.
struct CheckMessage {
  CheckTopic topic = CheckTopic::silence;
  std::optional<std::uint32_t> row;   // its position; none: about the table as a whole
  std::vector<std::uint32_t> others;  // further rows concerned
  std::string text;
  std::vector<Box> boxes{};  // the situations that it is about, when it is about some
  std::string witness{};     // a scenario that shows it, as JSON; may be empty
  std::string subject{};     // the property or finding that it is about, by name
};

/// The line of a row in the document; without a row that of its rows.
std::uint32_t line_of(const CheckedTable& checked, std::optional<std::uint32_t> row);

/// All messages: silences first, then what is about rows, in page order, then what the replayed
/// scenarios showed.
std::vector<CheckMessage> check_messages(const CheckedTable& checked, Language language);

/// Whether some message is at a level or above; never for `CheckLevel::none`.
bool reaches(CheckLevel level, const std::vector<CheckMessage>& messages);

/// What a box asks of the columns, "database usable; compute none, none_with_spare"; columns of
/// which it takes every value are left out.
std::string box_text(const SituationSpace& situations, Box box, Language language);

}  // namespace connectsim
