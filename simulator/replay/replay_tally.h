#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/decision.h"
#include "model/request.h"
#include "scenarios/builder/choice_pairs.h"
#include "simulator/findings/properties.h"
#include "simulator/replay/number_ranges.h"
#include "simulator/tables/column_values.h"

namespace connectsim {

/// How often something was seen, and the smallest scenario that showed it: the one with the fewest
/// vertices, edges and targets, of these the one with the lowest number.
struct Sightings {
  std::uint64_t count = 0;
  std::uint64_t scenario = 0;  // the smallest one's number; only with a count
  std::uint32_t size = UINT32_MAX;

  void see(std::uint32_t its_size, std::uint64_t number) {
    ++count;
    if (its_size < size || (its_size == size && number < scenario)) [[unlikely]] {
      size = its_size;
      scenario = number;
    }
  }
  void add(const Sightings& other);
  friend bool operator==(const Sightings&, const Sightings&) = default;
};

/// Violations that no finding explains are told apart by this much.
struct UnexplainedKind {
  Property property = Property::connects;
  std::uint32_t row = 0;  // 0: none decided
  ProxyMode proxy_mode = ProxyMode::none;
  std::uint32_t situation = 0;  // situation_index

  friend auto operator<=>(const UnexplainedKind&, const UnexplainedKind&) = default;
};

/// What replayed scenarios came to, in numbers. Adding up is associative and commutative, so that a
/// run can be split as one likes; all but `ids` has a fixed size, however many scenarios.
struct ReplayTally {
  /// For a table with so many rows and so many findings about it.
  ReplayTally(std::size_t row_count, std::size_t finding_count)
      : covering(row_count),
        deciding(row_count),
        situations(situation_count),
        findings(finding_count) {}

  template <typename Enum>
  using Counts = std::array<std::uint64_t, words_of<Enum>.size()>;

  std::uint64_t scenarios = 0;
  NumberRanges ranges;  // not of files
  Counts<Verdict> verdicts{};
  Counts<Action> actions{};             // of those decided
  std::vector<std::uint64_t> covering;  // by row that covers, row 1 at 0
  std::vector<std::uint64_t> deciding;  // by row that decides
  std::vector<Sightings> situations;
  std::array<Counts<Judgement>, words_of<GroupRole>.size()> judgements{};  // groups
  Counts<Requirement> unmet{};
  Counts<UnknownFact> unknown{};
  Counts<Obstacle> obstacles{};
  Counts<Note> notes{};
  std::array<Counts<Holding>, property_count> properties{};
  std::vector<Sightings> findings;
  std::map<UnexplainedKind, Sightings> unexplained;
  std::uint64_t expectations = 0;  // of scenarios that say what is expected
  Sightings unmet_expectations;
  ChoicePairs pairs;                         // generated ones only
  std::map<std::uint64_t, std::string> ids;  // of the smallest ones, when they come from files

  /// `overlapping`, and nothing is added, when both count the same scenario.
  NumberRanges::Added add(const ReplayTally& other);
};

/// Violations of one property by one row and proxy mode, in whatever situations.
struct ViolationGroup {
  UnexplainedKind smallest;  // with the situation of the smallest scenario
  std::size_t situations = 0;
  Sightings sightings;
};

/// What no finding explains, hundreds of situations as a few kinds of news.
std::vector<ViolationGroup> violation_groups(const ReplayTally& tally);

}  // namespace connectsim
