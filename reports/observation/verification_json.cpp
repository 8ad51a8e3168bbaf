// Writes a verification as JSON.
#include "reports/observation/verification_json.h"

namespace connectsim {
namespace {

template <typename Enum>
JsonTree enum_list(const std::vector<Enum>& list) {
  return list_tree(list, [](Enum each) { return text_of(each); });
}

JsonTree field_tree(const ChangedField& field) {
  return {{"subject", field.subject}, {"aspect", text_of(field.aspect)}};
}

JsonTree predicted_tree(const VerificationView& view) {
  const Outcome& prediction = view.done.prediction;
  const Decision& decision = prediction.decision;
  JsonTree tree = {{"table", view.table.name()}, {"verdict", text_of(decision.verdict)}};
  if (decision.verdict == Verdict::decided) {
    tree["row"] = decision.row;
    tree["action"] = text_of(decision.action);
  }
  if (decision.verdict == Verdict::refused) {
    tree["unmet"] = words_tree<Requirement>(decision.unmet);
  }
  if (prediction.plan.obstacles.any()) {
    tree["obstacles"] = words_tree<Obstacle>(prediction.plan.obstacles);
  }
  return tree;
}

JsonTree said_by_tree(const Verification& done) {
  JsonTree list = JsonTree::array();
  for (const TablePrediction& answer : done.observed.answers) {
    if (!answer.was_seen) continue;
    JsonTree each = {{"table", answer.table}};
    if (!answer.reading.empty()) each["reading"] = {{answer.reading, answer.value}};
    list.push_back(std::move(each));
  }
  return list;
}

}  // namespace

JsonTree verification_tree(const VerificationView& view) {
  const Verification& done = view.done;
  JsonTree seen = {{"action", text_of(done.observed.action)}};
  if (done.observed.spare != no_vertex) {
    seen["group"] = view.before.labels.id(done.observed.spare);
  }
  JsonTree readings = JsonTree::object();
  for (const NarrowedReading& each : narrowed_readings(view)) {
    readings[each.name] = {{"right", each.right}, {"wrong", each.wrong}};
  }
  return {{"agreement", text_of(done.agreement)},
          {"doubts", enum_list(done.doubts)},
          {"predicted", predicted_tree(view)},
          {"seen", std::move(seen)},
          {"deviations", enum_list(done.deviations)},
          {"fields", list_tree(done.fields,
                               [](const ComparedField& each) {
                                 JsonTree tree = field_tree(each.field);
                                 tree["predicted"] = each.predicted;
                                 tree["seen"] = each.seen;
                                 tree["agrees"] = each.agrees();
                                 return tree;
                               })},
          {"elsewhere", list_tree(done.observed.change.elsewhere,
                                  [](const auto& each) {
                                    JsonTree tree = field_tree(each.first);
                                    tree["seen"] = each.second;
                                    return tree;
                                  })},
          {"all_else_same", done.is_all_else_same},
          {"said_by", said_by_tree(done)},
          {"readings", std::move(readings)}};
}

}  // namespace connectsim
