// Decides which words a schema allows: those of the program's own enumerations (T-1, T-2, M-2).
#include "reports/schemas/schema_words.h"

#include "reports/check/check_message.h"
#include "reports/diff/planned_changes.h"
#include "simulator/account/audit.h"
#include "simulator/action/described_outcome.h"
#include "simulator/check/table_check.h"
#include "simulator/connection/mismatch.h"
#include "simulator/decision/zones.h"
#include "simulator/diff/both_tables.h"
#include "simulator/diff/connection_change.h"
#include "simulator/explanation/edit.h"
#include "simulator/findings/findings.h"
#include "simulator/observation/verification.h"
#include "simulator/replay/replay_source.h"
#include "simulator/tables/column_values.h"
#include "simulator/tables/readings.h"
#include "simulator/trail/compared_calls.h"
#include "simulator/trail/ledger.h"

namespace connectsim {
namespace {

template <typename Words>
JsonTree one_of(const Words& words) {
  return {{"enum", list_tree(words, [](std::string_view word) { return word; })}};
}

template <typename Enum>
JsonTree one_of_all() {
  return one_of(words_of<Enum>);
}

JsonTree list_of(const JsonTree& each) {
  return {{"type", "array"}, {"minItems", 1}, {"items", each}};
}

JsonTree object_of(JsonTree properties) {
  return {{"type", "object"}, {"additionalProperties", false}, {"properties", properties}};
}

// An object with a member for each column, made of its words.
template <typename TreeOf>
JsonTree by_columns(const TreeOf& tree_of) {
  JsonTree columns = JsonTree::object();
  for (std::size_t i = 0; i < column_count; ++i) {
    columns[words_of<Column>[i]] = tree_of(one_of(column_words(static_cast<Column>(i))));
  }
  return columns;
}

JsonTree one_or_more(const JsonTree& word) { return {{"oneOf", {word, list_of(word)}}}; }

template <typename TreeOf>
JsonTree by_readings(const TreeOf& tree_of) {
  JsonTree readings = JsonTree::object();
  for (const ReadingSwitch& reading : reading_switches()) {
    readings[reading.name] = tree_of(one_of(reading.values));
  }
  return readings;
}

JsonTree itself(const JsonTree& word) { return word; }

// F-1: when a finding shows.
JsonTree finding_predicate() {
  JsonTree members = {{"row", list_of({{"type", "integer"}, {"minimum", 1}})},
                      {"action", list_of(one_of_all<Action>())},
                      {"readings", object_of(by_readings(list_of))}};
  members.update(by_columns(list_of));
  for (std::size_t i = 0; i < request_fact_count; ++i) {
    const auto fact = static_cast<RequestFact>(i);
    members[text_of(fact)] = list_of(one_of(fact_words(fact)));
  }
  return object_of(members);
}

}  // namespace

JsonTree word_definitions() {
  return {{"action", one_of_all<Action>()},
          {"agreement", one_of_all<Agreement>()},
          {"call_order", one_of_all<CallOrder>()},
          {"cause_change", one_of_all<CauseChange>()},
          {"cause_kind", one_of_all<CauseKind>()},
          {"change_meaning", one_of_all<ChangeMeaning>()},
          {"changed_aspect", one_of_all<ChangedAspect>()},
          {"check_level", one_of_all<CheckLevel>()},
          {"check_topic", one_of_all<CheckTopic>()},
          {"column", one_of_all<Column>()},
          {"column_values", object_of(by_columns(list_of))},
          {"deviation", one_of_all<Deviation>()},
          {"doubt", one_of_all<Doubt>()},
          {"drift", one_of_all<Drift>()},
          {"edit_kind", one_of_all<EditKind>()},
          {"finding_predicate", finding_predicate()},
          {"gain", one_of_all<Gain>()},
          {"holding", one_of_all<Holding>()},
          {"host_kind", one_of_all<HostKind>()},
          {"judgement", one_of_all<Judgement>()},
          {"mismatch", one_of_all<Mismatch>()},
          {"need", one_of_all<ConnectionNeed>()},
          {"note", one_of_all<Note>()},
          {"obstacle", one_of_all<Obstacle>()},
          {"one_or_more_values", object_of(by_columns(one_or_more))},
          {"plan_effect", one_of_all<PlanEffect>()},
          {"planned_act", one_of_all<PlannedAct>()},
          {"profile", one_of_all<Profile>()},
          {"property", one_of_all<Property>()},
          {"proxy_mode", one_of_all<ProxyMode>()},
          {"reachability", one_of_all<Reachability>()},
          {"reading", one_of(reading_names())},
          {"readings", object_of(by_readings(itself))},
          {"requirement", one_of_all<Requirement>()},
          {"role", one_of_all<GroupRole>()},
          {"seen_action", one_of_all<SeenAction>()},
          {"situation", object_of(by_columns(itself))},
          {"situation_part", one_of_all<SituationPart>()},
          {"source_kind", one_of_all<ReplaySource::Kind>()},
          {"standing", one_of_all<Standing>()},
          {"table_answer", one_of_all<TableAnswer>()},
          {"tested_clause", one_of_all<TestedClause>()},
          {"unknown_fact", one_of_all<UnknownFact>()},
          {"verdict", one_of_all<Verdict>()},
          {"zone_source", one_of_all<ZoneSource>()}};
}

}  // namespace connectsim
