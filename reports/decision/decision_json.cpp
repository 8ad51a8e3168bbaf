// Writes a decision (M-3) as JSON on one line, without allocating: verdict, situation, row.
#include "reports/decision/decision_json.h"

#include <array>

#include "model/network/operations.h"
#include "reports/decision/note_text.h"
#include "simulator/decision/zones.h"

namespace connectsim {
namespace {

constexpr std::array<Column, 4> columns_always_shown = {Column::database, Column::compute,
                                                        Column::proxy, Column::target_health};
constexpr std::array<Column, 3> further_columns = {Column::registered, Column::reachable,
                                                   Column::listed};

void append_situation(const AnsweredCase& answer, JsonWriter& json) {
  const Situation& situation = answer.decision.situation;
  json.name("situation").open_object();
  for (const Column column : columns_always_shown) {
    json.member(text_of(column), value_word(column, situation.value(column)));
  }
  for (const Column column : further_columns) {
    if (answer.tells(column)) {
      json.member(text_of(column), value_word(column, situation.value(column)));
    }
  }
  json.close_object();
}

// A member that lists the words of the bits that are set; nothing when none is.
template <typename Enum, typename Bits>
void append_words(std::string_view name, const Bits& bits, JsonWriter& json) {
  if (bits.none()) {
    return;
  }
  json.name(name).open_list();
  for (std::size_t i = 0; i < bits.size(); ++i) {
    if (bits.test(i)) {
      json.text(words_of<Enum>[i]);
    }
  }
  json.close_list();
}

void append_refusal(const Decision& decision, JsonWriter& json) {
  append_words<Requirement>("unmet", decision.unmet, json);
  if (decision.missing_permissions.none()) {
    return;
  }
  json.name("missing_permissions").open_list();
  for (std::size_t i = 0; i < operations.size(); ++i) {
    if (decision.missing_permissions.test(i)) {
      json.text(operations[i].action);
    }
  }
  json.close_list();
}

}  // namespace

void DecisionJson::append(const AnsweredCase& answer, std::string& out) {
  out += '{';
  append_members(answer, out);
  out += '}';
}

void DecisionJson::append_members(const AnsweredCase& answer, std::string& out) {
  const Decision& decision = answer.decision;
  JsonWriter json(out);
  if (answer.scenario.id) {
    json.name("id").value(answer.scenario.id);
  }
  json.member("verdict", text_of(decision.verdict));
  if (decision.verdict == Verdict::refused) {
    append_refusal(decision, json);
  } else {
    append_situation(answer, json);
    json.name("rows").open_list();
    for (const std::uint32_t row : decision.rows) {
      json.number(row);
    }
    json.close_list();
  }
  if (decision.verdict == Verdict::decided) {
    json.name("row").number(decision.row);
    json.member("action", text_of(decision.action));
  }
  if (answer.plan != nullptr) {
    append_words<Obstacle>("obstacles", answer.plan->obstacles, json);
  }
  if (!decision.unknown.empty()) {
    json.list("unknown", unknown_.of(decision, answer.snapshot));
  }
  append_words<Note>("notes", answer.notes(), json);
  append_zones(answer, json);
}

// the notes of the two ends' zones name them.
void DecisionJson::append_zones(const AnsweredCase& answer, JsonWriter& json) {
  const auto has = [&](Note note) {
    return answer.decision.notes.test(static_cast<std::size_t>(note));
  };
  if (!has(Note::no_common_zone) && !has(Note::zone_without_instance)) {
    return;
  }
  const ZoneSource source = zone_source(answer.snapshot.network, answer.request.cluster);
  json.name("zones").open_object();
  read_function_zones(answer, zones_);
  json.list("function", zones_);
  read_cluster_zones(answer, zones_);
  json.list("cluster", zones_);
  json.member("cluster_by", text_of(source));
  json.close_object();
}

}  // namespace connectsim
