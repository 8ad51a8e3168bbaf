// Tells what another table answers to the same case (T-1), side by side, row by row.
#include "reports/explanation/compared_tables.h"

#include <algorithm>

#include "reports/explanation/row_text.h"
#include "reports/explanation/rows_texts.h"
#include "reports/json/json_tree.h"
#include "simulator/explanation/row_trace.h"

namespace connectsim {
namespace {

// One table's column of the comparison.
struct Side {
  std::string name;
  std::vector<std::string> fates;  // by row
  std::string answer;
};

Side side_of(const DecisionTable& table, const Decision& decision, Language language) {
  Side side{table.name(), {}, std::string(text_of(decision.verdict))};
  if (decision.verdict == Verdict::refused) {
    return side;
  }
  for (const RowTrace& trace : row_traces(table, decision)) {
    side.fates.push_back(fate_text(trace, table, decision, language));
  }
  if (decision.verdict == Verdict::decided) {
    side.answer = said(language, texts::compared_answer,
                       {std::to_string(decision.row), text_of(decision.action)});
  }
  return side;
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t used = display_width(text);
  return text.append(used < width ? width - used : 0, ' ');
}

}  // namespace

void append_comparison_section(const AnsweredCase& answer, const DecisionTable& other,
                               const Decision& decision, Paragraphs& paragraphs) {
  const Language language = paragraphs.language();
  const Side left = side_of(answer.table, answer.decision, language);
  const Side right = side_of(other, decision, language);
  paragraphs.heading(texts::heading_compared, {other.name()});
  std::size_t width = std::max(display_width(left.name), display_width(left.answer));
  for (const std::string& fate : left.fates) {
    width = std::max(width, display_width(fate));
  }
  const auto line = [&](const std::string& label, const std::string& one,
                        const std::string& another) {
    paragraphs.labelled(2, padded(label, 8) + padded(one, width) + "  ", another);
  };
  line("", left.name, right.name);
  for (std::size_t i = 0; i < std::max(left.fates.size(), right.fates.size()); ++i) {
    line(said(language, texts::row_number, {std::to_string(i + 1)}),
         i < left.fates.size() ? left.fates[i] : "-",
         i < right.fates.size() ? right.fates[i] : "-");
  }
  line("=>", left.answer, right.answer);
}

void append_comparison_json(const AnsweredCase& answer, const DecisionTable& other,
                            const Decision& decision, std::string& out) {
  JsonTree tree = {
      {"table", other.name()}, {"verdict", text_of(decision.verdict)}, {"rows", decision.rows}};
  if (decision.verdict == Verdict::decided) {
    tree["row"] = decision.row;
    tree["action"] = text_of(decision.action);
  }
  tree["same_answer"] =
      decision.verdict == answer.decision.verdict && decision.action == answer.decision.action;
  append_json(tree, out);
}

}  // namespace connectsim
