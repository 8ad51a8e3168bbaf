// Decides whether what RDS did is what was predicted, in what way it differs, or why that cannot be
// told (A-1 to A-8, I-1).
#include "simulator/observation/verification.h"

#include <algorithm>
#include <bitset>
#include <set>
#include <utility>

#include "simulator/action/settle.h"
#include "simulator/decision/decide.h"
#include "simulator/observation/same_up_to_ids.h"

namespace connectsim {
namespace {

constexpr std::string_view new_prefix = "new ";
constexpr std::string_view egress_to_everywhere[] = {"all traffic to 0.0.0.0/0",
                                                     "all traffic to ::/0"};

bool is_of_rules(ChangedAspect aspect) {
  return aspect >= ChangedAspect::inbound_added && aspect <= ChangedAspect::outbound_removed;
}

class Comparison {
 public:
  Comparison(const Snapshot& before, const Request& request, const NamedRequest& names,
             const Snapshot& after)
      : before_(before), request_(request), names_(names), after_(after) {}

  Verification done(std::span<const DecisionTable> tables, Pressed pressed) {
    predict(tables.front());
    done_.observed = observed_action(before_, request_, names_, after_, tables);
    compare_fields();
    name_deviations();
    conclude(pressed);
    compare_the_rest();
    return std::move(done_);
  }

 private:
  void predict(const DecisionTable& table) {
    Decider decider(table);
    intend(decider, before_.network, request_, done_.prediction, &before_.labels);
    const ActionPlan& plan = done_.prediction.plan;
    // A limit or a taken name is in the way: predicted is that nothing happens.
    if (plan.action == Action::none || plan.obstacles.any()) return;
    predicted_after_ = carried_out(before_, names_, request_, plan);
    if (predicted_after_) {
      predicted_ = seen_change(before_, request_, names_, *predicted_after_).ends;
    }
  }

  // What stands in both, in the order of the fields.
  void compare_fields() {
    std::map<ChangedField, ComparedField> fields;
    for (const auto& [field, values] : predicted_) {
      fields[field].predicted = values;
    }
    for (const auto& [field, values] : done_.observed.change.ends) {
      fields[field].seen = values;
    }
    for (auto& [field, compared] : fields) {
      compared.field = field;
      done_.fields.push_back(std::move(compared));
    }
  }

  [[nodiscard]] bool predicts_change() const { return !predicted_.empty(); }
  [[nodiscard]] SeenAction predicted_action() const {
    if (!predicts_change()) return SeenAction::none;
    return done_.prediction.plan.action == Action::create ? SeenAction::create
                                                          : SeenAction::associate;
  }
  [[nodiscard]] bool sees_change() const { return !done_.observed.change.ends.empty(); }

  void name_deviations() {
    if (done_.prediction.decision.verdict == Verdict::silent) return;
    if (predicts_change() && !sees_change()) {
      add(Deviation::nothing_happened);
      return;
    }
    if (done_.observed.action != SeenAction::something_else &&
        done_.observed.action != predicted_action()) {
      add(Deviation::another_action);
      return;
    }
    std::set<std::string> not_matched;  // new groups that only one side has
    for (const ComparedField& each : done_.fields) {
      if (each.agrees()) continue;
      const bool is_group = each.field.subject.starts_with(new_prefix);
      if (is_group && each.field.aspect == ChangedAspect::created) {
        if (each.predicted.empty() || each.seen.empty()) not_matched.insert(each.field.subject);
        add(each.predicted.empty() ? Deviation::further_group
            : each.seen.empty()    ? Deviation::group_missing
                                   : Deviation::another_number);
      } else if (!not_matched.contains(each.field.subject)) {
        add_of(each);
      }
    }
  }

  void add_of(const ComparedField& each) {
    const bool is_new_group = each.field.subject.starts_with(new_prefix);
    switch (each.field.aspect) {
      case ChangedAspect::missing:
        break;  // a doubt
      case ChangedAspect::groups_added:
        if (has_more(each.predicted, each.seen)) add(Deviation::not_attached);
        if (has_more(each.seen, each.predicted)) add(Deviation::attached_too);
        break;
      case ChangedAspect::groups_removed:
        add(Deviation::detached);
        break;
      case ChangedAspect::clusters_added:
      case ChangedAspect::clusters_removed:
        add(Deviation::targets_differ);
        break;
      case ChangedAspect::created:
      case ChangedAspect::subnets:
      case ChangedAspect::settings:
        add(Deviation::hosts_differ);
        break;
      case ChangedAspect::vpc:
        add(is_new_group ? Deviation::rules_differ : Deviation::hosts_differ);
        break;
      case ChangedAspect::removed:
        add(Deviation::existing_group_edited);
        break;
      case ChangedAspect::inbound_added:
      case ChangedAspect::inbound_removed:
      case ChangedAspect::outbound_added:
      case ChangedAspect::outbound_removed:
        add(!is_new_group                 ? Deviation::existing_group_edited
            : is_default_egress_all(each) ? Deviation::default_egress_kept
                                          : Deviation::rules_differ);
        break;
    }
  }

