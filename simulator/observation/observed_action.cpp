// Decides which action turned one snapshot into another, and which tables and readings
// say so.
#include "simulator/observation/observed_action.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "simulator/action/act_on_snapshot.h"
#include "simulator/action/group_descriptions.h"
#include "simulator/action/outcome.h"
#include "simulator/decision/decide.h"

namespace connectsim {
namespace {

SeenAction seen(Action action) { return static_cast<SeenAction>(action); }

class Observation {
 public:
  Observation(const Snapshot& before, const Request& request, const NamedRequest& names,
              const Snapshot& after)
      : before_(before), request_(request), names_(names) {
    observed_.change = seen_change(before, request, names, after);
    suggested_spare_ = appended_group();
  }

  ObservedAction done(std::span<const DecisionTable> tables) {
    for (const DecisionTable& table : tables) add_answers(table);
    name_action();
    return std::move(observed_);
  }

 private:
  struct Candidate {
    ActionPlan plan;
    bool was_seen = false;
  };

  void add_answers(const DecisionTable& table) {
    add_answer(table, {}, {});
    for (const ReadingSwitch& reading : reading_switches()) {
      for (std::size_t value = 0; value < reading.values.size(); ++value) {
        Readings readings = table.readings();
        if (value == reading.chosen(readings)) continue;
        reading.choose(readings, value);
        DecisionTable other = table;
        other.set_readings(readings);
        add_answer(other, reading.name, reading.values[value]);
      }
    }
  }

  void add_answer(const DecisionTable& table, std::string_view reading, std::string_view value) {
    const Decision decision = decide(before_.network, request_, table);
    TablePrediction answer{table.name(), reading, value, decision.verdict, Action::none, false};
    if (decision.verdict == Verdict::decided) {
      const Candidate& is = candidate(
          action_plan(before_.network, request_, decision, table.readings(), &before_.labels));
      answer.action = is.plan.action;
      answer.was_seen = is.was_seen;
    } else if (decision.verdict == Verdict::refused) {
      answer.was_seen = observed_.change.ends.empty();  // P-11
    }
    observed_.answers.push_back(std::move(answer));
  }

  // What a table says, or else what the change suggests.
  void name_action() {
    Decision decision;
    decision.verdict = Verdict::decided;
    for (const Action action : {Action::none, Action::create, Action::associate}) {
      decision.action = action;
      if (action == Action::associate) {
        if (suggested_spare_ == no_vertex) break;
        decision.judgements = {
            {suggested_spare_, no_edge, GroupRole::compute, Judgement::spare, false}};
      }
      candidate(action_plan(before_.network, request_, decision, Readings{}, &before_.labels));
    }
    const auto found = std::find_if(candidates_.begin(), candidates_.end(),
                                    [](const Candidate& each) { return each.was_seen; });
    observed_.action =
        found == candidates_.end() ? SeenAction::something_else : seen(found->plan.action);
    if (found != candidates_.end()) observed_.spare = found->plan.spare;
  }

  // Each plan is carried out once, however many tables lead to it.
  const Candidate& candidate(const ActionPlan& plan) {
    const auto found = std::find_if(candidates_.begin(), candidates_.end(),
                                    [&](const Candidate& each) { return each.plan == plan; });
    if (found != candidates_.end()) return *found;
    Candidate& added = candidates_.emplace_back(Candidate{plan});
    if (const auto after = carried_out(before_, names_, request_, plan)) {
      added.was_seen = seen_change(before_, request_, names_, *after).ends == observed_.change.ends;
    }
    return added;
  }

  // A group of the compute side that was there before and the function has now.
  [[nodiscard]] Vertex appended_group() const {
    const auto added = observed_.change.ends.find({"function", ChangedAspect::groups_added});
    if (added == observed_.change.ends.end()) return no_vertex;
    for (Vertex v = 0; v < before_.network.vertex_count(); ++v) {
      if (before_.network.is_group(v) && is_compute_side(before_.network.pattern(v)) &&
          std::binary_search(added->second.begin(), added->second.end(), before_.labels.id(v))) {
        return v;
      }
    }
    return no_vertex;
  }

  const Snapshot& before_;
  const Request& request_;
  const NamedRequest& names_;
  ObservedAction observed_;
  Vertex suggested_spare_ = no_vertex;
  std::deque<Candidate> candidates_;  // a deque: references to them stay
};

}  // namespace

std::optional<Snapshot> carried_out(const Snapshot& before, const NamedRequest& names,
                                    const Request& request, ActionPlan plan) {
  for (const Obstacle obstacle :
       {Obstacle::port_unknown, Obstacle::vpc_unknown, Obstacle::no_spare}) {
    if (plan.obstacles.test(static_cast<std::size_t>(obstacle))) return std::nullopt;
  }
  plan.obstacles.reset();
  Snapshot after = before;
  Outcome outcome;
  outcome.plan = plan;
  outcome.again = request;
  carry_out(after.network, outcome);
  if (plan.registers_targets) after.network.proxy(outcome.again.proxy).targets = Known::yes;
  for (std::size_t i = 0; i < plan.created().size(); ++i) {
    const std::string name = text_of(plan.created()[i].name);
    after.labels.set_id(outcome.new_groups[i], new_id(name));
    after.labels.set_name(outcome.new_groups[i], name);
  }
  if (plan.creates_function) after.labels.set_id(outcome.again.function, names.function);
  if (plan.creates_proxy) {
    after.labels.set_id(outcome.again.proxy, new_proxy_name(before.labels.id(request.cluster)));
  }
  return after;
}

ObservedAction observed_action(const Snapshot& before, const Request& request,
                               const NamedRequest& names, const Snapshot& after,
                               std::span<const DecisionTable> tables) {
  return Observation(before, request, names, after).done(tables);
}

}  // namespace connectsim
