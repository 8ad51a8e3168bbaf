// Decides what a report says of a replay: each property, each recorded finding, the expectations,
// and which situations were reached.
#include "reports/report/replay_report.h"

#include "reports/language/numbers.h"
#include "reports/replay/properties_texts.h"
#include "reports/report/report_texts.h"
#include "reports/report/result_words.h"
#include "reports/report/situation_map.h"

namespace connectsim {
namespace {

class ReplayCases {
 public:
  ReplayCases(const ReplayResult& result, const std::vector<ShownViolation>& violations,
              Language language)
      : result_(result),
        tally_(result.tally),
        violations_(violations),
        language_(language),
        groups_(violation_groups(result.tally)) {}

  [[nodiscard]] Report report() const {
    Report report;
    report.verb = "replay";
    report.language = language_;
    report.title = said(language_, texts::title_replay, {result_.table.name()});
    report.outcome = outcome();
    report.totals = {said(language_, texts::scenarios_replayed, {grouped(tally_.scenarios)})};
    report.suites.push_back(properties());
    report.suites.push_back(findings());
    if (result_.source.kind == ReplaySource::Kind::files) {
      report.totals.push_back(
          said(language_, texts::expectations_stated, {grouped(tally_.expectations)}));
      report.suites.push_back(expectations());
      if (!result_.documents.empty()) {
        report.suites.push_back(documents());
      }
    }
    add_made_by(report);
    add_replayed_map(result_, report);
    return report;
  }

 private:
  [[nodiscard]] ReportSuite suite(std::string name, const Phrase& title,
                                  std::initializer_list<const Phrase*> columns) const {
    ReportSuite suite;
    suite.name = std::move(name);
    suite.title = said(language_, title);
    for (const Phrase* column : columns) {
      suite.columns.push_back(said(language_, *column));
    }
    return suite;
  }

  [[nodiscard]] bool looks_at(Property property) const {
    return result_.properties.test(static_cast<std::size_t>(property));
  }

  [[nodiscard]] std::size_t violated_properties() const {
    PropertySet violated;
    for (const ViolationGroup& group : groups_) {
      violated.set(static_cast<std::size_t>(group.smallest.property));
    }
    return violated.count();
  }

  [[nodiscard]] std::string outcome() const {
    std::string outcome;
    if (tally_.scenarios == 0) {
      return said(language_, texts::outcome_nothing_ran);
    }
    if (const std::size_t violated = violated_properties(); violated > 0) {
      outcome = said(language_, texts::outcome_violated, {std::to_string(violated)});
    }
    if (tally_.unmet_expectations.count > 0) {
      outcome += (outcome.empty() ? "" : " ") +
                 said(language_, texts::outcome_unmet,
                      {grouped(tally_.unmet_expectations.count), grouped(tally_.expectations)});
    }
    return outcome.empty() ? said(language_, texts::outcome_clean_replay) : outcome;
  }

  [[nodiscard]] ReportSuite properties() const {
    ReportSuite all = suite("properties", texts::suite_properties,
                            {&texts::column_property, &texts::column_clause, &texts::column_holds,
                             &texts::column_violated, &texts::column_unexplained});
    for (std::size_t i = 0; i < property_count; ++i) {
      const auto property = static_cast<Property>(i);
      if (looks_at(property)) {
        all.cases.push_back(case_of(property));
      }
    }
    return all;
  }

  [[nodiscard]] ReportCase case_of(Property property) const {
    const PropertySentence sentence = sentence_of(property);
    const auto& counts = tally_.properties[static_cast<std::size_t>(property)];
    const auto count = [&](Holding holding) {
      return grouped(counts[static_cast<std::size_t>(holding)]);
    };
    ReportCase added;
    added.name = std::string(sentence.clause) + " " + std::string(text_of(property));
    added.rule = text_of(property);
    added.title = added.name + ": " + std::string(texts::property_sentence(property, language_));
    std::uint64_t unexplained = 0;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (groups_[i].smallest.property != property) {
        continue;
      }
      unexplained += groups_[i].sightings.count;
      if (i < violations_.size()) {
        add_violation(violations_[i], added);
      }
    }
    added.cells = {std::string(text_of(property)), std::string(sentence.clause),
                   count(Holding::holds), count(Holding::violated), grouped(unexplained)};
    if (unexplained > 0) {
      added.result = CaseResult::failed;
      added.mismatches = {{std::string(text_of(property)), std::string(text_of(Holding::holds)),
                           std::string(text_of(Holding::violated))}};
    }
    return added;
  }

