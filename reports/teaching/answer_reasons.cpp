// Tells why an answer is right: by the row, its columns and judgements, or by the rules of the
// ends.
#include "reports/teaching/answer_reasons.h"

#include "reports/account/connected_texts.h"
#include "reports/account/connection_text.h"
#include "reports/decision/requirement_text.h"
#include "reports/explanation/explanation_sections.h"
#include "reports/explanation/judgement_text.h"
#include "reports/explanation/row_text.h"
#include "reports/language/named.h"
#include "reports/teaching/question_texts.h"
#include "simulator/connection/listed.h"
#include "simulator/connection/mismatch.h"
#include "simulator/connection/reachability.h"
#include "simulator/explanation/readings_that_decide.h"

namespace connectsim {
namespace {

using Sentences = std::vector<std::string>;

std::string numbers_text(const std::vector<std::uint32_t>& numbers, std::uint32_t left_out,
                         Language language) {
  Enumeration list(language);
  for (const std::uint32_t number : numbers) {
    if (number != left_out) list.add(std::to_string(number));
  }
  return list.text();
}

void add_row_and_order(const AnsweredCase& answer, Language language, Sentences& reasons) {
  const Decision& decision = answer.decision;
  const TableRow& row = answer.table.rows()[decision.row - 1];
  reasons.push_back(said(language, texts::reason_row,
                         {std::to_string(decision.row),
                          row_text(answer.table, row, answer.request.proxy_mode, language)}));
  if (has_conflict(answer.table, decision)) {
    std::vector<std::uint32_t> otherwise;
    for (const std::uint32_t other : decision.rows) {
      if (answer.table.rows()[other - 1].action != row.action) otherwise.push_back(other);
    }
    reasons.push_back(said(
        language, texts::reason_order,
        {numbers_text(otherwise, 0, language), numbers_text(answer.table.order(), 0, language)}));
  }
}

void add_columns_and_groups(const AnsweredCase& answer, Language language, Sentences& reasons) {
  for (const Column column : {Column::database, Column::compute, Column::proxy}) {
    if (column == Column::proxy && !answer.request.uses_proxy()) continue;
    const std::size_t value = answer.decision.situation.value(column);
    reasons.push_back(
        said(language, texts::reason_column,
             {text_of(column), value_word(column, value), column_text(answer, column, language)}));
  }
  for (const GroupJudgement& judgement : answer.decision.judgements) {
    if (judgement.code == Judgement::not_named) continue;
    reasons.push_back(said(
        language, texts::reason_group,
        {named(answer.snapshot, judgement.group), judgement_text(answer, judgement, language)}));
  }
}

Sentences action_reasons(const TaughtCase& taught, const DecisionTable& table, Language language) {
  Decider decider(table);
  Outcome outcome;
  intend(decider, taught.snapshot.network, taught.request, outcome, &taught.snapshot.labels);
  const AnsweredCase answer(taught.scenario, taught.snapshot, taught.request, table, outcome);
  Sentences reasons;
  switch (answer.decision.verdict) {
    case Verdict::refused:
      for (const std::string& unmet : unmet_requirements(answer, language)) {
        reasons.push_back(said(language, texts::reason_refused, {unmet}));
      }
      return reasons;
    case Verdict::silent:
      reasons.push_back(said(language, texts::reason_silent));
      break;
    case Verdict::decided:
      add_row_and_order(answer, language, reasons);
      break;
  }
  add_columns_and_groups(answer, language, reasons);
  if (answer.decision.action == Action::create && answer.decision.verdict == Verdict::decided) {
    reasons.push_back(said(language, texts::reason_names));
  }
  return reasons;
}

std::string listed_reason(const TaughtCase& taught, const Readings& readings, Language language) {
  const Network& network = taught.snapshot.network;
  const Request& request = taught.request;
  if (!is_listed_as_requested(network, readings, request)) {
    return said(language, texts::reason_not_listed);
  }
  const Vertex host = request.uses_proxy() ? request.proxy : request.cluster;
  const EdgeRecord& rule =
      network.edge(listing_links(network, readings, request.function, host).front().rule);
  return said(language, texts::reason_listed,
              {named(taught.snapshot, rule.source), traffic_text(rule.traffic, language),
               named(taught.snapshot, rule.target)});
}

const Phrase& blocked_phrase(Mismatch mismatch, bool uses_proxy) {
  switch (mismatch) {
    case Mismatch::different_vpcs:
      return texts::different_vpcs;
    case Mismatch::no_common_ip_version:
      return texts::no_common_ip_version;
    case Mismatch::no_rule_out_of_function:
      return uses_proxy ? texts::no_rule_out_of_function_to_proxy : texts::no_rule_out_of_function;
    case Mismatch::no_rule_into_proxy:
      return texts::no_rule_into_proxy;
    case Mismatch::no_rule_out_of_proxy:
      return texts::no_rule_out_of_proxy;
    default:
      return uses_proxy ? texts::no_rule_into_cluster_from_proxy : texts::no_rule_into_cluster;
  }
}

std::string reachable_reason(const TaughtCase& taught, Language language) {
  const Path path = reach_as_requested(taught.snapshot.network, taught.request);
  switch (path.result) {
    case Reachability::reachable:
      return said(language, texts::reason_reachable, {rules_text(taught.snapshot, path, language)});
    case Reachability::depends:
      return said(language, texts::reason_depends);
    case Reachability::blocked:
      break;
  }
  return said(language, texts::reason_blocked,
              {said(language, blocked_phrase(blocked_side(path), taught.request.uses_proxy()),
                    {taught.scenario.request.proxy})});
}

}  // namespace

std::vector<std::string> answer_reasons(const TaughtCase& taught, const DecisionTable& table,
                                        Language language) {
  return taught.asks == Asks::action ? action_reasons(taught, table, language)
                                     : Sentences{listed_reason(taught, table.readings(), language),
                                                 reachable_reason(taught, language)};
}

}  // namespace connectsim
