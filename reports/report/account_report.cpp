// Decides what a report says of an account: each way, each drifted group, each full list.
#include "reports/report/account_report.h"

#include "reports/language/numbers.h"
#include "reports/report/report_texts.h"
#include "reports/report/result_words.h"
#include "simulator/account/audit.h"

namespace connectsim {
namespace {

ReportSuite account_suite(std::string name, const Phrase& title,
                          std::initializer_list<const Phrase*> columns, Language language) {
  ReportSuite suite;
  suite.name = std::move(name);
  suite.title = said(language, title);
  for (const Phrase* column : columns) {
    suite.columns.push_back(said(language, *column));
  }
  return suite;
}

ReportCase way_case(const Value& entry, std::string via, std::string listed, std::string works,
                    std::string why, Language language) {
  const std::string cluster = word_in(entry, "cluster");
  const std::string function = word_in(entry, "function");
  ReportCase one;
  one.name = function + " -> " + cluster + " (" + via + ")";
  one.title = said(language, texts::column_is_listed) + ": " + listed;
  if (!works.empty()) {
    one.title += ", " + said(language, texts::column_works) + ": " + works;
  }
  one.cells = {cluster,           function,         std::move(via),
               std::move(listed), std::move(works), std::move(why)};
  return one;
}

class AuditCases {
 public:
  AuditCases(CaseResult attention, Language language)
      : attention_(attention), language_(language) {}

  [[nodiscard]] ReportSuite connections(const Value& list) const {
    ReportSuite suite =
        account_suite("connections", texts::suite_ways,
                      {&texts::column_cluster, &texts::column_function, &texts::column_way,
                       &texts::column_need, &texts::column_set_up},
                      language_);
    for (const Value entry : list.children()) {
      ReportCase& added = suite.cases.emplace_back();
      const std::string need = word_in(entry, "need");
      added.name = word_in(entry, "function") + " -> " + word_in(entry, "cluster") + " (" +
                   word_in(entry, "via") + ")";
      added.title = added.name + ": " + need;
      std::string set_up = word_in(entry, "verdict");
      if (const std::string row = word_in(entry, "row"); !row.empty()) {
        set_up =
            word_in(entry, "action") + " (" + said(language_, texts::column_row) + " " + row + ")";
      } else if (const std::string unmet = words_in(entry, "unmet", language_); !unmet.empty()) {
        set_up += ": " + unmet;
      }
      added.cells = {word_in(entry, "cluster"), word_in(entry, "function"), word_in(entry, "via"),
                     need, set_up};
      added.text = lines_in(entry, "text");
      const auto known = value_of<ConnectionNeed>(need);
      if (known && needs_attention(*known)) {
        added.result = attention_;
        added.rule = need;
      } else if (known && *known != ConnectionNeed::nothing) {
        added.result = CaseResult::noted;
      }
    }
    return suite;
  }

  [[nodiscard]] ReportSuite groups(const Value& list) const {
    ReportSuite suite = account_suite(
        "groups", texts::suite_groups,
        {&texts::column_group, &texts::column_drift, &texts::column_attached, &texts::column_why},
        language_);
    for (const Value entry : list.children()) {
      ReportCase& added = suite.cases.emplace_back();
      const std::string drift = words_in(entry, "drift", language_);
      added.name = word_in(entry, "name") + " (" + word_in(entry, "group") + ")";
      added.title = added.name + ": " + drift;
      added.cells = {added.name, drift, words_in(entry, "attached_to", language_),
                     word_in(entry, "how")};
      added.text = lines_in(entry, "text");
      added.result = attention_;
      const Value drifts = entry.find("drift");
      for (const Value each : drifts.children()) {
        added.rule = added.rule.empty() ? "group-" + std::string(each.text()) : added.rule;
      }
    }
    return suite;
  }

  [[nodiscard]] ReportSuite full_lists(const Value& list) const {
    ReportSuite suite = account_suite("full_lists", texts::suite_lists,
                                      {&texts::column_host, &texts::column_count}, language_);
    for (const Value entry : list.children()) {
      ReportCase& added = suite.cases.emplace_back();
      const Value host = *entry.children().begin();
      added.name = std::string(host.key()) + " " + std::string(host.text());
      const std::string count = word_in(entry, "groups") + "/" + word_in(entry, "limit");
      added.title = added.name + ": " + count;
      added.cells = {added.name, count};
      added.result = attention_;
      added.rule = "full-list";
    }
    return suite;
  }

