// Adds tallies up, so that any jobs and shards give the same result.
#include "simulator/replay/replay_tally.h"

#include "model/text/check.h"

namespace connectsim {
namespace {

template <typename List>
void add_each(List& sums, const List& others) {
  check(sums.size() == others.size(), "tallies of different tables");
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if constexpr (requires { sums[i] += others[i]; }) {
      sums[i] += others[i];
    } else if constexpr (requires { sums[i].add(others[i]); }) {
      sums[i].add(others[i]);
    } else {
      add_each(sums[i], others[i]);
    }
  }
}

}  // namespace

void Sightings::add(const Sightings& other) {
  if (other.count > 0 && (other.size < size || (other.size == size && other.scenario < scenario))) {
    size = other.size;
    scenario = other.scenario;
  }
  count += other.count;
}

std::vector<ViolationGroup> violation_groups(const ReplayTally& tally) {
  std::vector<ViolationGroup> groups;
  for (const auto& [kind, sightings] : tally.unexplained) {
    if (groups.empty() || groups.back().smallest.property != kind.property ||
        groups.back().smallest.row != kind.row ||
        groups.back().smallest.proxy_mode != kind.proxy_mode) {
      groups.push_back({kind, 0, {}});
    }
    ViolationGroup& group = groups.back();
    ++group.situations;
    group.sightings.add(sightings);
    if (group.sightings.scenario == sightings.scenario) {
      group.smallest = kind;
    }
  }
  return groups;
}

NumberRanges::Added ReplayTally::add(const ReplayTally& other) {
  if (ranges.add(other.ranges) == NumberRanges::Added::overlapping) {
    return NumberRanges::Added::overlapping;
  }
  scenarios += other.scenarios;
  add_each(verdicts, other.verdicts);
  add_each(actions, other.actions);
  add_each(covering, other.covering);
  add_each(deciding, other.deciding);
  add_each(situations, other.situations);
  add_each(judgements, other.judgements);
  add_each(unmet, other.unmet);
  add_each(unknown, other.unknown);
  add_each(obstacles, other.obstacles);
  add_each(notes, other.notes);
  add_each(properties, other.properties);
  add_each(findings, other.findings);
  for (const auto& [kind, sightings] : other.unexplained) {
    unexplained[kind].add(sightings);
  }
  expectations += other.expectations;
  unmet_expectations.add(other.unmet_expectations);
  pairs.add(other.pairs);
  ids.insert(other.ids.begin(), other.ids.end());
  return NumberRanges::Added::all;
}

}  // namespace connectsim
