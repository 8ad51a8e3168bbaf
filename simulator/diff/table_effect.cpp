// Decides what a changed table does to replay's scenarios, with a witness for each kind.
#include "simulator/diff/table_effect.h"

#include <algorithm>
#include <unordered_map>

#include "scenarios/builder/builder.h"
#include "scenarios/scenario_json.h"
#include "simulator/check/situation_witness.h"
#include "simulator/replay/replay.h"
#include "simulator/tables/column_values.h"

namespace connectsim {
namespace {

EffectGroup& group_of(const AnswerChange& answer, const std::optional<AccessChange>& access,
                      std::vector<EffectGroup>& groups) {
  const auto key = std::pair(answer, access);
  const auto found = std::lower_bound(groups.begin(), groups.end(), key,
                                      [](const EffectGroup& group, auto& sought) {
                                        return std::pair(group.answer, group.access) < sought;
                                      });
  if (found != groups.end() && found->answer == answer && found->access == access) {
    return *found;
  }
  return *groups.insert(found, {answer, access, {}, std::nullopt, {}, {}});
}

void add_once(const Situation& situation, std::vector<Situation>& situations) {
  const auto place = std::lower_bound(situations.begin(), situations.end(), situation,
                                      [](const auto& one, const auto& other) {
                                        return situation_index(one) < situation_index(other);
                                      });
  if (place == situations.end() || *place != situation) {
    situations.insert(place, situation);
  }
}

// Finds the situation of the diff that a played scenario is in.
class SituationsOfDiff {
 public:
  SituationsOfDiff(const TableDiff& diff, const DecisionTable& before)
      : space_(diff.space), before_(before) {
    for (const AnsweredSituation& each : diff.situations) {
      by_cell_.emplace(space_.cell(each.situation).bits, &each);
    }
  }

  // Nothing when the tables read the scenario so differently that they see two.
  [[nodiscard]] const Situation* find(const PlayedByBoth& played) const {
    Situation joint;
    for (const Column column : space_.columns()) {
      const Situation& seen = before_.uses(column) ? played.before : played.after;
      joint.set_value(column, seen.value(column));
    }
    const auto found = by_cell_.find(space_.cell(joint).bits);
    return found == by_cell_.end() || found->second->answer != played.answer
               ? nullptr
               : &found->second->situation;
  }

 private:
  const SituationSpace& space_;
  const DecisionTable& before_;
  std::unordered_map<std::uint64_t, const AnsweredSituation*> by_cell_;
};

// Situations without a scenario, but for those of which the population has one.
void leave_out_found_ones(std::vector<EffectGroup>& groups) {
  for (EffectGroup& group : groups) {
    if (group.access) {
      continue;
    }
    const auto is_found = [&](const Situation& situation) {
      return std::any_of(groups.begin(), groups.end(), [&](const EffectGroup& other) {
        return other.access && other.answer == group.answer &&
               std::find(other.situations.begin(), other.situations.end(), situation) !=
                   other.situations.end();
      });
    };
    group.situations.erase(
        std::remove_if(group.situations.begin(), group.situations.end(), is_found),
        group.situations.end());
  }
  groups.erase(std::remove_if(groups.begin(), groups.end(),
                              [](const EffectGroup& group) {
                                return !group.access && group.situations.empty();
                              }),
               groups.end());
}

// Sorts changed situations by what a scenario in each shows.
class WitnessPlays {
 public:
  WitnessPlays(const TableDiff& diff, const DecisionTable& before, const DecisionTable& after)
      : diff_(diff), both_(before, after), search_(diff.space, after.readings()) {}

  void play(const ChangedSituations& change, std::vector<EffectGroup>& groups) {
    const std::size_t first = groups.size();
    sizes_.clear();
    for (const Situation& situation : change.situations) {
      const std::optional<AccessChange> access = access_in(situation, change.answer);
      EffectGroup& group = group_of(change.answer, access, groups);
      group.situations.push_back(situation);
      note_size(group, situation);
    }
    for (std::size_t place = first; place < groups.size(); ++place) {
      EffectGroup& group = groups[place];
      if (group.witness) {
        search_.find(diff_.space.cell(*group.witness), WitnessSearch::Effort::generated, scenario_);
        group.scenario = scenario_json("", scenario_);
      }
    }
  }

 private:
  std::optional<AccessChange> access_in(const Situation& situation, const AnswerChange& expected) {
    using Effort = WitnessSearch::Effort;
    if (!search_.find(diff_.space.cell(situation), Effort::generated, scenario_)) {
      return std::nullopt;
    }
    const PlayedByBoth played = both_.play(scenario_.network(), scenario_.request);
    return played.answer == expected ? std::optional(played.access) : std::nullopt;
  }

  // The smallest scenario of each group so far.
  void note_size(EffectGroup& group, const Situation& situation) {
    if (!group.access) {
      return;
    }
    const std::uint32_t size = scenario_size(scenario_.network());
    const auto found = std::find_if(sizes_.begin(), sizes_.end(),
                                    [&](const auto& each) { return each.first == group.access; });
    if (found == sizes_.end()) {
      sizes_.emplace_back(*group.access, size);
    } else if (size >= found->second) {
      return;
    } else {
      found->second = size;
    }
    group.witness = situation;
  }

  const TableDiff& diff_;
  BothTables both_;
  WitnessSearch search_;
  GeneratedScenario scenario_;
  std::vector<std::pair<AccessChange, std::uint32_t>> sizes_;  // of one change
};

}  // namespace

TableEffect effect_of(const TableDiff& diff, const DecisionTable& before,
                      const DecisionTable& after) {
  TableEffect effect;
  if (diff.changes.empty()) {
    return effect;
  }
  WitnessPlays plays(diff, before, after);
  for (const ChangedSituations& change : diff.changes) {
    plays.play(change, effect.groups);
  }
  return effect;
}

void add_population(const TableDiff& diff, const DecisionTable& before, const DecisionTable& after,
                    const ReplaySource& source, const NumberRange& range, TableEffect& effect) {
  const SituationsOfDiff situations(diff, before);
  BothTables both(before, after);
  GeneratedScenario scenario;
  for (std::uint64_t number = range.first; number < range.last; ++number) {
    SeededChoices choices(source.seed, number);
    build(choices, source.profile, scenario);
    const PlayedByBoth played = both.play(scenario.network(), scenario.request);
    ++effect.scenarios;
    if (played.answer.before == played.answer.after) {
      continue;
    }
    ++effect.changed_scenarios;
    EffectGroup& group = group_of(played.answer, played.access, effect.groups);
    group.population.see(scenario_size(scenario.network()), number);
    if (const Situation* situation = situations.find(played)) {
      add_once(*situation, group.situations);
    }
  }
  leave_out_found_ones(effect.groups);
  for (EffectGroup& group : effect.groups) {
    if (!group.witness && group.population.count > 0) {
      const std::uint64_t number = group.population.scenario;
      std::optional<GeneratedScenario> smallest = scenario_of(source, number);
      group.scenario = scenario_json(scenario_id_text(source, number), *smallest);
    }
  }
}

}  // namespace connectsim
