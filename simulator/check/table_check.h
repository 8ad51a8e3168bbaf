#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "simulator/check/box_cover.h"
#include "simulator/check/row_sets.h"
#include "simulator/check/situation_space.h"

namespace connectsim {

/// The parts of the situations that a check counts by themselves.
enum class SituationPart : std::uint8_t { every, direct, proxied, existing_proxy, new_proxy };
template <>
inline constexpr std::array<std::string_view, 5> words_of<SituationPart> = {
    "every", "direct", "proxied", "existing_proxy", "new_proxy"};

/// How a table answers a part: over all combinations of the column values, and over those that can
/// occur; `everywhere` of the last two parts, which the
/// columns do not tell apart, is that of `proxied`.
struct PartCounts {
  AnswerCounts everywhere;
  AnswerCounts possible;
};

/// A reading other than the table's, and for how many of a region's situations a silence or
/// conflict disappears under it (T-2).
struct ReadingEffect {
  std::size_t reading = 0;  // position among `reading_switches()`
  std::size_t value = 0;    // position among its values
  std::uint64_t situations = 0;
};

/// Situations that can occur and have the same trouble, as one box.
struct Region {
  Box box;
  std::uint64_t situations = 0;
  std::uint64_t without_witness = 0;  // possible as far as is proven, but no scenario was found
  std::vector<ReadingEffect> readings;
  Box witness;           // the cell that the scenario is in; empty without one
  std::string scenario;  // as one M-2 line
};

/// Two rows that contradict each other, and where.
struct Conflict {
  RowPair pair;
  std::vector<Region> regions;
};

/// Rows that would make a table total over what can occur: their boxes, with an action to choose.
struct Completion {
  BoxCover rows;
  bool is_total = false;  // proven: no situation that can occur is silent once they are added
};

/// All that can be said of a table without running scenarios (T-5). Row positions count from 0.
struct TableCheck {
  SituationSpace situations;
  RowCheck rows;
  std::array<PartCounts, words_of<SituationPart>.size()> parts;
  std::vector<Region> silences;
  std::vector<Conflict> conflicts;
  Completion completion;

  [[nodiscard]] const PartCounts& part(SituationPart which) const {
    return parts[static_cast<std::size_t>(which)];
  }
};

/// Checks a table over the joint space of its columns. With a base, silences and conflicts in
/// situations in which the base is silent, or in conflict, too, are no news and not listed; counts
/// stay those of the table.
TableCheck checked(const DecisionTable& table, const DecisionTable* base = nullptr);

}  // namespace connectsim
