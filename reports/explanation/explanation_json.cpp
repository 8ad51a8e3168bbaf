#include "reports/explanation/explanation_json.h"

#include "reports/explanation/edit_text.h"
#include "reports/json/json_writer.h"
#include "reports/language/named.h"
#include "simulator/tables/readings.h"

namespace connectsim {
namespace {

void append_readings(const DecisionTable& table, JsonWriter& json) {
  json.name("readings").open_object();
  for (const ReadingSwitch& reading : reading_switches()) {
    if (const std::size_t chosen = reading.chosen(table.readings()); chosen != 0) {
      json.member(reading.name, reading.values[chosen]);
    }
  }
  json.close_object();
}

void append_rule(const Snapshot& snapshot, Edge rule, JsonWriter& json) {
  const EdgeRecord& record = snapshot.network.edge(rule);
  json.name("rule").open_object();
  json.member("direction", record.kind == EdgeKind::inbound_rule ? "inbound" : "outbound");
  json.member("traffic", traffic_text(record.traffic, Language::en));
  json.member("peer", snapshot.labels.id(record.target));
  if (const std::string_view name = snapshot.labels.name(record.target); !name.empty()) {
    json.member("peer_name", name);
  }
  json.close_object();
}

void append_judgements(const AnsweredCase& answer, JsonWriter& json) {
  json.name("judgements").open_list();
  for (const GroupJudgement& judgement : answer.decision.judgements) {
    json.open_object();
    json.member("group", answer.snapshot.labels.id(judgement.group));
    json.member("name", answer.snapshot.labels.name(judgement.group));
    json.member("role", text_of(judgement.role));
    json.name("associated").truth(judgement.is_associated);
    json.member("judgement", text_of(judgement.code));
    if (judgement.rule != no_edge) {
      append_rule(answer.snapshot, judgement.rule, json);
    }
    json.close_object();
  }
  json.close_list();
}

void append_trace(const Explanation& explanation, JsonWriter& json) {
  json.name("trace").open_list();
  for (const RowTrace& trace : explanation.rows) {
    const TableRow& row = explanation.answer.table.rows()[trace.row - 1];
    json.open_object().name("row").number(trace.row).name("covers").truth(trace.covers());
    if (trace.failing) {
      json.member("column", text_of(*trace.failing));
      json.member("found", value_word(*trace.failing, trace.found));
      json.name("asked").open_list();
      for (const std::size_t value : values_asked(row, trace.alternative, *trace.failing)) {
        json.text(value_word(*trace.failing, value));
      }
      json.close_list();
    }
    json.member("action", text_of(row.action)).member("cites", row.citation).close_object();
  }
  json.close_list();
}

void append_deciding_readings(const Explanation& explanation, JsonWriter& json) {
  json.name("readings_that_decide").open_list();
  for (const DecidingReading& deciding : explanation.readings) {
    const ReadingSwitch& reading = reading_switches()[deciding.reading];
    json.open_object();
    json.member("reading", reading.name).member("value", reading.values[deciding.value]);
    json.name("row").number(deciding.row).member("action", text_of(deciding.action));
    json.close_object();
  }
  json.close_list();
}

void append_edits(const Explanation& explanation, JsonWriter& json) {
  json.name("edits_to_other_rows").open_list();
  for (const Counterfactual& found : explanation.edits) {
    json.open_object().name("row").number(found.row).member("action", text_of(found.action));
    json.name("edits").open_list();
    for (const Edit& edit : found.edits) {
      json.open_object().member("kind", text_of(edit.kind));
      json.member("text", edit_text(explanation.answer.snapshot, edit, Language::en));
      json.close_object();
    }
    json.close_list().close_object();
  }
  json.close_list();
}

// What the action would make, as far as it is known before it is carried out.
void append_plan(const AnsweredCase& answer, JsonWriter& json) {
  if (answer.plan == nullptr || answer.decision.action == Action::none) {
    return;
  }
  if (answer.decision.action == Action::associate) {
    json.member("associates", answer.snapshot.labels.id(answer.plan->spare));
    return;
  }
  json.name("creates").open_list();
  for (const PlannedGroup& group : answer.plan->created()) {
    json.open_object().member("name", text_of(group.name)).member("role", text_of(group.role));
    json.close_object();
  }
  json.close_list();
}

}  // namespace

void ExplanationJson::append(const Explanation& explanation, std::string& out) {
  const AnsweredCase& answer = explanation.answer;
  out += '{';
  decision_.append_members(answer, out);
  JsonWriter json(out);
  append_plan(answer, json);
  json.member("table", answer.table.name());
  append_readings(answer.table, json);
  if (answer.decision.verdict != Verdict::refused) {
    append_judgements(answer, json);
    append_trace(explanation, json);
    append_deciding_readings(explanation, json);
    append_edits(explanation, json);
  }
  out += '}';
}

}  // namespace connectsim
