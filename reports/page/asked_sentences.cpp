// Tells an answer piece by piece, each beside what it is about.
#include "reports/page/asked_sentences.h"

#include "reports/decision/decision_text.h"
#include "reports/decision/note_text.h"
#include "reports/decision/requirement_text.h"
#include "reports/explanation/edit_text.h"
#include "reports/explanation/explanation_sections.h"
#include "reports/explanation/explanation_texts.h"
#include "reports/explanation/judgement_text.h"
#include "reports/explanation/row_text.h"
#include "reports/json/json_tree.h"

namespace connectsim {
namespace {

// The section of the answer, a line each, without its heading and indentation.
JsonTree reasons_told(const AnsweredCase& answer, const Explanation& explanation,
                      Language language) {
  std::string text;
  Paragraphs paragraphs({language, Colour::none}, text, Wrapping::none);
  append_answer_section(answer, explanation, paragraphs);
  JsonTree lines = JsonTree::array();
  for (std::size_t first = text.find('\n', 1) + 1; first < text.size();) {
    const std::size_t end = text.find('\n', first);
    const std::size_t begin = text.find_first_not_of(" -", first);
    lines.push_back(text.substr(begin, end - begin));
    first = end + 1;
  }
  return lines;
}

JsonTree columns_told(const AnsweredCase& answer, Language language) {
  JsonTree told = JsonTree::array();
  for (const Column column : {Column::database, Column::compute, Column::proxy}) {
    const std::size_t value = answer.decision.situation.value(column);
    told.push_back({{"column", text_of(column)},
                    {"value", value_word(column, value)},
                    {"text", column_text(answer, column, language)}});
  }
  return told;
}

JsonTree judgement_told(const AnsweredCase& answer, const GroupJudgement& judgement,
                        Language language) {
  return judgement.code == Judgement::not_named ? std::string()
                                                : judgement_text(answer, judgement, language);
}

JsonTree row_told(const AnsweredCase& answer, const RowTrace& trace, Language language) {
  const TableRow& row = answer.table.rows()[trace.row - 1];
  return {{"row", trace.row},
          {"says", row_text(answer.table, row, answer.request.proxy_mode, language)},
          {"fate", tried_row_text(answer, trace, language)}};
}

}  // namespace

void append_asked_sentences(const AnsweredCase& answer, const Explanation& explanation,
                            Language language, std::string& out) {
  std::string text;
  append_decision_text(answer, Style{language, Colour::none}, text);
  JsonTree tree = {{"answer", text},
                   {"reasons", reasons_told(answer, explanation, language)},
                   {"requirements", unmet_requirements(answer, language)},
                   {"unknown", unknown_sentences(answer, language)},
                   {"limits", said(language, texts::not_modelled)},
                   {"notes", note_sentences(answer, language)}};
  if (answer.decision.verdict != Verdict::refused) {
    tree["columns"] = columns_told(answer, language);
    tree["judgements"] =
        list_tree(answer.decision.judgements, [&](const GroupJudgement& judgement) {
          return judgement_told(answer, judgement, language);
        });
    tree["rows"] = list_tree(
        explanation.rows, [&](const RowTrace& trace) { return row_told(answer, trace, language); });
  }
  if (explanation.edit_search == EditSearch::done) {
    tree["edits"] = list_tree(explanation.edits, [&](const Counterfactual& found) {
      return list_tree(found.edits, [&](const Edit& edit) -> JsonTree {
        return edit_text(answer.snapshot, edit, language);
      });
    });
  }
  append_json(tree, out);
}

}  // namespace connectsim