  // The first one's scenario and command stand for the property, every one's trace is told.
  static void add_violation(const ShownViolation& violation, ReportCase& added) {
    added.text += violation.trace;
    if (added.scenario.empty()) {
      added.scenario = violation.scenario;
      added.repeat = violation.repeat;
    }
  }

  [[nodiscard]] ReportSuite findings() const {
    ReportSuite all = suite("findings", texts::suite_findings,
                            {&texts::column_need, &texts::column_property, &texts::column_seen,
                             &texts::column_smallest});
    const std::vector<Finding>& list = result_.findings.list();
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!looks_at(list[i].property)) {
        continue;
      }
      const Sightings& sightings = tally_.findings[i];
      ReportCase& added = all.cases.emplace_back();
      added.name = list[i].name;
      added.title = list[i].explanation;
      added.result = sightings.count > 0 ? CaseResult::passed : CaseResult::noted;
      added.cells = {list[i].name, std::string(text_of(list[i].property)), grouped(sightings.count),
                     sightings.count > 0 ? result_.id(sightings.scenario) : std::string()};
      added.text = list[i].citation.empty() ? "" : list[i].citation + "\n";
      if (sightings.count > 0 && result_.source.kind != ReplaySource::Kind::files) {
        added.repeat = "connectsim replay --replay " + result_.id(sightings.scenario);
      }
    }
    return all;
  }

  [[nodiscard]] ReportSuite expectations() const {
    ReportSuite all =
        suite("expectations", texts::suite_expectations,
              {&texts::column_seen, &texts::column_unexplained, &texts::column_smallest});
    ReportCase& added = all.cases.emplace_back();
    const std::uint64_t unmet = tally_.unmet_expectations.count;
    const std::string smallest =
        unmet > 0 ? result_.id(tally_.unmet_expectations.scenario) : std::string();
    added.name = "expectations";
    added.rule = "expectation";
    added.title =
        said(language_, texts::outcome_unmet, {grouped(unmet), grouped(tally_.expectations)});
    added.cells = {grouped(tally_.expectations), grouped(unmet), smallest};
    if (unmet > 0) {
      added.result = CaseResult::failed;
      added.mismatches = {
          {"expectations", grouped(tally_.expectations), grouped(tally_.expectations - unmet)}};
      added.text = smallest + "\n";
    }
    return all;
  }

  // Each file is a case: a violation that nothing explains or an unmet expectation fails it.
  [[nodiscard]] ReportSuite documents() const {
    ReportSuite all =
        suite("scenarios", texts::suite_scenarios, {&texts::column_case, &texts::column_told});
    for (const ReplayedDocument& document : result_.documents) {
      ReportCase& added = all.cases.emplace_back();
      added.name = document.file;
      added.title = document.id;
      added.file = document.file;
      for (const ReplayedDocument::Unmet& unmet : document.unmet) {
        added.mismatches.push_back({unmet.member, unmet.expected, unmet.got});
        added.rule = "expectation";
      }
      for (std::size_t i = 0; i < property_count; ++i) {
        if (document.violated.test(i)) {
          const std::string_view property = text_of(static_cast<Property>(i));
          added.mismatches.push_back({std::string(property), std::string(text_of(Holding::holds)),
                                      std::string(text_of(Holding::violated))});
          added.rule = property;
        }
      }
      added.result = added.mismatches.empty() ? CaseResult::passed : CaseResult::failed;
      added.cells = {document.file, std::string(text_of(added.result))};
      added.repeat = "connectsim replay " + document.file + result_.table_options;
    }
    return all;
  }

  [[nodiscard]] std::string scenarios() const {
    const ReplaySource& source = result_.source;
    std::string text = grouped(tally_.scenarios) + " " + std::string(text_of(source.kind));
    if (source.kind == ReplaySource::Kind::generated) {
      text += ", " + std::string(text_of(source.profile)) + ", seed " + std::to_string(source.seed);
    } else if (source.kind == ReplaySource::Kind::bounded) {
      text += ", bound " + std::to_string(source.bound);
    }
    return text;
  }

  void add_made_by(Report& report) const {
    add_table(result_.table, report);
    report.made_by.front()[1] += " (" + fingerprint(result_.table) + ")";
    report.made_by.push_back({said(language_, texts::made_by_scenarios), scenarios()});
  }

  const ReplayResult& result_;
  const ReplayTally& tally_;
  const std::vector<ShownViolation>& violations_;
  Language language_;
  std::vector<ViolationGroup> groups_;
};

}  // namespace

Report replay_report(const ReplayResult& result, const std::vector<ShownViolation>& violations,
                     Language language) {
  Report report = ReplayCases(result, violations, language).report();
  make_names_unique(report);
  put_failures_first(report);
  return report;
}

}  // namespace connectsim
