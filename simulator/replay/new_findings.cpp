// Decides what a replay found out: the table's silences (P-7) and conflicts (P-8), and one finding
// for each property, row and proxy mode whose violations no finding explains.
#include "simulator/replay/new_findings.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "scenarios/builder/situation_snapshot.h"
#include "simulator/replay/smallest_violation.h"

namespace connectsim {
namespace {

std::vector<NewFinding> new_findings(const ReplayResult& result) {
  std::map<std::tuple<Property, std::uint32_t, ProxyMode>, NewFinding> found;
  for (const auto& [kind, sightings] : result.tally.unexplained) {
    if (kind.property == Property::covered || kind.property == Property::unambiguous) {
      continue;  // exact lists of situations
    }
    NewFinding& finding = found[{kind.property, kind.row, kind.proxy_mode}];
    const Situation situation = situation_at(kind.situation);
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto column = static_cast<Column>(i);
      for (std::size_t value = 0; value < value_counts[i]; ++value) {
        const bool is_told_apart = column <= Column::target_health || result.table.uses(column);
        if (!is_told_apart || value == situation.value(column)) {
          finding.columns.add(column, value);
        }
      }
    }
    finding.sightings.add(sightings);
  }
  std::vector<NewFinding> findings;
  for (auto& [kind, finding] : found) {
    std::tie(finding.property, finding.row, finding.proxy_mode) = kind;
    if (auto smallest = shrunk_violation(result, finding.property, finding.sightings.scenario)) {
      finding.witness = std::move(smallest->scenario);
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

FoundByReplay found_by(const ReplayResult& result) {
  FoundByReplay found{{}, {}, new_findings(result)};
  std::vector<std::uint32_t> rows;
  for (std::size_t index = 0; index < situation_count; ++index) {
    const Situation situation = situation_at(index);
    const bool can_occur =
        situation == page_columns(situation) && reason_against(situation) == nullptr;
    if (!can_occur && result.tally.situations[index].count == 0) {
      continue;
    }
    const auto action_of = [&](std::uint32_t row) { return result.table.rows()[row - 1].action; };
    if (result.table.match(situation, rows) == 0) {
      found.silences.push_back(situation);
    } else if (std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
                 return action_of(row) != action_of(rows[0]);
               })) {
      found.conflicts.push_back(situation);
    }
  }
  return found;
}

}  // namespace connectsim
