// Decides which fewest edits of a case would make another answer right.
#include "simulator/teaching/nearest_edits.h"

#include <algorithm>
#include <utility>

#include "simulator/explanation/edit_candidates.h"

namespace connectsim {
namespace {

class NearestSearch {
 public:
  NearestSearch(const Network& network, const Request& request,
                const std::function<bool(const Network&)>& holds)
      : network_(network), holds_(holds) {
    candidates_ = edit_candidates(network_, request);
    std::erase_if(candidates_, [](const EditCandidate& candidate) {
      return candidate.edit.kind == EditKind::rename_group;
    });
  }

  std::optional<NearestEdits> run() {
    for (std::size_t count = 1; count <= nearest_edits_max; ++count) {
      if (finds(0, count)) return NearestEdits{std::move(done_), std::move(network_)};
    }
    return std::nullopt;
  }

 private:
  // Leaves the edits done when they make it hold.
  bool finds(std::size_t first, std::size_t missing) {
    if (missing == 0) return holds_(network_);
    for (std::size_t i = first; i < candidates_.size(); ++i) {
      if (is_of_a_chosen_one(candidates_[i])) continue;
      chosen_.push_back(i);
      done_.push_back(candidates_[i].edit);
      exchange(candidates_[i]);
      if (finds(i + 1, missing - 1)) return true;
      exchange(candidates_[i]);
      done_.pop_back();
      chosen_.pop_back();
    }
    return false;
  }

  // Two edits of one rule, association or target are one edit, or none. What left by a chosen one
  // is what comes back with it.
  [[nodiscard]] bool is_of_a_chosen_one(const EditCandidate& candidate) const {
    return std::any_of(chosen_.begin(), chosen_.end(), [&](std::size_t i) {
      const EditCandidate& other = candidates_[i];
      return (candidate.leaves != no_edge && candidate.leaves == other.comes) ||
             (candidate.edit.target != no_index && candidate.edit.target == other.edit.target);
    });
  }

  // What leaves comes back the next time.
  void exchange(EditCandidate& candidate) {
    if (candidate.leaves != no_edge) network_.unlink(candidate.leaves);
    if (candidate.comes != no_edge) network_.link(candidate.comes);
    std::swap(candidate.leaves, candidate.comes);
    if (candidate.edit.target != no_index) {
      std::swap(network_.target(candidate.edit.target).health, candidate.edit.health);
    }
  }

  Network network_;
  const std::function<bool(const Network&)>& holds_;
  std::vector<EditCandidate> candidates_;
  std::vector<std::size_t> chosen_;
  std::vector<Edit> done_;
};

}  // namespace

std::optional<NearestEdits> nearest_edits(const Network& network, const Request& request,
                                          const std::function<bool(const Network&)>& holds) {
  return NearestSearch(network, request, holds).run();
}

}  // namespace connectsim
