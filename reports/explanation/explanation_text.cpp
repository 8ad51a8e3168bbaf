// Decides the order of an explanation, its title, and what it says about unknown facts.
#include "reports/explanation/explanation_text.h"

#include <algorithm>

#include "model/text/shown_text.h"
#include "reports/decision/answer_texts.h"
#include "reports/decision/unknown_entries.h"
#include "reports/explanation/explanation_sections.h"
#include "reports/explanation/explanation_texts.h"
#include "simulator/tables/readings.h"

namespace connectsim {
namespace {

std::string title_of(const AnsweredCase& answer, Language language) {
  const NamedRequest& names = answer.scenario.request;
  switch (names.proxy_mode) {
    case ProxyMode::none:
      break;
    case ProxyMode::existing:
      return said(language, texts::title_proxy, {names.function, names.cluster, names.proxy});
    case ProxyMode::create:
      return said(language, texts::title_new_proxy, {names.function, names.cluster});
  }
  return said(language, texts::title_direct, {names.function, names.cluster});
}

// The readings that are not the defaults; empty when all are.
std::string readings_of(const DecisionTable& table, Language language) {
  Enumeration readings(language);
  for (const ReadingSwitch& reading : reading_switches()) {
    if (const std::size_t chosen = reading.chosen(table.readings()); chosen != 0) {
      readings.add(said(language, texts::reading_used,
                        {reading.name, reading.values[chosen], reading.values[0]}));
    }
  }
  return readings.text();
}

// What is unknown and what it means, and what is not modelled.
void append_limits_section(const AnsweredCase& answer, Paragraphs& paragraphs) {
  const Language language = paragraphs.language();
  paragraphs.heading(texts::heading_unknown);
  const std::vector<std::string> sentences = unknown_sentences(answer, language);
  for (const std::string& sentence : sentences) {
    paragraphs.labelled(2, "- ", sentence);
  }
  if (sentences.empty()) {
    paragraphs.paragraph(2, said(language, texts::nothing_unknown));
  }
  paragraphs.heading(texts::heading_limits);
  paragraphs.paragraph(2, said(language, texts::not_modelled));
}

}  // namespace

std::vector<std::string> unknown_sentences(const AnsweredCase& answer, Language language) {
  std::vector<std::string> sentences;
  for (const Unknown& unknown : answer.decision.unknown) {
    sentences.push_back(said(language, texts::unknown_facts[static_cast<std::size_t>(unknown.fact)],
                             {subject_id(unknown, answer.snapshot)}));
  }
  std::sort(sentences.begin(), sentences.end());
  sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
  return sentences;
}

void append_explanation_text(const AnsweredCase& answer, const Explanation& explanation,
                             const Style& style, std::string& out) {
  const Language language = style.language;
  if (const Value id = answer.scenario.id) {
    out += shown_text(id.is_text() ? std::string(id.text()) : id.json()) + ": ";
  }
  out += style.strong(title_of(answer, language)) + "\n";
  Paragraphs paragraphs(style, out);
  const ReaderText& texts_of_title = answer.table.title();
  const std::string_view title = said_by_document(language, texts_of_title.en, texts_of_title.ja);
  paragraphs.paragraph(0,
                       said(language, title.empty() ? texts::table_used : texts::titled_table_used,
                            {answer.table.name(), title}));
  if (const std::string readings = readings_of(answer.table, language); !readings.empty()) {
    paragraphs.paragraph(0, said(language, texts::readings_used, {readings}));
  }
  append_answer_section(answer, explanation, paragraphs);
  append_ends_section(answer, paragraphs);
  if (answer.decision.verdict != Verdict::refused) {
    append_groups_section(answer, paragraphs);
    append_rows_section(answer, explanation, paragraphs);
    if (explanation.edit_search == EditSearch::done) {
      append_edits_section(answer, explanation, paragraphs);
    }
  }
  append_limits_section(answer, paragraphs);
}

}  // namespace connectsim
