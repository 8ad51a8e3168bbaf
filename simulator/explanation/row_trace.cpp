// Decides at which column each row of the table fails, or that it covers the situation (T-1).
#include "simulator/explanation/row_trace.h"

#include <algorithm>

#include "model/text/check.h"

namespace connectsim {
namespace {

// How many columns an alternative takes before the first that it does not; all when it covers.
std::size_t columns_taken(const DecisionTable& table, const ColumnValues& alternative,
                          const Situation& situation) {
  std::size_t taken = 0;
  for (const Column column : table.columns()) {
    if (!alternative.has(column, situation.value(column))) {
      break;
    }
    ++taken;
  }
  return taken;
}

// Whether an alternative fails at a column that is not used: nothing would make it cover then.
bool is_out_of_question(const DecisionTable& table, const ColumnValues& alternative,
                        const Situation& situation) {
  return std::any_of(table.columns().begin(), table.columns().end(), [&](Column column) {
    const std::size_t value = situation.value(column);
    return !alternative.has(column, value) && value_word(column, value) == "not_used";
  });
}

RowTrace trace_of(const DecisionTable& table, std::uint32_t number, const Situation& situation) {
  const TableRow& row = table.rows()[number - 1];
  RowTrace trace;
  trace.row = number;
  std::size_t furthest = 0;
  for (std::size_t i = 0; i < row.alternatives.size(); ++i) {
    const std::size_t taken = columns_taken(table, row.alternatives[i], situation);
    const bool is_better =
        taken > furthest && !is_out_of_question(table, row.alternatives[i], situation);
    if (i == 0 || is_better) {
      furthest = taken;
      trace.alternative = i;
    }
  }
  if (furthest < table.columns().size()) {
    trace.failing = table.columns()[furthest];
    trace.found = situation.value(*trace.failing);
    const ColumnValues& alternative = row.alternatives[trace.alternative];
    trace.failing_count = static_cast<std::size_t>(std::count_if(
        table.columns().begin(), table.columns().end(),
        [&](Column column) { return !alternative.has(column, situation.value(column)); }));
  }
  return trace;
}

}  // namespace

std::vector<RowTrace> row_traces(const DecisionTable& table, const Decision& decision) {
  check(decision.verdict != Verdict::refused, "a refused request has no rows to trace");
  std::vector<RowTrace> traces;
  for (std::uint32_t number = 1; number <= table.rows().size(); ++number) {
    traces.push_back(trace_of(table, number, decision.situation));
  }
  return traces;
}

std::vector<std::size_t> values_asked(const TableRow& row, std::size_t alternative, Column column) {
  std::vector<std::size_t> values;
  for (std::size_t value = 0; value < value_counts[static_cast<std::size_t>(column)]; ++value) {
    if (row.alternatives[alternative].has(column, value)) {
      values.push_back(value);
    }
  }
  return values;
}

}  // namespace connectsim
