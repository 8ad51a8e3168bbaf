// Decides what the page is told of tables: the check, a map of the situations, a comparison.
#include "reports/check/check_json.h"
#include "reports/diff/table_diff_json.h"
#include "reports/json/json_tree.h"
#include "reports/page/operations.h"
#include "simulator/check/possible_situations.h"

namespace connectsim {
namespace {

// How a table answers each situation that can occur with its readings.
JsonTree map_of(const DecisionTable& table) {
  JsonTree map = JsonTree::array();
  std::vector<std::uint32_t> covering;
  Situation last;
  const SituationSpace space(table);
  SituationSet told;
  for (const PossibleSituation& possible : possible_situations(table.readings())) {
    const std::size_t index = space.index(possible.situation);
    if (told.test(index)) {
      continue;
    }
    told.set(index);
    const std::uint32_t row = table.match(possible.situation, covering);
    JsonTree tree = {{"situation", situation_tree(possible.situation, &table)}, {"row", row}};
    tree["answer"] =
        text_of(row == 0 ? TableAnswer::silent : answer_of(table.rows()[row - 1].action));
    tree["rows"] = covering;
    map.push_back(std::move(tree));
  }
  return map;
}

}  // namespace

void answer_check(PageRequest& request, std::string& out) {
  const DecisionTable table = request.table("table");
  const TableCheck check = checked(table);
  const CheckedTable found{table, check, table.name(), TableLines{}, {}};
  std::string whole;
  append_check_json(found, {request.version(), &table, request.language()}, whole);
  whole.resize(whole.rfind('}'));
  out += whole + ",\"map\":";
  append_json(map_of(table), out);
  out += '}';
}

void answer_compare(PageRequest& request, std::string& out) {
  const DecisionTable before = request.table("table");
  const DecisionTable after = request.table("other", "other_readings");
  const TableDiff diff = difference(before, after);
  const TableEffect effect = effect_of(diff, before, after);
  const TableIntentComparison comparison = compared(diff, Intent{});
  append_table_diff_json({before, after, diff, effect, ReplaySource{}, nullptr, comparison},
                         {request.version(), nullptr, request.language()}, out);
}

}  // namespace connectsim
