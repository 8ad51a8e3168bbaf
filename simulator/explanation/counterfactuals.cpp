// Decides which fewest edits of the snapshot would lead to another row, by deciding again after
// each set of them.
#include "simulator/explanation/counterfactuals.h"

#include <utility>

#include "simulator/decision/decide.h"
#include "simulator/explanation/edit_candidates.h"

namespace connectsim {
namespace {

// Bounds the search in a VPC of very many managed groups: about 0.6 s.
constexpr std::size_t judgements_max = 30'000'000;

class Search {
 public:
  Search(const Network& network, const Request& request, const DecisionTable& table)
      : network_(network), request_(request), decider_(table) {
    decider_.decide(network_, request_, decision_);
    for (std::uint32_t row = 1; row <= table.rows().size(); ++row) {
      found_.push_back({row, table.rows()[row - 1].action, {}});
      is_found_.push_back(decision_.row == row);
    }
    decided_now_ = decision_.row;
    // A decision costs about 20 ns for each group that it judges.
    decisions_left_ = judgements_max / (decision_.judgements.size() + 10);
    candidates_ = edit_candidates(network_, request_);
  }

  std::vector<Counterfactual> run() {
    for (std::size_t size = 1; size <= edits_max && !is_done(); ++size) {
      choose(0, size);
    }
    std::vector<Counterfactual> result;
    for (const Counterfactual& each : found_) {
      if (each.row != decided_now_) {
        result.push_back(each);
      }
    }
    return result;
  }

 private:
  [[nodiscard]] bool is_done() const {
    if (decisions_left_ == 0) {
      return true;
    }
    for (const bool is_found : is_found_) {
      if (!is_found) {
        return false;
      }
    }
    return true;
  }

  // Adds `missing` more candidates, from position `first` on, to those chosen.
  void choose(std::size_t first, std::size_t missing) {
    if (missing == 0 && decisions_left_ > 0) {
      look();
    }
    if (missing == 0) {
      return;
    }
    for (std::size_t i = first; i < candidates_.size() && !is_done(); ++i) {
      if (touches_same_edge(candidates_[i])) {
        continue;
      }
      chosen_.push_back(i);
      apply(candidates_[i]);
      choose(i + 1, missing - 1);
      undo(candidates_[i]);
      chosen_.pop_back();
    }
  }

  // Two edits of one rule, name or target are one edit, or none.
  [[nodiscard]] bool touches_same_edge(const EditCandidate& candidate) const {
    for (const std::size_t i : chosen_) {
      const EditCandidate& other = candidates_[i];
      if ((candidate.leaves != no_edge && candidate.leaves == other.leaves) ||
          (candidate.edit.group != no_vertex && candidate.edit.group == other.edit.group) ||
          (candidate.edit.target != no_index && candidate.edit.target == other.edit.target)) {
        return true;
      }
    }
    return false;
  }

  void look() {
    --decisions_left_;
    decider_.decide(network_, request_, decision_);
    if (decision_.row == 0 || is_found_[decision_.row - 1]) {
      return;
    }
    is_found_[decision_.row - 1] = true;
    found_[decision_.row - 1].edits = shown_;
  }

  // Doing an edit exchanges what it holds with what the network holds: doing it again undoes it.
  void exchange(EditCandidate& candidate) {
    Edit& edit = candidate.edit;
    if (edit.kind == EditKind::rename_group) {
      const ManagedName before = network_.managed_name(edit.group);
      network_.rename(edit.group, edit.name);
      edit.name = before;
    } else if (edit.kind == EditKind::set_target_health) {
      std::swap(network_.target(edit.target).health, edit.health);
    }
  }
  void apply(EditCandidate& candidate) {
    if (candidate.leaves != no_edge) {
      network_.unlink(candidate.leaves);
    }
    if (candidate.comes != no_edge) {
      network_.link(candidate.comes);
    }
    shown_.push_back(candidate.edit);
    exchange(candidate);
  }
  void undo(EditCandidate& candidate) {
    exchange(candidate);
    shown_.pop_back();
    if (candidate.comes != no_edge) {
      network_.unlink(candidate.comes);
    }
    if (candidate.leaves != no_edge) {
      network_.link(candidate.leaves);
    }
  }

  Network network_;
  const Request& request_;
  Decider decider_;
  Decision decision_;
  std::uint32_t decided_now_ = 0;
  std::size_t decisions_left_ = 0;
  std::vector<EditCandidate> candidates_;
  std::vector<std::size_t> chosen_;
  std::vector<Edit> shown_;  // the chosen edits as they were before they were done
  std::vector<Counterfactual> found_;
  std::vector<bool> is_found_;
};

}  // namespace

std::vector<Counterfactual> counterfactuals(const Network& network, const Request& request,
                                            const DecisionTable& table) {
  return Search(network, request, table).run();
}

}  // namespace connectsim
