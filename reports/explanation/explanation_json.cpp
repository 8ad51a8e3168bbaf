// Writes an explanation as JSON: judgements, row trace, readings that decide, edits.
#include "reports/explanation/explanation_json.h"

#include "reports/explanation/edit_text.h"
#include "reports/explanation/edits_tree.h"
#include "reports/json/json_tree.h"
#include "reports/language/named.h"
#include "simulator/tables/readings.h"

namespace connectsim {
namespace {

JsonTree judged_rule_tree(const Snapshot& snapshot, Edge rule) {
  const EdgeRecord& record = snapshot.network.edge(rule);
  JsonTree tree = {{"direction", record.kind == EdgeKind::inbound_rule ? "inbound" : "outbound"},
                   {"traffic", traffic_text(record.traffic, Language::en)},
                   {"peer", snapshot.labels.id(record.target)}};
  if (const std::string_view name = snapshot.labels.name(record.target); !name.empty()) {
    tree["peer_name"] = name;
  }
  return tree;
}

JsonTree judgement_tree(const Snapshot& snapshot, const GroupJudgement& judgement) {
  JsonTree tree = {{"group", snapshot.labels.id(judgement.group)},
                   {"name", snapshot.labels.name(judgement.group)},
                   {"role", text_of(judgement.role)},
                   {"associated", judgement.is_associated},
                   {"judgement", text_of(judgement.code)}};
  if (judgement.rule != no_edge) {
    tree["rule"] = judged_rule_tree(snapshot, judgement.rule);
  }
  return tree;
}

JsonTree trace_tree(const DecisionTable& table, const RowTrace& trace) {
  const TableRow& row = table.rows()[trace.row - 1];
  JsonTree tree = {{"row", trace.row}, {"covers", trace.covers()}};
  if (trace.failing) {
    tree["column"] = text_of(*trace.failing);
    tree["found"] = value_word(*trace.failing, trace.found);
    tree["asked"] = list_tree(values_asked(row, trace.alternative, *trace.failing),
                              [&](std::size_t value) { return value_word(*trace.failing, value); });
  }
  tree["action"] = text_of(row.action);
  tree["cites"] = row.citation;
  return tree;
}

JsonTree deciding_tree(const DecidingReading& deciding) {
  const ReadingSwitch& reading = reading_switches()[deciding.reading];
  return {{"reading", reading.name},
          {"value", reading.values[deciding.value]},
          {"row", deciding.row},
          {"action", text_of(deciding.action)}};
}

// What the action would make, as far as it is known before it is carried out.
void add_plan(const AnsweredCase& answer, JsonTree& tree) {
  if (answer.plan == nullptr || answer.decision.action == Action::none) {
    return;
  }
  if (answer.decision.action == Action::associate) {
    tree["associates"] = answer.snapshot.labels.id(answer.plan->spare);
    return;
  }
  tree["creates"] = list_tree(answer.plan->created(), [](const PlannedGroup& group) -> JsonTree {
    return {{"name", text_of(group.name)}, {"role", text_of(group.role)}};
  });
}

}  // namespace

JsonTree edits_tree(const Snapshot& snapshot, const Counterfactual& found, Language language) {
  return {{"row", found.row},
          {"action", text_of(found.action)},
          {"edits", list_tree(found.edits, [&](const Edit& edit) -> JsonTree {
             return {{"kind", text_of(edit.kind)}, {"text", edit_text(snapshot, edit, language)}};
           })}};
}

void ExplanationJson::append(const AnsweredCase& answer, const Explanation& explanation,
                             std::string& out) {
  const Snapshot& snapshot = answer.snapshot;
  out += '{';
  decision_.append_members(answer, out);
  JsonTree tree = JsonTree::object();
  add_plan(answer, tree);
  tree["table"] = answer.table.name();
  tree["readings"] = readings_tree(answer.table);
  if (answer.decision.verdict != Verdict::refused) {
    tree["judgements"] = list_tree(
        answer.decision.judgements,
        [&](const GroupJudgement& judgement) { return judgement_tree(snapshot, judgement); });
    tree["trace"] = list_tree(
        explanation.rows, [&](const RowTrace& trace) { return trace_tree(answer.table, trace); });
    tree["readings_that_decide"] = list_tree(explanation.readings, deciding_tree);
    if (explanation.edit_search == EditSearch::done) {
      tree["edits_to_other_rows"] = list_tree(explanation.edits, [&](const Counterfactual& found) {
        return edits_tree(snapshot, found, Language::en);
      });
    }
  }
  append_members(tree, out);
  out += '}';
}

}  // namespace connectsim
