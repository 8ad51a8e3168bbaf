#include <algorithm>

#include "reports/decision/answer_texts.h"
#include "reports/decision/unknown_entries.h"
#include "reports/explanation/explanation_sections.h"
#include "reports/explanation/explanation_texts.h"

namespace connectsim {

void append_limits_section(const AnsweredCase& answer, Paragraphs& paragraphs) {
  const Language language = paragraphs.language();
  paragraphs.heading(texts::heading_unknown);
  std::vector<std::string> sentences;
  for (const Unknown& unknown : answer.decision.unknown) {
    sentences.push_back(said(language, texts::unknown_facts[static_cast<std::size_t>(unknown.fact)],
                             {subject_id(unknown, answer.snapshot)}));
  }
  std::sort(sentences.begin(), sentences.end());
  sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
  for (const std::string& sentence : sentences) {
    paragraphs.labelled(2, "- ", sentence);
  }
  if (sentences.empty()) {
    paragraphs.paragraph(2, said(language, texts::nothing_unknown));
  }
  paragraphs.heading(texts::heading_limits);
  paragraphs.paragraph(2, said(language, texts::not_modelled));
}

}  // namespace connectsim