 private:
  CaseResult attention_;
  Language language_;
};

}  // namespace

ConnectedReport::ConnectedReport(CaseResult blocked, Language language) : blocked_(blocked) {
  report_.verb = "connected";
  report_.language = language;
  report_.title = said(language, texts::title_connected);
  report_.suites.push_back(
      account_suite("ways", texts::suite_ways,
                    {&texts::column_cluster, &texts::column_function, &texts::column_way,
                     &texts::column_is_listed, &texts::column_works, &texts::column_why},
                    language));
}

// How a way works is told with the ways, where they were asked for.
void ConnectedReport::add(const Value& entry) {
  const Value ways = entry.find("ways");
  if (ways && ways.is_list()) {
    for (const Value way : ways.children()) {
      add_way(entry, way);
    }
    return;
  }
  const Value listed = entry.find("via");
  for (const Value via : listed.list().children()) {
    keep(way_case(entry, std::string(via.text()), said(report_.language, texts::yes), {}, {},
                  report_.language));
  }
}

void ConnectedReport::add_way(const Value& entry, const Value& way) {
  const bool is_listed = word_in(way, "listed") == "true";
  const std::string works = word_in(way, "reachable");
  ReportCase one = way_case(entry, word_in(way, "via"),
                            said(report_.language, is_listed ? texts::yes : texts::no), works,
                            word_in(way, "reason"), report_.language);
  one.text = lines_in(way, "text");
  if (const Value rules = way.find("rules"); rules && rules.is_list()) {
    for (const Value rule : rules.children()) {
      one.text += word_in(rule, "group") + " " + word_in(rule, "direction") + " " +
                  word_in(rule, "admits") + " " + word_in(rule, "peer") + "\n";
    }
  }
  if (is_listed && works == text_of(Reachability::blocked)) {
    one.result = blocked_;
    one.rule = "listed-but-blocked";
  } else if (is_listed != (works == text_of(Reachability::reachable))) {
    one.result = CaseResult::noted;
  }
  keep(std::move(one));
}

void ConnectedReport::keep(ReportCase one) {
  ReportSuite& suite = report_.suites.front();
  const bool fails = one.result == CaseResult::failed;
  if (!fails && suite.cases.size() - failed_ >= kept_max) {
    ++suite.left_out;
    return;
  }
  failed_ += fails ? 1 : 0;
  suite.cases.push_back(std::move(one));
}

Report ConnectedReport::report() && {
  if (failed_ > 0) {
    report_.outcome = said(report_.language, texts::outcome_fails,
                           {grouped(failed_), grouped(report_.case_count())});
  }
  make_names_unique(report_);
  put_failures_first(report_);
  return std::move(report_);
}

Report audit_report(const Value& result, CaseResult attention, Language language) {
  Report report;
  report.verb = "audit";
  report.language = language;
  report.title = said(language, texts::title_audit);
  const AuditCases cases(attention, language);
  std::uint64_t urgent = 0;
  const auto add = [&](const char* member, auto suite_of) {
    const Value list = result.find(member);
    if (list && list.is_list()) {
      ReportSuite suite = suite_of(list);
      for (const ReportCase& each : suite.cases) {
        urgent += each.rule.empty() ? 0 : 1;
      }
      report.suites.push_back(std::move(suite));
    }
  };
  add("connections", [&](const Value& list) { return cases.connections(list); });
  add("groups", [&](const Value& list) { return cases.groups(list); });
  add("full_lists", [&](const Value& list) { return cases.full_lists(list); });
  const std::uint64_t all = report.case_count();
  report.outcome = urgent == 0
                       ? said(language, texts::outcome_no_attention)
                       : said(language, texts::outcome_attention, {grouped(urgent), grouped(all)});
  add_not_saved(result, report);
  add_made_by(result, report);
  make_names_unique(report);
  put_failures_first(report);
  return report;
}

}  // namespace connectsim
