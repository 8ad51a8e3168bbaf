// Decides whether a replay is clean, and which table and situations it speaks of.
#include "simulator/replay/replay_result.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <type_traits>

#include "scenarios/builder/situation_snapshot.h"

namespace connectsim {
namespace {

// Reason codes that no generated scenario can show, and why not.
constexpr std::array unshown_obstacles = {
    Obstacle::groups_per_region,     // 2,500 groups in one scenario
    Obstacle::function_name_in_use,  // generated scenarios have no names
    Obstacle::proxy_name_in_use,
    Obstacle::no_spare,          // a fault of the table, which `check` reports
    Obstacle::function_pending,  // nor does any answer tell the State of a function
    Obstacle::function_update_in_progress,
};

template <typename Enum>
bool can_show(Enum code) {
  if constexpr (std::is_same_v<Enum, Obstacle>) {
    return std::find(unshown_obstacles.begin(), unshown_obstacles.end(), code) ==
           unshown_obstacles.end();
  } else if constexpr (std::is_same_v<Enum, Note>) {
    return code != Note::cluster_is_limitless;
  } else if constexpr (std::is_same_v<Enum, UnknownFact>) {
    // Each function lists its groups, and of a whole account nothing is asked.
    return code != UnknownFact::function_groups && !is_list_of_hosts(code);
  }
  return true;
}

bool can_show(GroupRole role, Judgement code) {
  switch (role) {
    case GroupRole::database:
      return code != Judgement::spare;  // D-3 looks at associated groups only
    case GroupRole::compute:
      return code != Judgement::usable_once_associated;  // D-2
    case GroupRole::proxy:
      return code != Judgement::other_direction_rules;  // G-3: it has rules in both
  }
  return true;
}

template <typename Enum, typename Counts>
void count_codes(const Counts& counts, const std::string& kind, Coverage& coverage) {
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (can_show(static_cast<Enum>(i))) {
      coverage.count(counts[i] > 0, kind + "=" + std::string(words_of<Enum>[i]));
    }
  }
}

Coverage reasons_of(const ReplayTally& tally) {
  Coverage reasons;
  for (std::size_t role = 0; role < tally.judgements.size(); ++role) {
    for (std::size_t code = 0; code < words_of<Judgement>.size(); ++code) {
      if (can_show(static_cast<GroupRole>(role), static_cast<Judgement>(code))) {
        reasons.count(
            tally.judgements[role][code] > 0,
            std::string(words_of<GroupRole>[role]) + "=" + std::string(words_of<Judgement>[code]));
      }
    }
  }
  count_codes<Requirement>(tally.unmet, "unmet", reasons);
  count_codes<UnknownFact>(tally.unknown, "unknown", reasons);
  count_codes<Note>(tally.notes, "note", reasons);
  count_codes<Obstacle>(tally.obstacles, "obstacle", reasons);
  return reasons;
}

Coverage situations_of(const ReplayResult& result) {
  std::vector<std::uint64_t> counts(situation_count);
  for (std::size_t index = 0; index < situation_count; ++index) {
    counts[situation_index(page_columns(situation_at(index)))] +=
        result.tally.situations[index].count;
  }
  Coverage situations;
  for (const Situation& situation : all_situations()) {
    if (reason_against(situation) == nullptr) {
      situations.count(counts[situation_index(situation)] > 0,
                       situation_text(situation, result.table));
    }
  }
  return situations;
}

std::uint64_t explained_violations(const ReplayTally& tally, Property property) {
  std::uint64_t count = tally.properties[static_cast<std::size_t>(property)]
                                        [static_cast<std::size_t>(Holding::violated)];
  for (const auto& [kind, sightings] : tally.unexplained) {
    count -= kind.property == property ? sightings.count : 0;
  }
  return count;
}

Coverage findings_of(const ReplayResult& result) {
  Coverage findings;
  const auto wants = [&](Property property) {
    return result.properties.test(static_cast<std::size_t>(property));
  };
  const std::vector<Finding>& list = result.findings.list();
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (wants(list[i].property) && list[i].explains(result.table.readings())) {
      findings.count(result.tally.findings[i].count > 0, list[i].name);
    }
  }
  const auto count_situations = [&](Property property, const std::vector<Situation>& recorded,
                                    const char* kind) {
    if (!wants(property)) {
      return;
    }
    std::uint64_t expected = 0;
    for (const Situation& situation : recorded) {
      const std::uint64_t count = result.tally.situations[situation_index(situation)].count;
      findings.count(count > 0, kind + situation_text(situation, result.table));
      expected += count;
    }
    // The lists are exact (F-1): what is recorded shows whenever its situation occurs.
    if (explained_violations(result.tally, property) != expected) {
      findings.count(false, kind + std::string("that is recorded but does not show"));
    }
  };
  count_situations(Property::covered, result.findings.silences(), "silence ");
  count_situations(Property::unambiguous, result.findings.conflicts(), "conflict ");
  return findings;
}

}  // namespace

