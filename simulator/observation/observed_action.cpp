// Decides which action turned one snapshot into another, and by which readings the
// table says so.
#include "simulator/observation/observed_action.h"

#include <algorithm>
#include <utility>

#include "simulator/action/action_plan.h"
#include "simulator/action/outcome.h"
#include "simulator/action/settle.h"
#include "simulator/decision/decide.h"
#include "simulator/observation/same_up_to_ids.h"

namespace connectsim {
namespace {

class Observation {
 public:
  Observation(const Snapshot& before, const Request& request, const Snapshot& after,
              const DecisionTable& table, Numbers numbers)
      : before_(before.network),
        request_(request),
        after_(after.network),
        table_(table),
        numbers_(numbers),
        pairs_(vertices_with_the_same_id(before, after)) {
    Settling().settle(after_);
  }

  std::vector<ObservedAction> done() {
    add_by_readings(table_.readings());
    for (const ReadingSwitch& reading : reading_switches()) {
      for (std::size_t value = 0; value < reading.values.size(); ++value) {
        Readings readings = table_.readings();
        if (value == reading.chosen(readings)) continue;
        reading.choose(readings, value);
        add_by_readings(readings);
      }
    }
    add_without_table();
    std::erase_if(candidates_, [&](const Candidate& each) { return !explains(each.plan); });
    std::vector<ObservedAction> observed;
    for (Candidate& each : candidates_) {
      observed.push_back({each.plan.action, each.plan.spare, std::move(each.readings)});
    }
    return observed;
  }

 private:
  struct Candidate {
    ActionPlan plan;
    std::vector<Readings> readings;
  };

  void add_by_readings(const Readings& readings) {
    DecisionTable table = table_;
    table.set_readings(readings);
    const Decision decision = decide(before_, request_, table);
    if (decision.verdict == Verdict::decided) {
      candidate(action_plan(before_, request_, decision, readings)).readings.push_back(readings);
    }
  }

  // What no reading leads to, as if the table had said so.
  void add_without_table() {
    Decision decision;
    decision.verdict = Verdict::decided;
    for (const Action action : {Action::none, Action::create}) {
      decision.action = action;
      candidate(action_plan(before_, request_, decision, table_.readings()));
    }
    decision.action = Action::associate;
    for (Vertex v = 0; v < before_.vertex_count(); ++v) {
      if (is_compute_side(before_.pattern(v)) &&
          before_.is_in_vpc(v, before_.vpc(request_.cluster))) {
        decision.judgements = {{v, no_edge, GroupRole::compute, Judgement::spare, false}};
        candidate(action_plan(before_, request_, decision, table_.readings()));
      }
    }
  }

  // The candidate with this plan, a new one if there is none yet.
  Candidate& candidate(const ActionPlan& plan) {
    const auto found =
        std::find_if(candidates_.begin(), candidates_.end(),
                     [&](const Candidate& each) { return is_same(each.plan, plan); });
    return found == candidates_.end() ? candidates_.emplace_back(Candidate{plan, {}}) : *found;
  }

  [[nodiscard]] bool is_same(const ActionPlan& one, const ActionPlan& other) const {
    const auto has_same_name = [&](const PlannedGroup& a, const PlannedGroup& b) {
      return numbers_ == Numbers::ignored || a.name == b.name;
    };
    return one.action == other.action && one.spare == other.spare &&
           std::equal(one.created().begin(), one.created().end(), other.created().begin(),
                      other.created().end(), has_same_name);
  }

  // An obstacle is a prediction, too; only without a port, VPC or spare is there nothing to
  // compare.
  [[nodiscard]] bool explains(ActionPlan plan) const {
    for (const Obstacle obstacle :
         {Obstacle::port_unknown, Obstacle::vpc_unknown, Obstacle::no_spare}) {
      if (plan.obstacles.test(static_cast<std::size_t>(obstacle))) {
        return false;
      }
    }
    plan.obstacles.reset();
    Network network = before_;
    Outcome outcome;
    outcome.plan = plan;
    outcome.again = request_;
    carry_out(network, outcome);
    if (plan.registers_targets) network.proxy(outcome.again.proxy).targets = Known::yes;
    Settling().settle(network);
    return same_up_to_ids(network, after_, numbers_, pairs_).has_value();
  }

  const Network& before_;
  const Request& request_;
  Network after_;
  const DecisionTable& table_;
  Numbers numbers_;
  std::vector<VertexPair> pairs_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<ObservedAction> observed_actions(const Snapshot& before, const Request& request,
                                             const Snapshot& after, const DecisionTable& table,
                                             Numbers numbers) {
  return Observation(before, request, after, table, numbers).done();
}

}  // namespace connectsim
