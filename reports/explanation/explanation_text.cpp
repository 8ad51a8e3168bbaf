#include "reports/explanation/explanation_text.h"

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

}  // namespace

void append_explanation_text(const Explanation& explanation, const Style& style, std::string& out) {
  const AnsweredCase& answer = explanation.answer;
  const Language language = style.language;
  if (const Value id = answer.scenario.id) {
    out += (id.is_text() ? std::string(id.text()) : id.json()) + ": ";
  }
  out += style.strong(title_of(answer, language)) + "\n";
  Paragraphs paragraphs(style, out);
  paragraphs.paragraph(0, said(language, texts::table_used, {answer.table.name()}));
  if (const std::string readings = readings_of(answer.table, language); !readings.empty()) {
    paragraphs.paragraph(0, said(language, texts::readings_used, {readings}));
  }
  append_answer_section(explanation, paragraphs);
  append_ends_section(answer, paragraphs);
  if (answer.decision.verdict != Verdict::refused) {
    append_groups_section(answer, paragraphs);
    append_rows_section(explanation, paragraphs);
    append_edits_section(explanation, paragraphs);
  }
  append_limits_section(answer, paragraphs);
}

}  // namespace connectsim
