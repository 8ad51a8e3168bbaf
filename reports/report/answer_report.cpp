// Decides what a report says of an answer to one case: verdict, situation, remarks.
#include "reports/report/answer_report.h"

#include "model/decision.h"
#include "reports/decision/answer_texts.h"
#include "reports/language/numbers.h"
#include "reports/report/report_texts.h"
#include "reports/report/result_words.h"

namespace connectsim {
namespace {

std::string answer_title(const Value& answer, std::string_view table, Language language) {
  const std::string verdict = word_in(answer, "verdict");
  if (verdict == text_of(Verdict::silent)) {
    return said(language, texts::silent, {table});
  }
  if (verdict == text_of(Verdict::refused)) {
    return said(language, texts::refused) + " " + words_in(answer, "unmet", language);
  }
  const std::string action = word_in(answer, "action");
  const auto known = value_of<Action>(action);
  return said(
      language, texts::decided,
      {word_in(answer, "row"), action,
       known ? texts::action_of_rds[static_cast<std::size_t>(*known)].in(language) : action});
}

std::string remarks_of(const Value& answer, Language language) {
  std::string remarks;
  const auto add = [&](const char* member, const Phrase& phrase) {
    if (const std::string words = words_in(answer, member, language); !words.empty()) {
      remarks += (remarks.empty() ? "" : "; ") + said(language, phrase, {words});
    }
  };
  add("obstacles", texts::obstacles);
  add("unknown", texts::unknown);
  add("notes", texts::note);
  return remarks;
}

std::string judgement_lines(const Value& judgements, std::string_view role) {
  std::string lines;
  for (const Value each : judgements.children()) {
    if (word_in(each, "role") == role) {
      lines += word_in(each, "name") + " (" + word_in(each, "group") +
               "): " + word_in(each, "judgement") + "\n";
    }
  }
  return lines;
}

std::string trace_lines(const Value& trace, Language language) {
  std::string lines;
  for (const Value row : trace.children()) {
    lines += said(language, texts::column_row) + " " + word_in(row, "row") + ": ";
    lines += word_in(row, "covers") == "true"
                 ? "✓ " + word_in(row, "action")
                 : "✗ " + word_in(row, "column") + " " + word_in(row, "found") + " ≠ " +
                       words_in(row, "asked", language);
    lines += "\n";
  }
  return lines;
}

// What is judged, and the end that has it.
std::vector<std::string> judged_ids(const Value& judgements, std::string_view role) {
  std::vector<std::string> ids = {role == text_of(GroupRole::database)  ? "cluster"
                                  : role == text_of(GroupRole::compute) ? "function"
                                                                        : "proxy"};
  for (const Value each : judgements.children()) {
    if (word_in(each, "role") == role) {
      ids.push_back(word_in(each, "group"));
    }
  }
  return ids;
}

ReportStep answer_step(const Value& answer, Language language) {
  const std::string table = word_in(answer, "table");
  ReportStep step{
      said(language, texts::step_answer), answer_title(answer, table, language) + "\n", {}};
  if (const Value created = answer.find("creates"); created && created.is_list()) {
    for (const Value group : created.children()) {
      step.text += "+ " + word_in(group, "name") + " (" + word_in(group, "role") + ")\n";
    }
  }
  if (const std::string spare = word_in(answer, "associates"); !spare.empty()) {
    step.text += "+ " + spare + "\n";
    step.about = {"function", spare};
  }
  return step;
}

const Phrase& title_of_verb(std::string_view verb) {
  return verb == "explain" ? texts::title_explain
         : verb == "apply" ? texts::title_apply
                           : texts::title_decide;
}

}  // namespace

std::vector<ReportStep> steps_of(const Value& explanation, Language language) {
  std::vector<ReportStep> steps;
  const Value trace = explanation.find("trace");
  const bool is_refused = word_in(explanation, "verdict") == text_of(Verdict::refused);
  if (!is_refused && (!trace || !trace.is_list())) {
    return steps;
  }
  const std::vector<std::string> ends = {"function", "proxy", "cluster"};
  steps.push_back({said(language, texts::step_requirements),
                   is_refused ? words_in(explanation, "unmet", language)
                              : said(language, texts::requirements_met),
                   is_refused ? ends : std::vector<std::string>()});
  if (!is_refused) {
    const Value judgements = explanation.find("judgements");
    for (const std::string_view role : words_of<GroupRole>) {
      if (std::string lines = judgement_lines(judgements, role); !lines.empty()) {
        steps.push_back({said(language, texts::step_groups, {role}), std::move(lines),
                         judged_ids(judgements, role)});
      }
    }
    steps.push_back(
        {said(language, texts::step_situation), situation_in(explanation, language), ends});
    steps.push_back({said(language, texts::step_rows), trace_lines(trace, language), {}});
  }
  steps.push_back(answer_step(explanation, language));
  return steps;
}

AnswerReport::AnswerReport(std::string verb, std::string table, Language language)
    : table_(std::move(table)) {
  report_.title = said(language, title_of_verb(verb));
  report_.verb = std::move(verb);
  report_.language = language;
  ReportSuite& suite = report_.suites.emplace_back();
  suite.name = "answers";
  suite.title = said(language, texts::suite_answers);
  for (const Phrase* column : {&texts::column_case, &texts::column_told, &texts::column_situation,
                               &texts::column_remarks}) {
    suite.columns.push_back(said(language, *column));
  }
}

void AnswerReport::add(const Value& answer, AnswerRemarks remarks) {
  const Language language = report_.language;
  const std::string verdict = word_in(answer, "verdict");
  const bool is_decided = verdict == text_of(Verdict::decided);
  const std::string answered = is_decided ? word_in(answer, "action") : verdict;
  ++counts_[answered];
  ReportSuite& suite = report_.suites.front();
  const bool fails = !remarks.mismatches.empty();
  if (!fails && suite.cases.size() - failed_ >= kept_max) {
    ++suite.left_out;
    return;
  }
  failed_ += fails ? 1 : 0;
  ReportCase& added = suite.cases.emplace_back();
  const std::string id = word_in(answer, "id");
  added.name = !id.empty()            ? id
               : remarks.name.empty() ? std::to_string(suite.cases.size())
                                      : std::move(remarks.name);
  added.result = fails ? CaseResult::failed : is_decided ? CaseResult::passed : CaseResult::noted;
  added.title = answer_title(answer, table_, language);
  const std::string row = word_in(answer, "row");
  const std::string unmet = words_in(answer, "unmet", language);
  added.cells = {added.name,
                 is_decided ? answered + " (" + said(language, texts::column_row) + " " + row + ")"
                 : unmet.empty() ? verdict
                                 : verdict + ": " + unmet,
                 situation_in(answer, language), remarks_of(answer, language)};
  added.mismatches = std::move(remarks.mismatches);
  added.text = std::move(remarks.text);
  added.picture = std::move(remarks.picture);
  added.repeat = std::move(remarks.repeat);
  if (keeps_texts()) {
    added.steps = steps_of(remarks.explanation ? remarks.explanation : answer, language);
  }
}

void AnswerReport::add_unread(std::string_view problem) {
  ++failed_;
  ++counts_["error"];
  ReportCase& added = report_.suites.front().cases.emplace_back();
  added.name = problem.substr(0, problem.find(": "));
  added.result = CaseResult::failed;
  added.title = problem;
  added.cells = {added.name, "error", "", added.title};
}

Report AnswerReport::report() && {
  Enumeration counts(report_.language);
  std::uint64_t all = 0;
  for (const auto& [answered, count] : counts_) {
    counts.add(answered + " " + grouped(count));
    all += count;
  }
  report_.totals.push_back(
      said(report_.language, texts::outcome_answers, {grouped(all), counts.text()}));
  if (failed_ > 0) {
    report_.outcome =
        said(report_.language, texts::outcome_fails, {grouped(failed_), grouped(all)});
  }
  make_names_unique(report_);
  put_failures_first(report_);
  return std::move(report_);
}

}  // namespace connectsim
