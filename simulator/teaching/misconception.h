#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/decision.h"
#include "simulator/tables/decision_table.h"
#include "simulator/teaching/learner_answer.h"

namespace connectsim {

/// The levels of the course: 1 names, 2 rules and "modified", 3 direct connection, 4 spares and
/// second functions, 5 proxies and target health, 6 listed is not reachable, 7 silences, conflicts
/// and readings, 8 changing the table.
inline constexpr std::uint32_t level_count = 8;

/// What a misconception gets wrong: the table, a reading of it, or the judgement of groups, names,
/// health or ends.
enum class Mistake : std::uint8_t { table, reading, judgement };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Mistake> = {"table", "reading",
                                                                      "judgement"};

/// The parts of a decision table while a misconception changes them.
struct TableParts {
  std::vector<Column> columns;
  std::vector<TableRow> rows;
  std::vector<std::uint32_t> order;
};

/// One misconception, as data: what the mistaken learner computes in place of the engine. All that
/// is not said here he does right.
struct Misconception {
  std::string_view name;
  std::uint8_t levels = 0;  // bit n: level n + 1
  Asks asks = Asks::action;
  Mistake mistake = Mistake::judgement;
  /// He reads the table so.
  std::string_view reading = {};
  std::string_view reading_value = {};
  /// He asks another table: one that is shipped, or the default one changed.
  std::string_view shipped = {};
  void (*changes_table)(TableParts&) = nullptr;
  /// He sees other names, rules and associations than there are. Whether any differ: when none do,
  /// he answers right.
  bool (*sees)(Network&, const Request&) = nullptr;
  /// He numbers a new group of a pattern so.
  std::uint64_t (*numbers)(const Network&, const Request&, NamePattern) = nullptr;
  /// He concludes something else from the right decision.
  void (*concludes)(const PosedCase&, const Decision&, LearnerAnswer&) = nullptr;
  /// He takes the ends otherwise; the answer holds what is right.
  void (*takes_ends)(const PosedCase&, const Decision&, LearnerAnswer&) = nullptr;

  [[nodiscard]] bool is_of_level(std::uint32_t level) const {
    return (levels >> (level - 1) & 1u) != 0;
  }
};

/// All misconceptions, in the order of the levels where they come first. At most 64.
std::span<const Misconception> misconceptions();

/// Some of them, by position.
using MisconceptionSet = std::bitset<64>;

/// Those of a level; of all levels together for 0.
MisconceptionSet misconceptions_of(std::uint32_t level);

/// The table that a misconception asks, with its readings; the default one when it changes none.
DecisionTable table_of(const Misconception& misconception);

}  // namespace connectsim
