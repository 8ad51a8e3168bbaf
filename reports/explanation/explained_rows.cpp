// Explains each row of the table, why it decides or fails, and which edits would let it decide.
#include "reports/explanation/edit_text.h"
#include "reports/explanation/edits_texts.h"
#include "reports/explanation/explanation_sections.h"
#include "reports/explanation/explanation_texts.h"
#include "reports/explanation/row_text.h"
#include "reports/explanation/rows_texts.h"

namespace connectsim {
void append_rows_section(const AnsweredCase& answer, const Explanation& explanation,
                         Paragraphs& paragraphs) {
  paragraphs.heading(texts::heading_rows);
  const Language language = paragraphs.language();
  const DecisionTable& table = answer.table;
  for (const RowTrace& trace : explanation.rows) {
    const TableRow& row = table.rows()[trace.row - 1];
    const std::string label = said(language, texts::row_number, {std::to_string(trace.row)}) + "  ";
    paragraphs.labelled(2, label, tried_row_text(answer, trace, language));
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