void Coverage::count(bool is_seen, const std::string& name) {
  ++all;
  if (is_seen) {
    ++seen;
  } else {
    missing.push_back(name);
  }
}

std::string ReplayResult::id(std::uint64_t number) const {
  if (source.kind != ReplaySource::Kind::files) {
    return scenario_id_text(source, number);
  }
  const auto found = tally.ids.find(number);
  return found == tally.ids.end() ? std::to_string(number) : found->second;
}

ReplayCoverage coverage_of(const ReplayResult& result) {
  ReplayCoverage coverage;
  for (std::size_t row = 0; row < result.tally.covering.size(); ++row) {
    coverage.rows.count(result.tally.covering[row] > 0, std::to_string(row + 1));
  }
  coverage.situations = situations_of(result);
  coverage.reasons = reasons_of(result.tally);
  coverage.findings = findings_of(result);
  if (result.source.kind == ReplaySource::Kind::generated) {
    const AlternativePlaces places(population_of(result.source.profile));
    visit_pairs(places, [&](std::uint32_t one, std::uint32_t other) {
      coverage.pairs.count(result.tally.pairs.has(one, other),
                           places.text(one) + " " + places.text(other));
    });
  }
  return coverage;
}

std::string situation_text(const Situation& situation, const DecisionTable& table) {
  std::string text;
  for (std::size_t i = 0; i < column_count; ++i) {
    const auto column = static_cast<Column>(i);
    const std::string_view word = value_word(column, situation.value(column));
    if (column <= Column::target_health) {
      text.append(text.empty() ? "" : ", ").append(word);
    } else if (table.uses(column)) {
      text.append(", ").append(text_of(column)).append("=").append(word);
    }
  }
  return text;
}

std::string fingerprint(const DecisionTable& table) {
  std::uint64_t sum = 0xcbf29ce484222325u;  // FNV-1a
  const auto add = [&sum](std::uint64_t number) {
    for (int byte = 0; byte < 8; ++byte) {
      sum = (sum ^ ((number >> (8 * byte)) & 0xff)) * 0x100000001b3u;
    }
  };
  for (const Column column : table.columns()) {
    add(static_cast<std::uint64_t>(column));
  }
  for (const TableRow& row : table.rows()) {
    add(row.alternatives.size());
    for (const ColumnValues& values : row.alternatives) {
      add(values.bits());
    }
    add(static_cast<std::uint64_t>(row.action));
  }
  for (const std::uint32_t row : table.order()) {
    add(row);
  }
  for (const ReadingSwitch& reading : reading_switches()) {
    add(reading.chosen(table.readings()));
  }
  std::string text;
  for (int digit = 15; digit >= 0; --digit) {
    text += "0123456789abcdef"[(sum >> (4 * digit)) & 0xf];
  }
  return text;
}

std::vector<std::uint64_t> ReplayParts::shared_with(const ReplayParts& other) const {
  std::vector<std::uint64_t> shared;
  std::set_intersection(given.begin(), given.end(), other.given.begin(), other.given.end(),
                        std::back_inserter(shared));
  return shared;
}

std::vector<std::uint64_t> ReplayParts::missing() const {
  std::vector<std::uint64_t> parts;
  for (std::uint64_t part = 1; part <= count; ++part) {
    if (given.count(part) == 0) {
      parts.push_back(part);
    }
  }
  return parts;
}

}  // namespace connectsim
