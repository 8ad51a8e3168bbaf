// Decides what a page shows of scenarios that stand for findings: picture and steps.
#include "cli/verbs/told_witnesses.h"

#include "cli/input/case_source.h"
#include "reports/action/case_picture.h"
#include "reports/explanation/explanation_json.h"
#include "reports/report/answer_report.h"
#include "simulator/action/outcome.h"

namespace connectsim {
namespace {

// What witnesses take of a page, which stays below 2 MB; a scenario is written indented.
constexpr std::size_t bytes_max = 1'200'000;
constexpr std::size_t indenting = 3;

}  // namespace

void read_reasons(const AnsweredCase& answer, Document& reasons) {
  std::string json;
  ExplanationJson().append(answer,
                           explanation_of(answer.snapshot.network, answer.request, answer.table,
                                          answer.decision, EditSearch::left_out),
                           json);
  reasons.read(json);
}

void add_pictures_of_witnesses(const DecisionTable& table, Report& report) {
  Decider decider(table);
  std::size_t bytes = 0;
  for (const ReportSuite& suite : report.suites) {
    for (const ReportCase& one : suite.cases) {
      bytes += one.scenario.size() * indenting;
    }
  }
  for (ReportSuite& suite : report.suites) {
    for (ReportCase& one : suite.cases) {
      if (one.scenario.empty() || !one.picture.empty() || bytes > bytes_max) {
        continue;
      }
      Case witness;
      const auto source = scenario_document(one.name, one.scenario, Keep::ids);
      source->next(witness);  // which borrows from it
      Outcome outcome;
      intend(decider, witness.snapshot.network, witness.request, outcome, &witness.snapshot.labels);
      const AnsweredCase answer(witness.scenario, witness.snapshot, witness.request, table,
                                outcome);
      append_case_picture(answer, nullptr, GraphExtent::neighbourhood, report.language,
                          one.picture);
      Document reasons;
      read_reasons(answer, reasons);
      one.steps = steps_of(reasons.root(), report.language);
      bytes += one.picture.size();
    }
  }
}

}  // namespace connectsim
