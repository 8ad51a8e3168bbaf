// Decides which recorded call is which predicted one, and in what the console's calls differ from
// order, names, parameters, texts.
#include "simulator/trail/compared_calls.h"

#include <algorithm>
#include <set>

#include "model/answers/aws_place.h"
#include "model/network/managed_name.h"
#include "simulator/trail/parameter_comparison.h"

namespace connectsim {
namespace {

constexpr std::array subject_names = {"GroupId", "DBProxyName", "FunctionName",
                                      "DBClusterIdentifier", "RoleName"};

std::optional<NewThing> thing_named(std::string_view group_name) {
  const auto name = managed_name(group_name);
  if (!name) return std::nullopt;
  if (is_compute_side(name->pattern)) return NewThing::compute_group;
  return name->pattern == NamePattern::rdsproxy_lambda ? NewThing::proxy_group
                                                       : NewThing::database_group;
}

bool holds(const Snapshot& snapshot, std::string_view id) {
  for (Vertex v = 0; v < snapshot.network.vertex_count(); ++v) {
    if (snapshot.labels.id(v) == id) return true;
  }
  return false;
}

// A recorded call with its parameters read.
struct Candidate {
  const RecordedCall* call = nullptr;
  Document parameters;
  bool is_taken = false;

  [[nodiscard]] Value parameter(std::string_view name) const {
    return parameters.root().find(name);
  }
  [[nodiscard]] std::string text(std::string_view name) const {
    const Value value = parameter(name);
    return value && value.is_text() ? std::string(value.text()) : std::string();
  }
};

bool is_description(const ParameterDifference& difference) {
  return difference.path.ends_with("Description");
}

class Matching {
 public:
  Matching(const RecordedCalls& recorded, const NamedRequest& names, const Snapshot& before,
           const Snapshot& after)
      : names_(names), before_(before), after_(after) {
    for (const RecordedCall& call : recorded.calls) {
      candidates_.emplace_back();
      candidates_.back().call = &call;
      candidates_.back().parameters.read(call.parameters);
    }
  }

  ComparedCalls done(const std::vector<Call>& predicted) {
    find_ids();
    for (const Call& call : predicted) result_.calls.push_back(compared(call));
    compare_order();
    add_others();
    return std::move(result_);
  }

 private:
  // What was made, by its side: a group that the snapshot after holds and the one before does not;
  // the last one when there are several.
  void find_ids() {
    for (const Candidate& each : candidates_) {
      const RecordedCall& call = *each.call;
      if (!call.failure.empty() || call.made.empty()) continue;
      if (call.operation == "CreateSecurityGroup") {
        const auto thing = thing_named(each.text("GroupName"));
        if (thing && !holds(before_, call.made) && holds(after_, call.made)) {
          id_of(*thing) = call.made;
        }
      } else if (call.operation == "CreateSecret") {
        id_of(NewThing::secret) = call.made;
      } else if (call.operation == "CreateRole") {
        id_of(NewThing::role) = call.made;
      } else if (call.operation == "CreatePolicy") {
        id_of(NewThing::policy) = call.made;
      }
    }
  }
  std::string& id_of(NewThing thing) { return ids_[static_cast<std::size_t>(thing)]; }

  // Whether a recorded call is about what the predicted one is about.
  [[nodiscard]] bool is_about_the_same(const Call& call, const Candidate& candidate) const {
    if (call.operation == "CreateSecurityGroup") {
      return call.gives && !candidate.call->made.empty() &&
             candidate.call->made == ids_[static_cast<std::size_t>(*call.gives)];
    }
    for (const char* name : subject_names) {
      const CallParameter* subject = call.parameters.find(name);
      if (subject == nullptr) continue;
      const auto text = expected_text(*subject, ids_);
      return text && is_same_name(*text, candidate.text(name));
    }
    return true;  // a secret or a policy: its name alone tells it, and that is compared
  }

  // Of those that are about the same, the one that differs least; the first of equals.
  ComparedCall compared(const Call& call) {
    ComparedCall best{call, nullptr, {}};
    Candidate* taken = nullptr;
    for (Candidate& each : candidates_) {
      if (each.is_taken || !each.call->failure.empty() || each.call->service != call.service ||
          each.call->operation != call.operation || !is_about_the_same(call, each)) {
        continue;
      }
      std::vector<ParameterDifference> found =
          differences(call.parameters, each.parameters.root(), ids_);
      if (taken == nullptr || found.size() < best.differences.size()) {
        taken = &each;
        best.recorded = each.call;
        best.differences = std::move(found);
      }
    }
    if (taken != nullptr) taken->is_taken = true;
    return best;
  }

