// Decides in which situations two tables answer differently, readings included (T-6).
#include "simulator/diff/table_diff.h"

#include <algorithm>

#include "simulator/check/possible_situations.h"
#include "simulator/tables/column_values.h"

namespace connectsim {
namespace {

// The situations of the joint columns, each once.
std::vector<Situation> joint_situations(const SituationSpace& situations,
                                        const std::vector<PossibleSituation>& possible) {
  std::vector<Situation> joint;
  SituationSet seen;
  for (const PossibleSituation& each : possible) {
    const std::size_t index = situations.index(each.situation);
    if (!seen.test(index)) {
      seen.set(index);
      joint.push_back(each.situation);
    }
  }
  std::sort(joint.begin(), joint.end(), [](const Situation& one, const Situation& other) {
    return situation_index(one) < situation_index(other);
  });
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

TableAnswer answer_of(const DecisionTable& table, std::uint32_t row) {
  return row == 0 ? TableAnswer::silent : answer_of(table.rows()[row - 1].action);
}

class TableComparison {
 public:
  TableComparison(const DecisionTable& before, const DecisionTable& after)
      : before_(before),
        after_(after),
        diff_{SituationSpace(before, after), {}, {}, {}, {}},
        possible_(possible_situations(before.readings())) {
    if (before.readings() != after.readings()) {
      for (const PossibleSituation& each : possible_situations(after.readings())) {
        possible_.push_back(each);  // `joint_situations` takes each once
      }
    }
  }

  TableDiff compare() {
    const std::vector<Situation> joint = joint_situations(diff_.space, possible_);
    for (const Situation& situation : joint) {
      compare_in(situation);
    }
    std::sort(diff_.changes.begin(), diff_.changes.end(),
              [](const auto& one, const auto& other) { return one.answer < other.answer; });
    compare_readings();
    return std::move(diff_);
  }

 private:
  void compare_in(const Situation& situation) {
    const std::uint32_t row_before = before_.match(situation, covering_);
    const std::uint32_t row_after = after_.match(situation, covering_);
    const AnswerChange answer{answer_of(before_, row_before), answer_of(after_, row_after)};
    diff_.situations.push_back({situation, answer});
    if (answer.before == answer.after) {
      if (row_before != row_after) {
        add_row_change(row_before, row_after, diff_.other_rows);
      }
      return;
    }
    auto group = std::find_if(diff_.changes.begin(), diff_.changes.end(),
                              [&](const ChangedSituations& each) { return each.answer == answer; });
    if (group == diff_.changes.end()) {
      group = diff_.changes.insert(group, {answer, {}, {}});
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

  const DecisionTable& before_;
  const DecisionTable& after_;
  TableDiff diff_;
  std::vector<PossibleSituation> possible_;
  std::vector<std::uint32_t> covering_;
};

}  // namespace

TableAnswer answer_of(Action action) {
  switch (action) {
    case Action::none:
      return TableAnswer::none;
    case Action::create:
      return TableAnswer::create;
    case Action::associate:
      break;
  }
  return TableAnswer::associate;
}

TableDiff difference(const DecisionTable& before, const DecisionTable& after) {
  return TableComparison(before, after).compare();
}

}  // namespace connectsim
