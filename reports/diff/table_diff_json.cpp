// Writes what changes between two tables as JSON: answers, rows, effects, intent.
#include "reports/diff/table_diff_json.h"

#include "reports/diff/intent_json.h"

namespace connectsim {
namespace {

class TableDiffTree {
 public:
  TableDiffTree(const TableDiffView& view, const ResultForm& form)
      : view_(view), form_(form), diff_(view.diff) {}

  [[nodiscard]] JsonTree whole() const {
    JsonTree tree = head_tree(table_diff_format, form_);
    tree.update(
        {{"before", view_.before.name()},
         {"after", view_.after.name()},
         {"columns", list_tree(diff_.space.columns(), [](Column c) { return text_of(c); })},
         {"observable_effect", !diff_.has_no_effect()},
         {"situations", diff_.situations.size()},
         {"changed_situations", diff_.changed_count()},
         {"population",
          {{"scenarios", view_.effect.scenarios},
           {"changed", view_.effect.changed_scenarios},
           {"profile", text_of(view_.population.profile)},
           {"seed", view_.population.seed}}},
         {"readings", list_tree(diff_.readings, reading_tree)},
         {"changes", changes()},
         {"map", list_tree(diff_.situations,
                           [&](const AnsweredSituation& each) -> JsonTree {
                             return {{"situation", situation_tree(each.situation, &view_.after)},
                                     {"before", text_of(each.answer.before)},
                                     {"after", text_of(each.answer.after)}};
                           })},
         {"other_rows", list_tree(diff_.other_rows, row_tree)}});
    if (view_.intent != nullptr) {
      tree["intent"] = intent();
    }
    return tree;
  }

 private:
  static JsonTree reading_tree(const ReadingChange& reading) { return change_tree({reading, {}}); }

  static JsonTree row_tree(const RowChange& row) {
    return {{"before", row.before}, {"after", row.after}, {"situations", row.situations}};
  }

  [[nodiscard]] JsonTree when(const std::vector<Situation>& situations) const {
    return list_tree(boxes_of(diff_, situations),
                     [&](Box box) { return columns_tree(diff_.space.column_values(box)); });
  }

  [[nodiscard]] JsonTree changes() const {
    JsonTree tree = JsonTree::array();
    const EffectGroup* last = nullptr;
    for (const EffectGroup& group : view_.effect.groups) {
      if (last == nullptr || last->answer != group.answer) {
        tree.push_back(answer(group.answer));
      }
      last = &group;
    }
    return tree;
  }

  [[nodiscard]] JsonTree answer(const AnswerChange& answer) const {
    JsonTree tree = {{"before", text_of(answer.before)}, {"after", text_of(answer.after)}};
    for (const ChangedSituations& change : diff_.changes) {
      if (change.answer == answer) {
        tree["situations"] = change.situations.size();
        tree["when"] = when(change.situations);
        tree["rows"] = list_tree(change.rows, row_tree);
      }
    }
    JsonTree& effects = tree["effects"] = JsonTree::array();
    for (const EffectGroup& group : view_.effect.groups) {
      if (group.answer == answer) {
        effects.push_back(effect(group));
      }
    }
    return tree;
  }

  [[nodiscard]] JsonTree effect(const EffectGroup& group) const {
    JsonTree tree;
    if (group.access) {
      tree["reachable"] = text_of(group.access->reachable);
      tree["listed"] = text_of(group.access->listed);
    }
    tree["situations"] = group.situations.size();
    if (view_.intent != nullptr) {
      tree["unlisted_situations"] = view_.unlisted_count(group);
    }
    tree["scenarios"] = group.population.count;
    if (std::string id = view_.smallest_id(group); !id.empty()) {
      tree["smallest"] = std::move(id);
    }
    if (group.witness) {
      tree["witness_situation"] =
          columns_tree(diff_.space.column_values(diff_.space.cell(*group.witness)));
    }
    if (!group.scenario.empty()) {
      tree["witness"] = JsonTree::parse(group.scenario);
    }
    return tree;
  }

  [[nodiscard]] JsonTree intent() const {
    const TableIntentComparison& comparison = view_.comparison;
    JsonTree unlisted = list_tree(comparison.unlisted_readings, reading_tree);
    for (const UnlistedSituations& each : comparison.unlisted) {
      unlisted.push_back({{"before", text_of(each.answer.before)},
                          {"after", text_of(each.answer.after)},
                          {"situations", each.situations.size()},
                          {"when", when(each.situations)}});
    }
    return {
        {"met", comparison.is_met()},
        {"unlisted", std::move(unlisted)},
        {"missing", list_tree(comparison.missing, [&](const MissingChange& missing) -> JsonTree {
           return {{"entry", missing.entry},
                   {"change", change_tree(view_.intent->changes[missing.entry])},
                   {"situations", missing.situations.size()},
                   {"when", when(missing.situations)}};
         })}};
  }

  const TableDiffView& view_;
  const ResultForm& form_;
  const TableDiff& diff_;
};

}  // namespace

void append_table_diff_json(const TableDiffView& view, const ResultForm& form, std::string& out) {
  append_json(TableDiffTree(view, form).whole(), out);
  out += '\n';
}

}  // namespace connectsim
