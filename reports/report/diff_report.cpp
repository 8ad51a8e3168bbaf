// Decides what a report says of what changes between two tables, or two snapshots, and whether it
// is meant.
#include "reports/language/numbers.h"
#include "reports/report/report_texts.h"
#include "reports/report/result_words.h"
#include "reports/report/situation_map.h"
#include "reports/report/table_report.h"

namespace connectsim {
namespace {

ReportSuite diff_suite(std::string name, const Phrase& title,
                       std::initializer_list<const Phrase*> columns, Language language) {
  ReportSuite suite;
  suite.name = std::move(name);
  suite.title = said(language, title);
  for (const Phrase* column : columns) {
    suite.columns.push_back(said(language, *column));
  }
  return suite;
}

std::string when_text(const Value& boxes, Language language) {
  std::string lines;
  if (!boxes || !boxes.is_list()) {
    return lines;
  }
  for (const Value box : boxes.children()) {
    std::string line;
    for (const Value column : box.children()) {
      Enumeration values(language);
      for (const Value value : column.children()) {
        values.add(value.text());
      }
      line += (line.empty() ? "" : "; ") + std::string(column.key()) + " " + values.text();
    }
    lines += line + "\n";
  }
  return lines;
}

// The members of an entry of an intent but for its kind and reason, "before blocked, after works".
std::string change_text(const Value& change, Language language) {
  Enumeration members(language);
  for (const Value member : change.children()) {
    if (member.is_text() && member.key() != "kind" && member.key() != "reason") {
      members.add(std::string(member.key()) + " " + std::string(member.text()));
    }
  }
  return members.text();
}

// What was intended and did not happen, as it stands in the result.
void add_missing(const Value& intent, Report& report) {
  const Value missing = intent.find("missing");
  if (!missing || !missing.is_list() || missing.size() == 0) {
    return;
  }
  ReportSuite suite =
      diff_suite("intent", texts::suite_intent, {&texts::column_change}, report.language);
  for (const Value entry : missing.children()) {
    ReportCase& added = suite.cases.emplace_back();
    const std::string change = change_text(entry.find("change"), report.language);
    added.name = "changes/" + word_in(entry, "entry") + ": " + change;
    added.title = change;
    added.cells = {change};
    added.rule = "intended-change-missing";
    added.result = CaseResult::failed;
    added.mismatches = {{"change", change, said(report.language, texts::nothing_found)}};
    added.text = when_text(entry.find("when"), report.language);
  }
  report.suites.push_back(std::move(suite));
}

void add_outcome(const Value& result, std::uint64_t changes, Report& report) {
  const Language language = report.language;
  const Value intent = result.find("intent");
  if (!intent) {
    report.outcome = changes == 0 ? said(language, texts::outcome_no_change)
                                  : said(language, texts::outcome_no_intent, {grouped(changes)});
    add_not_saved(result, report);
    return;
  }
  report.outcome =
      word_in(intent, "met") == "true"
          ? said(language, texts::outcome_intent_met)
          : said(language, texts::outcome_intent_unmet,
                 {grouped(intent.find("unlisted") ? intent.find("unlisted").size() : 0),
                  grouped(intent.find("missing") ? intent.find("missing").size() : 0)});
  add_not_saved(result, report);
  add_missing(intent, report);
}

// What a plan does to managed groups, and the names that it takes twice.
void add_planned(const Value& result, Report& report) {
  const Value planned = result.find("to_look_at");
  if (!planned || planned.size() == 0) {
    return;
  }
  ReportSuite suite = diff_suite(
      "plan", texts::suite_planned,
      {&texts::column_change, &texts::column_resource, &texts::column_place}, report.language);
  for (const Value change : planned.list().children()) {
    ReportCase& added = suite.cases.emplace_back();
    added.title = word_in(change, "text");
    added.name = word_in(change, "address") + ": " + added.title;
    added.rule = "plan-" + word_in(change, "act");
    added.result = CaseResult::noted;
    added.cells = {added.title, word_in(change, "address"), word_in(change, "path")};
  }
  report.suites.push_back(std::move(suite));
}

// The groups of changed answers, each with what comes of it.
ReportSuite answer_changes(const Value& result, Language language) {
  ReportSuite suite =
      diff_suite("changes", texts::suite_changes,
                 {&texts::column_change, &texts::column_effect, &texts::column_situation,
                  &texts::column_seen, &texts::column_intended_now},
                 language);
  const bool has_intent = static_cast<bool>(result.find("intent"));
  const Value changes = result.find("changes");
  for (const Value change : changes.list().children()) {
    const std::string answer =
        said(language, texts::two_tables, {word_in(change, "before"), word_in(change, "after")});
    const Value effects = change.find("effects");
    for (const Value effect : effects.list().children()) {
      ReportCase& added = suite.cases.emplace_back();
      const std::string reachable = word_in(effect, "reachable");
      const std::string access =
          reachable.empty() ? ""
                            : "reachable " + reachable + ", listed " + word_in(effect, "listed");
      added.name = word_in(change, "before") + " -> " + word_in(change, "after") +
                   (access.empty() ? "" : ": " + access);
      const bool is_listed = has_intent && number_in(effect, "unlisted_situations") == 0;
      added.result = is_listed ? CaseResult::passed : CaseResult::failed;
      added.title = answer + (access.empty() ? "" : "; " + access);
      added.rule = "answer-changes";
      added.cells = {answer, access, word_in(effect, "situations"), word_in(effect, "scenarios"),
                     said(language, is_listed ? texts::yes : texts::no)};
      if (!is_listed) {
        added.mismatches = {{"answer", word_in(change, "before"), word_in(change, "after")}};
      }
      added.text = when_text(change.find("when"), language);
      added.scenario = word_in(effect, "witness");
      if (const std::string smallest = word_in(effect, "smallest"); !smallest.empty()) {
        added.repeat = "connectsim replay --replay " + smallest;
      }
    }
  }
  return suite;
}

void add_reading_changes(const Value& result, ReportSuite& suite) {
  const Value readings = result.find("readings");
  if (!readings || !readings.is_list()) {
    return;
  }
  for (const Value change : readings.children()) {
    ReportCase& added = suite.cases.emplace_back();
    added.name = "reading " + word_in(change, "reading");
    added.title = word_in(change, "reading") + ": " + word_in(change, "before") + " -> " +
                  word_in(change, "after");
    added.cells = {added.title, "", "", "", ""};
    added.result = CaseResult::noted;
  }
}

}  // namespace

Report table_diff_report(const Value& result, Language language) {
  Report report;
  report.verb = "diff";
  report.language = language;
  report.title = said(language, texts::title_diff_tables,
                      {word_in(result, "before"), word_in(result, "after")});
  ReportSuite changes = answer_changes(result, language);
  const std::uint64_t count = changes.cases.size();
  add_reading_changes(result, changes);
  report.suites.push_back(std::move(changes));
  report.totals.push_back(
      said(language, texts::situations_changed,
           {word_in(result, "changed_situations"), word_in(result, "situations")}));
  const Value population = result.find("population");
  if (number_in(population, "scenarios") > 0) {
    report.totals.push_back(said(
        language, texts::scenarios_changed,
        {grouped(number_in(population, "changed")), grouped(number_in(population, "scenarios"))}));
    report.made_by.push_back(
        {said(language, texts::made_by_scenarios), word_in(population, "scenarios") + " " +
                                                       word_in(population, "profile") + ", seed " +
                                                       word_in(population, "seed")});
  }
  add_outcome(result, count, report);
  report.made_by.insert(
      report.made_by.begin(),
      {said(language, texts::made_by_table),
       said(language, texts::two_tables, {word_in(result, "before"), word_in(result, "after")})});
  add_made_by(result, report);
  add_changed_map(result, report);
  make_names_unique(report);
  put_failures_first(report);
  return report;
}

Report snapshot_diff_report(const Value& result, Language language) {
  Report report;
  report.verb = "diff";
  report.language = language;
  report.title = said(language, texts::title_diff_snapshots);
  ReportSuite suite =
      diff_suite("changes", texts::suite_changes,
                 {&texts::column_cluster, &texts::column_function, &texts::column_way,
                  &texts::column_change, &texts::column_cause, &texts::column_intended_now},
                 language);
  const bool has_intent = static_cast<bool>(result.find("intent"));
  const Value connections = result.find("connections");
  for (const Value connection : connections.list().children()) {
    ReportCase& added = suite.cases.emplace_back();
    const std::string cluster = word_in(connection, "cluster");
    const std::string function = word_in(connection, "function");
    const std::string via = word_in(connection, "via");
    added.name = function + " -> " + cluster + " (" + via + ")";
    added.rule = word_in(connection, "meaning");
    const bool is_listed = has_intent && word_in(connection, "intended") == "true";
    added.result = is_listed ? CaseResult::passed : CaseResult::failed;
    std::string changed = word_in(connection.find("plan_effect"), "text");
    std::string causes;
    const Value aspects = connection.find("changes");
    for (const Value aspect : aspects.list().children()) {
      const std::string text = word_in(aspect, "text");
      changed += (changed.empty() ? "" : "; ") +
                 (text.empty() ? word_in(aspect, "what") + ": " + word_in(aspect, "before") +
                                     " -> " + word_in(aspect, "after")
                               : text);
      if (!is_listed) {
        added.mismatches.push_back(
            {word_in(aspect, "what"), word_in(aspect, "before"), word_in(aspect, "after")});
      }
      for (const Value cause : aspect.find("causes").list().children()) {
        const std::string told = word_in(cause, "text");
        const std::string line = told.empty() ? cause.json() : told;
        if (("; " + causes + "; ").find("; " + line + "; ") == std::string::npos) {
          causes += (causes.empty() ? "" : "; ") + line;
        }
      }
    }
    added.title = added.name + ": " + changed;
    added.text = causes.empty() ? "" : causes + "\n";
    added.cells = {cluster, function, via,
                   changed, causes,   said(language, is_listed ? texts::yes : texts::no)};
  }
  const std::uint64_t count = suite.cases.size();
  report.suites.push_back(std::move(suite));
  add_planned(result, report);
  add_outcome(result, count, report);
  add_made_by(result, report);
  make_names_unique(report);
  put_failures_first(report);
  return report;
}

}  // namespace connectsim