  static bool has_more(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    return !std::includes(other.begin(), other.end(), one.begin(), one.end());
  }

  // Whether only the default egress is there beside what was predicted.
  static bool is_default_egress_all(const ComparedField& each) {
    if (each.field.aspect != ChangedAspect::outbound_added) return false;
    std::vector<std::string> seen = each.seen;
    std::erase_if(seen, [](const std::string& rule) {
      return rule == egress_to_everywhere[0] || rule == egress_to_everywhere[1];
    });
    return seen == each.predicted;
  }

  void add(Deviation deviation) { found_.set(static_cast<std::size_t>(deviation)); }
  void doubt(Doubt doubt) { done_.doubts.push_back(doubt); }

  void conclude(Pressed pressed) {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (found_.test(i)) done_.deviations.push_back(static_cast<Deviation>(i));
    }
    const Decision& decision = done_.prediction.decision;
    if (is_end_missing()) doubt(Doubt::end_missing);
    if (has_unknown_groups()) doubt(Doubt::groups_missing);
    if (decision.verdict == Verdict::silent) doubt(Doubt::silent);
    const bool is_right = predicted_ == done_.observed.change.ends;
    if (done_.doubts.empty() && !is_right) {
      if (!sees_change() && pressed == Pressed::unknown) doubt(Doubt::not_pressed);
      if (sees_change() && is_part_of_predicted() && is_still_changing()) {
        doubt(Doubt::still_changing);
      }
      if (!decision.unknown.empty()) doubt(Doubt::fact_unknown);
    }
    done_.agreement = !done_.doubts.empty() ? Agreement::inconclusive
                      : is_right            ? Agreement::agrees
                                            : Agreement::differs;
    if (is_right) done_.deviations.clear();
  }

  [[nodiscard]] bool is_end_missing() const {
    return std::any_of(done_.fields.begin(), done_.fields.end(), [](const ComparedField& each) {
      return each.field.aspect == ChangedAspect::missing;
    });
  }

  // Whether an end has a group now that is not described: what it lets through is unknown.
  [[nodiscard]] bool has_unknown_groups() const {
    const RequestEnds ends = ends_after(before_, request_, names_, after_);
    for (const Vertex host : {ends.function, ends.proxy, ends.cluster}) {
      if (host == no_vertex) continue;
      for (const Edge edge : after_.network.out_edges(host)) {
        const Vertex group = after_.network.edge(edge).target;
        if (after_.network.kind(group) == VertexKind::unknown_group && !was_unknown(group)) {
          return true;
        }
      }
    }
    return false;
  }
  [[nodiscard]] bool was_unknown(Vertex group) const {
    for (Vertex v = 0; v < before_.network.vertex_count(); ++v) {
      if (before_.network.kind(v) == VertexKind::unknown_group &&
          before_.labels.id(v) == after_.labels.id(group)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_part_of_predicted() const {
    return std::all_of(done_.fields.begin(), done_.fields.end(), [](const ComparedField& each) {
      return !has_more(each.seen, each.predicted) || is_of_rules(each.field.aspect);
    });
  }

  [[nodiscard]] bool is_still_changing() const {
    const RequestEnds ends = ends_after(before_, request_, names_, after_);
    if (ends.proxy != no_vertex && !after_.network.proxy(ends.proxy).is_available) return true;
    if (ends.cluster == no_vertex) return false;
    for (const Edge edge : after_.network.out_edges(ends.cluster)) {
      if (after_.network.edge(edge).status != MembershipStatus::active) return true;
    }
    return false;
  }

  void compare_the_rest() {
    if (done_.agreement != Agreement::agrees && sees_change()) return;
    Network expected =
        predicted_after_ && sees_change() ? predicted_after_->network : before_.network;
    Network is = after_.network;
    Settling().settle(expected);
    Settling().settle(is);
    done_.is_all_else_same =
        same_up_to_ids(expected, is, Numbers::compared, vertices_with_the_same_id(before_, after_))
            .has_value();
  }

  const Snapshot& before_;
  const Request& request_;
  const NamedRequest& names_;
  const Snapshot& after_;
  std::optional<Snapshot> predicted_after_;
  ChangedFields predicted_;
  std::bitset<words_of<Deviation>.size()> found_;
  Verification done_;
};

}  // namespace

Verification verified(const Snapshot& before, const Request& request, const NamedRequest& names,
                      const Snapshot& after, std::span<const DecisionTable> tables,
                      Pressed pressed) {
  return Comparison(before, request, names, after).done(tables, pressed);
}

}  // namespace connectsim
