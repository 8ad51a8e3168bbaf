#include "reports/explanation/edit_text.h"
#include "reports/explanation/edits_texts.h"
#include "reports/explanation/explanation_sections.h"

namespace connectsim {

void append_edits_section(const Explanation& explanation, Paragraphs& paragraphs) {
  const Language language = paragraphs.language();
  paragraphs.heading(texts::heading_edits);
  for (const Counterfactual& found : explanation.edits) {
    std::string edits;
    for (const Edit& edit : found.edits) {
      edits += edits.empty() ? "" : said(language, texts::edit_joint);
      edits += edit_text(explanation.answer.snapshot, edit, language);
    }
    paragraphs.labelled(
        2, said(language, texts::edits_of_row, {std::to_string(found.row), text_of(found.action)}),
        edits.empty() ? said(language, texts::no_edits) : edits);
  }
}

}  // namespace connectsim
