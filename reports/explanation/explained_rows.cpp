// Explains each row of the table, why it decides or fails, and which edits would let it decide.
#include "reports/explanation/edit_text.h"
#include "reports/explanation/edits_texts.h"
#include "reports/explanation/explanation_sections.h"
#include "reports/explanation/explanation_texts.h"
#include "reports/explanation/row_text.h"
#include "reports/explanation/rows_texts.h"

namespace connectsim {
namespace {

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

std::string outcome_of(const AnsweredCase& answer, const RowTrace& trace, Language language) {
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

}  // namespace

void append_rows_section(const AnsweredCase& answer, const Explanation& explanation,
                         Paragraphs& paragraphs) {
  paragraphs.heading(texts::heading_rows);
  const Language language = paragraphs.language();
  const DecisionTable& table = answer.table;
  for (const RowTrace& trace : explanation.rows) {
    const TableRow& row = table.rows()[trace.row - 1];
    const std::string label = said(language, texts::row_number, {std::to_string(trace.row)}) + "  ";
    paragraphs.labelled(2, label, outcome_of(answer, trace, paragraphs.language()));
    std::string sentence = row_text(table, row, answer.request.proxy_mode, language);
    // "row 3" beside row 3 would say nothing.
    if (!row.citation.empty() && row.citation != "row " + std::to_string(trace.row)) {
      sentence += " " + said(language, texts::cited, {row.citation});
    }
    paragraphs.labelled(2 + display_width(label), "", sentence);
  }
}

void append_edits_section(const AnsweredCase& answer, const Explanation& explanation,
                          Paragraphs& paragraphs) {
  const Language language = paragraphs.language();
  paragraphs.heading(texts::heading_edits);
  for (const Counterfactual& found : explanation.edits) {
    std::string edits;
    for (const Edit& edit : found.edits) {
      edits += edits.empty() ? "" : said(language, texts::edit_joint);
      edits += edit_text(answer.snapshot, edit, language);
    }
    paragraphs.labelled(
        2, said(language, texts::edits_of_row, {std::to_string(found.row), text_of(found.action)}),
        edits.empty() ? said(language, texts::no_edits) : edits);
  }
}

}  // namespace connectsim
