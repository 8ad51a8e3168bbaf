#include "reports/diff/table_diff_json.h"

#include "reports/diff/intent_json.h"
#include "reports/json/columns_json.h"

namespace connectsim {
namespace {

class TableDiffWriter {
 public:
  TableDiffWriter(const TableDiffView& view, std::string& out) : view_(view), json_(out) {}

  void append() {
    const TableDiff& diff = view_.diff;
    json_.open_object();
    json_.member("before", view_.before.name()).member("after", view_.after.name());
    json_.name("columns").open_list();
    for (const Column column : diff.space.columns()) {
      json_.text(text_of(column));
    }
    json_.close_list();
    json_.name("observable_effect").truth(!diff.has_no_effect());
    json_.name("situations").number(diff.situations.size());
    json_.name("changed_situations").number(diff.changed_count());
    append_population();
    json_.name("readings").open_list();
    for (const ReadingChange& reading : diff.readings) {
      append_change_json({reading, {}}, json_);
    }
    json_.close_list();
    append_answers();
    append_rows("other_rows", diff.other_rows);
    append_intent();
    json_.close_object();
  }

 private:
  void append_population() {
    json_.name("population").open_object().name("scenarios").number(view_.effect.scenarios);
    json_.name("changed").number(view_.effect.changed_scenarios);
    json_.member("profile", text_of(view_.population.profile));
    json_.name("seed").number(view_.population.seed).close_object();
  }

  void append_when(const std::vector<Situation>& situations) {
    json_.name("when").open_list();
    for (const Box box : boxes_of(view_.diff, situations)) {
      append_columns_json(view_.diff.space.column_values(box), json_);
    }
    json_.close_list();
  }

  void append_rows(std::string_view name, const std::vector<RowChange>& rows) {
    json_.name(name).open_list();
    for (const RowChange& row : rows) {
      json_.open_object().name("before").number(row.before).name("after").number(row.after);
      json_.name("situations").number(row.situations).close_object();
    }
    json_.close_list();
  }

  void append_answers() {
    json_.name("changes").open_list();
    const EffectGroup* last = nullptr;
    for (const EffectGroup& group : view_.effect.groups) {
      if (last == nullptr || last->answer != group.answer) {
        append_answer(group.answer);
      }
      last = &group;
    }
    json_.close_list();
  }

  void append_answer(const AnswerChange& answer) {
    json_.open_object();
    json_.member("before", text_of(answer.before)).member("after", text_of(answer.after));
    for (const ChangedSituations& change : view_.diff.changes) {
      if (change.answer == answer) {
        json_.name("situations").number(change.situations.size());
        append_when(change.situations);
        append_rows("rows", change.rows);
      }
    }
    json_.name("effects").open_list();
    for (const EffectGroup& group : view_.effect.groups) {
      if (group.answer == answer) {
        append_effect(group);
      }
    }
    json_.close_list().close_object();
  }

  void append_effect(const EffectGroup& group) {
    json_.open_object();
    if (group.access) {
      json_.member("reachable", text_of(group.access->reachable));
      json_.member("listed", text_of(group.access->listed));
    }
    json_.name("situations").number(group.situations.size());
    if (view_.intent != nullptr) {
      json_.name("unlisted_situations").number(view_.unlisted_count(group));
    }
    json_.name("scenarios").number(group.population.count);
    if (const std::string id = view_.smallest_id(group); !id.empty()) {
      json_.member("smallest", id);
    }
    if (group.witness) {
      json_.name("witness_situation");
      append_columns_json(view_.diff.space.column_values(view_.diff.space.cell(*group.witness)),
                          json_);
    }
    if (!group.scenario.empty()) {
      Document scenario;
      scenario.read(group.scenario);
      json_.name("witness").value(scenario.root());
    }
    json_.close_object();
  }

  void append_intent() {
    if (view_.intent == nullptr) {
      return;
    }
    const TableIntentComparison& comparison = view_.comparison;
    json_.name("intent").open_object().name("met").truth(comparison.is_met());
    json_.name("unlisted").open_list();
    for (const ReadingChange& reading : comparison.unlisted_readings) {
      append_change_json({reading, {}}, json_);
    }
    for (const UnlistedSituations& each : comparison.unlisted) {
      json_.open_object();
      json_.member("before", text_of(each.answer.before));
      json_.member("after", text_of(each.answer.after));
      json_.name("situations").number(each.situations.size());
      append_when(each.situations);
      json_.close_object();
    }
    json_.close_list().name("missing").open_list();
    for (const MissingChange& missing : comparison.missing) {
      json_.open_object().name("entry").number(missing.entry);
      json_.name("change");
      append_change_json(view_.intent->changes[missing.entry], json_);
      json_.name("situations").number(missing.situations.size());
      append_when(missing.situations);
      json_.close_object();
    }
    json_.close_list().close_object();
  }

  const TableDiffView& view_;
  JsonWriter json_;
};

}  // namespace

void append_table_diff_json(const TableDiffView& view, std::string& out) {
  TableDiffWriter(view, out).append();
  out += '\n';
}

}  // namespace connectsim
