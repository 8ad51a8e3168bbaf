// Decides what a report says of a table that was checked: its messages, its rows, its situations.
#include "reports/report/table_report.h"

#include <algorithm>

#include "reports/check/check_message.h"
#include "reports/check/check_texts.h"
#include "reports/language/numbers.h"
#include "reports/report/report_texts.h"
#include "reports/report/result_words.h"
#include "reports/report/situation_map.h"

namespace connectsim {
namespace {

bool fails_by(std::string_view level, std::string_view fail_on) {
  const auto its = value_of<CheckLevel>(level);
  const auto asked = value_of<CheckLevel>(fail_on);
  return its && asked && *asked != CheckLevel::none && *its >= *asked;
}

std::string words_of_when(const Value& when) {
  std::string text;
  for (const Value column : when.children()) {
    Enumeration values(Language::en);
    for (const Value value : column.children()) {
      values.add(value.text());
    }
    text += (text.empty() ? "" : "; ") + std::string(column.key()) + " " + values.text();
  }
  return text;
}

class CheckCases {
 public:
  CheckCases(const Value& result, std::string_view fail_on, Language language)
      : result_(result), fail_on_(fail_on), language_(language) {}

  [[nodiscard]] ReportSuite messages() const {
    ReportSuite suite;
    suite.name = "messages";
    suite.title = said(language_, texts::suite_messages);
    for (const Phrase* column :
         {&texts::column_topic, &texts::column_row, &texts::column_message}) {
      suite.columns.push_back(said(language_, *column));
    }
    const Value list = result_.find("messages");
    if (list && list.is_list()) {
      for (const Value message : list.children()) {
        suite.cases.push_back(case_of(message));
      }
    }
    return suite;
  }

  // A row that decides something is as it should be.
  [[nodiscard]] ReportSuite rows() const {
    ReportSuite suite;
    suite.name = "rows";
    suite.title = said(language_, texts::suite_rows);
    for (const Phrase* column : {&texts::column_row, &texts::column_told, &texts::column_situation,
                                 &texts::column_remarks}) {
      suite.columns.push_back(said(language_, *column));
    }
    const Value list = result_.find("rows");
    if (list && list.is_list()) {
      for (const Value row : list.children()) {
        ReportCase& added = suite.cases.emplace_back();
        added.name = "row " + word_in(row, "row");
        added.title = word_in(row, "action");
        added.cells = {word_in(row, "row"), word_in(row, "action"),
                       word_in(row, "decides_possible") + "/" + word_in(row, "covers_possible"),
                       word_in(row, "cites")};
        added.result =
            number_in(row, "decides_possible") == 0 ? CaseResult::noted : CaseResult::passed;
      }
    }
    return suite;
  }

 private:
  [[nodiscard]] ReportCase case_of(const Value& message) const {
    ReportCase added;
    const std::string row = word_in(message, "row");
    added.rule = word_in(message, "topic");
    added.name = added.rule;
    if (!row.empty()) {
      added.part = "row " + row;
      added.name += " " + added.part;
    }
    if (const Value others = message.find("others"); others && others.is_list()) {
      for (const Value other : others.children()) {
        added.name += " and row " + word_in(other, "row");
        added.related_lines.push_back(static_cast<std::uint32_t>(number_in(other, "line")));
      }
    }
    std::string where = word_in(message, "subject");
    if (const Value when = message.find("when"); when && when.is_list()) {
      for (const Value box : when.children()) {
        where += (where.empty() ? "" : " / ") + words_of_when(box);
      }
    }
    added.name += where.empty() ? "" : ": " + where;
    // Rows move when others are added; what they cite, and what they are about, does not.
    added.fingerprint = word_in(message, "cites") + "\n" + where;
    added.title = word_in(message, "text");
    added.cells = {added.rule, row, added.title};
    added.file = word_in(result_, "place");
    added.line = static_cast<std::uint32_t>(number_in(message, "line"));
    added.scenario = word_in(message, "witness");
    const std::string level = word_in(message, "level");
    added.level = level == "conflict" || level == "property" ? "error"
                  : level == "silence"                       ? "warning"
                                                             : "note";
    const bool is_known = added.rule == text_of(CheckTopic::known_finding);
    added.result = fails_by(level, fail_on_) ? CaseResult::failed
                   : is_known                ? CaseResult::passed
                                             : CaseResult::noted;
    return added;
  }

  const Value& result_;
  std::string_view fail_on_;
  Language language_;
};

}  // namespace

Report check_report(const Value& result, std::string_view fail_on, Language language) {
  Report report;
  report.verb = "check";
  report.language = language;
  report.title = said(language, texts::title_check, {word_in(result, "table")});
  const CheckCases cases(result, fail_on, language);
  report.suites.push_back(cases.messages());
  report.suites.push_back(cases.rows());
  if (const Value counts = result.find("counts"); counts && counts.is_object()) {
    const Value possible = counts.find("every").find("possible");
    report.totals.push_back(said(language, texts::situations_counted,
                                 {word_in(possible, "situations"), word_in(possible, "clear"),
                                  word_in(possible, "silent"), word_in(possible, "conflict")}));
  }
  const std::uint64_t failed = report.count(CaseResult::failed);
  report.outcome = failed == 0 ? said(language, texts::outcome_check_passes, {fail_on})
                               : said(language, texts::outcome_fails,
                                      {grouped(failed), grouped(report.case_count())});
  for (std::size_t i = 0; i < words_of<CheckTopic>.size(); ++i) {
    report.rules.push_back(
        {std::string(words_of<CheckTopic>[i]), said(language, texts::check_topics[i])});
  }
  add_made_by(result, report);
  add_checked_map(result, report);
  make_names_unique(report);
  put_failures_first(report);
  return report;
}

}  // namespace connectsim
