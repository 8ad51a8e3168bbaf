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

JsonTree recorded_tree(const RecordedCall& call) {
  JsonTree tree = {{"service", call.service}, {"operation", call.operation}, {"time", call.time}};
  if (!call.failure.empty()) tree["failure"] = call.failure;
  return tree;
}

JsonTree calls_tree(const ComparedCalls& calls) {
  const auto recorded = [](const RecordedCall* call) { return recorded_tree(*call); };
  return {{"order", text_of(calls.order)},
          {"same_second", calls.same_second_count},
          {"calls", list_tree(calls.calls,
                              [](const ComparedCall& each) {
                                JsonTree tree = {{"service", each.predicted.service},
                                                 {"operation", each.predicted.operation},
                                                 {"recorded", each.recorded != nullptr}};
                                if (each.recorded == nullptr) return tree;
                                tree["time"] = each.recorded->time;
                                tree["differences"] = list_tree(
                                    each.differences, [](const ParameterDifference& difference) {
                                      return JsonTree{{"parameter", difference.path},
                                                      {"predicted", difference.predicted},
                                                      {"recorded", difference.recorded}};
                                    });
                                return tree;
                              })},
          {"further", list_tree(calls.further, recorded)},
          {"failed", list_tree(calls.failed, recorded)}};
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
  JsonTree all = {{"agreement", text_of(done.agreement)},
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
  if (view.calls != nullptr) all["calls"] = calls_tree(*view.calls);
  return all;
}

}  // namespace connectsim