  void compare_order() {
    std::string_view last;
    bool has_strict = false;
    for (const ComparedCall& each : result_.calls) {
      if (each.recorded == nullptr) continue;
      const std::string_view time = each.recorded->time;
      if (!last.empty()) {
        if (time < last) result_.order = CallOrder::otherwise;
        result_.same_second_count += time == last ? 1U : 0U;
        has_strict = has_strict || time > last;
      }
      last = std::max(last, time);
    }
    if (has_strict && result_.order == CallOrder::untold) result_.order = CallOrder::as_predicted;
  }

  // Calls of the same ends while the predicted ones were made.
  void add_others() {
    std::string_view first;
    std::string_view last;
    for (const ComparedCall& each : result_.calls) {
      if (each.recorded == nullptr) continue;
      const std::string_view time = each.recorded->time;
      if (first.empty() || time < first) first = time;
      last = std::max(last, time);
    }
    for (const Candidate& each : candidates_) {
      if (each.is_taken || !is_of_the_ends(each)) continue;
      if (!each.call->failure.empty()) {
        result_.failed.push_back(each.call);
      } else if (!first.empty() && each.call->time >= first && each.call->time <= last) {
        result_.further.push_back(each.call);
      }
    }
  }

  [[nodiscard]] bool is_of_the_ends(const Candidate& candidate) const {
    if (thing_named(candidate.text("GroupName"))) return true;
    if (const std::string id = candidate.text("GroupId"); !id.empty()) {
      return std::find(ids_.begin(), ids_.end(), id) != ids_.end() ||
             thing_named(name_of_group(id)).has_value();
    }
    const std::array<std::pair<const char*, std::string_view>, 3> ends = {
        {{"FunctionName", names_.function},
         {"DBClusterIdentifier", names_.cluster},
         {"DBProxyName", names_.proxy}}};
    return std::any_of(ends.begin(), ends.end(), [&](const auto& end) {
      const std::string text = candidate.text(end.first);
      return !text.empty() && name_in_arn(text) == name_in_arn(end.second);
    });
  }
  [[nodiscard]] std::string name_of_group(std::string_view id) const {
    for (const Candidate& each : candidates_) {
      if (each.call->operation == "CreateSecurityGroup" && each.call->made == id) {
        return each.text("GroupName");
      }
    }
    return {};
  }

  const NamedRequest& names_;
  const Snapshot& before_;
  const Snapshot& after_;
  std::vector<Candidate> candidates_;
  GivenIds ids_;
  ComparedCalls result_;
};

}  // namespace

bool ComparedCall::differs_in_texts_only() const {
  return !differences.empty() &&
         std::all_of(differences.begin(), differences.end(), is_description);
}

bool ComparedCalls::has_any() const {
  return std::any_of(calls.begin(), calls.end(),
                     [](const ComparedCall& each) { return each.recorded != nullptr; });
}

bool ComparedCalls::agrees() const {
  return order != CallOrder::otherwise && further.empty() &&
         std::all_of(calls.begin(), calls.end(), [](const ComparedCall& each) {
           return each.recorded != nullptr && each.differences.empty();
         });
}

ComparedCalls compared_calls(const std::vector<Call>& predicted, const RecordedCalls& recorded,
                             const NamedRequest& names, const Snapshot& before,
                             const Snapshot& after) {
  return Matching(recorded, names, before, after).done(predicted);
}

void hold_calls(const ComparedCalls& calls, Verification& done) {
  if (done.agreement == Agreement::inconclusive || calls.agrees()) return;
  if (!calls.has_any()) {
    if (done.agreement == Agreement::agrees) done.agreement = Agreement::inconclusive;
    done.doubts.push_back(Doubt::calls_missing);
    return;
  }
  done.agreement = Agreement::differs;
  const auto any = [&](const auto& is_so) {
    return std::any_of(calls.calls.begin(), calls.calls.end(), is_so);
  };
  const auto add = [&](Deviation deviation, bool is_found) {
    if (is_found) done.deviations.push_back(deviation);
  };
  add(Deviation::call_missing, any([](const auto& each) { return each.recorded == nullptr; }));
  add(Deviation::further_call, !calls.further.empty());
  add(Deviation::another_call_order, calls.order == CallOrder::otherwise);
  add(Deviation::parameters_differ, any([](const auto& each) {
        return !each.differences.empty() && !each.differs_in_texts_only();
      }));
  add(Deviation::descriptions_differ, any([](const auto& each) {
        return std::any_of(each.differences.begin(), each.differences.end(), is_description);
      }));
}

}  // namespace connectsim
