#include "simulator/table_diff.h"

#include <algorithm>
#include <unordered_set>

#include "scenarios/scenario_json.h"
#include "simulator/situation_witness.h"

namespace connectsim {
namespace {

// The situations of the joint columns, each once.
std::vector<Situation> joint_situations(const SituationSpace& situations,
                                        const std::vector<PossibleSituation>& possible) {
  std::vector<Situation> joint;
  std::unordered_set<std::uint64_t> seen;
  for (const PossibleSituation& each : possible) {
    if (seen.insert(situations.cell(each.situation).bits).second) {
      joint.push_back(each.situation);
    }
  }
  return joint;
}

void add_row_change(std::uint32_t before, std::uint32_t after, std::vector<RowChange>& rows) {
  auto found = std::find_if(rows.begin(), rows.end(), [&](const RowChange& each) {
    return each.before == before && each.after == after;
  });
  if (found == rows.end()) {
    found = rows.insert(found, {before, after, 0});
  }
  ++found->situations;
}

std::size_t size_of(const GeneratedScenario& scenario) {
  return scenario.network().vertex_count() + scenario.network().edge_count();
}

class TableComparison {
 public:
  TableComparison(const DecisionTable& before, const DecisionTable& after)
      : before_(before),
        after_(after),
        situations_(before, after),
        possible_(possible_situations(before.readings())) {
    if (before.readings() != after.readings()) {
      for (const PossibleSituation& each : possible_situations(after.readings())) {
        possible_.push_back(each);  // `joint_situations` takes each once
      }
    }
  }

  TableDiff compare() {
    const std::vector<Situation> joint = joint_situations(situations_, possible_);
    diff_.situation_count = joint.size();
    for (const Situation& situation : joint) {
      compare_in(situation);
    }
    std::sort(diff_.changes.begin(), diff_.changes.end(), [](const auto& one, const auto& other) {
      return std::pair(one.answer.before, one.answer.after) <
             std::pair(other.answer.before, other.answer.after);
    });
    compare_readings();
    find_witnesses();
    return std::move(diff_);
  }

 private:
  static std::optional<Action> action_of(const DecisionTable& table, std::uint32_t row) {
    return row == 0 ? std::nullopt : std::optional(table.rows()[row - 1].action);
  }

  void compare_in(const Situation& situation) {
    const std::uint32_t row_before = before_.match(situation, covering_);
    const std::uint32_t row_after = after_.match(situation, covering_);
    const AnswerChange answer{action_of(before_, row_before), action_of(after_, row_after)};
    if (answer.before == answer.after) {
      if (row_before != row_after) {
        add_row_change(row_before, row_after, diff_.other_rows);
      }
      return;
    }
    auto group = std::find_if(diff_.changes.begin(), diff_.changes.end(),
                              [&](const ChangedSituations& each) { return each.answer == answer; });
    if (group == diff_.changes.end()) {
      group = diff_.changes.insert(group, {answer, {}, {}, std::nullopt, {}});
    }
    group->situations.push_back(situation);
    add_row_change(row_before, row_after, group->rows);
  }

  void compare_readings() {
    const auto switches = reading_switches();
    for (std::size_t reading = 0; reading < switches.size(); ++reading) {
      const std::size_t before = switches[reading].chosen(before_.readings());
      const std::size_t after = switches[reading].chosen(after_.readings());
      if (before != after) {
        diff_.readings.push_back({reading, before, after});
      }
    }
  }

  // As the new table's readings see the scenarios. Generated ones are larger than built ones: they
  // are only asked for where no situation of a change has a built one.
  void find_witnesses() {
    using Effort = WitnessSearch::Effort;
    WitnessSearch search(situations_, after_.readings());
    GeneratedScenario scenario;
    for (ChangedSituations& change : diff_.changes) {
      find_smallest(search, Effort::built, change);
      if (!change.witness) {
        find_smallest(search, Effort::generated, change);
      }
      if (change.witness) {
        search.find(situations_.cell(*change.witness), Effort::generated, scenario);
        change.scenario = scenario_json("", scenario);
      }
    }
  }

  void find_smallest(WitnessSearch& search, WitnessSearch::Effort effort,
                     ChangedSituations& change) const {
    GeneratedScenario scenario;
    std::size_t size_min = SIZE_MAX;
    for (const Situation& situation : change.situations) {
      if (search.find(situations_.cell(situation), effort, scenario) &&
          size_of(scenario) < size_min) {
        size_min = size_of(scenario);
        change.witness = situation;
      }
    }
  }

  const DecisionTable& before_;
  const DecisionTable& after_;
  SituationSpace situations_;
  std::vector<PossibleSituation> possible_;
  std::vector<std::uint32_t> covering_;
  TableDiff diff_;
};

}  // namespace

TableDiff difference(const DecisionTable& before, const DecisionTable& after) {
  return TableComparison(before, after).compare();
}

}  // namespace connectsim
