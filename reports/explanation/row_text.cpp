// Makes a sentence of a row of any table: when it applies ("row 4") and what RDS does then.
#include "reports/explanation/row_text.h"

#include "reports/decision/answer_texts.h"
#include "reports/explanation/explanation_texts.h"
#include "reports/explanation/rows_texts.h"
#include "simulator/explanation/row_trace.h"

namespace connectsim {
namespace {

std::string condition_text(const TableRow& row, std::size_t alternative, Column column,
                           Language language) {
  const auto values = values_asked(row, alternative, column);
  unsigned bits = 0;
  for (const std::size_t value : values) {
    bits |= 1u << value;
  }
  for (const texts::Condition& condition : texts::conditions) {
    if (condition.column == column && condition.values == bits) {
      return said(language, condition.phrase);
    }
  }
  return said(language, texts::other_condition,
              {text_of(column), values_text(row, alternative, column, language)});
}

// Whether a column says nothing about a request: any value will do, or it is about a proxy that is
// not used.
bool is_idle(const TableRow& row, std::size_t alternative, Column column, ProxyMode mode) {
  const auto values = values_asked(row, alternative, column);
  return values.size() == value_counts[static_cast<std::size_t>(column)] ||
         (mode == ProxyMode::none && column == Column::proxy &&
          values.front() == static_cast<std::size_t>(ProxyValue::not_used));
}

std::string alternative_text(const DecisionTable& table, const TableRow& row,
                             std::size_t alternative, ProxyMode mode, Language language) {
  std::string conditions;
  for (const Column column : table.columns()) {
    if (is_idle(row, alternative, column, mode)) {
      continue;
    }
    conditions += conditions.empty() ? "" : said(language, texts::and_between);
    conditions += condition_text(row, alternative, column, language);
  }
  return conditions;
}

// The row that covers just what another does and is asked before it; 0 if none does.
std::uint32_t earlier_twin(const DecisionTable& table, std::uint32_t row) {
  for (const std::uint32_t other : table.order()) {
    if (other == row) {
      break;
    }
    if (table.rows()[other - 1].alternatives == table.rows()[row - 1].alternatives) {
      return other;
    }
  }
  return 0;
}

}  // namespace

std::string row_text(const DecisionTable& table, const TableRow& row, ProxyMode mode,
                     Language language) {
  const std::string action =
      said(language, texts::action_of_rds[static_cast<std::size_t>(row.action)]);
  std::string conditions;
  for (std::size_t i = 0; i < row.alternatives.size(); ++i) {
    const std::string alternative = alternative_text(table, row, i, mode, language);
    if (alternative.empty()) {
      return said(language, texts::always, {action});
    }
    conditions += conditions.empty() ? "" : said(language, texts::or_between);
    conditions += alternative;
  }
  return said(language, texts::when, {conditions, action});
}

std::string values_text(const TableRow& row, std::size_t alternative, Column column,
                        Language language) {
  const auto values = values_asked(row, alternative, column);
  Enumeration all_but_last(language);
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    all_but_last.add(value_word(column, values[i]));
  }
  const std::string_view last = value_word(column, values.back());
  return all_but_last.empty() ? std::string(last)
                              : said(language, texts::or_last, {all_but_last.text(), last});
}

std::string fate_text(const RowTrace& trace, const DecisionTable& table, const Decision& decision,
                      Language language) {
  if (!trace.covers()) {
    return said(language, texts::fate_fails,
                {text_of(*trace.failing), value_word(*trace.failing, trace.found)});
  }
  return said(language, trace.row == decision.row ? texts::fate_decides : texts::fate_covers,
              {text_of(table.rows()[trace.row - 1].action)});
}

std::string tried_row_text(const AnsweredCase& answer, const RowTrace& trace, Language language) {
  if (trace.covers()) {
    if (const std::uint32_t twin = earlier_twin(answer.table, trace.row)) {
      return said(language, texts::covers_the_same, {std::to_string(twin)});
    }
    return trace.row == answer.decision.row
               ? said(language, texts::decides)
               : said(language, answer.table.rows()[trace.row - 1].action == answer.decision.action
                                    ? texts::covers
                                    : texts::covers_otherwise);
  }
  const TableRow& row = answer.table.rows()[trace.row - 1];
  return said(language, texts::fails,
              {text_of(*trace.failing), value_word(*trace.failing, trace.found),
               values_text(row, trace.alternative, *trace.failing, language)});
}

}  // namespace connectsim
