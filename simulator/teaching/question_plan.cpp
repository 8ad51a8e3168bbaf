// Decides which of many questions to ask next, so that a sitting is as short as it can be.
#include "simulator/teaching/question_plan.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

#include "simulator/teaching/question.h"

namespace connectsim {
namespace {

constexpr std::size_t beam_width = 40;

// How the possible misconceptions fall into classes.
struct Split {
  std::array<std::uint8_t, 64> counts{};  // by class
  std::size_t class_count = 0;            // of those that are not right and occur
  std::uint64_t right_too = 0;            // the set of those who answer right

  [[nodiscard]] bool can_be_asked() const { return class_count + 1 <= options_max; }
  [[nodiscard]] std::size_t largest_wrong_class() const {
    return *std::max_element(counts.begin() + 1, counts.end());
  }
};

Split split_of(const Partition& partition, std::uint64_t possible) {
  Split split;
  for (std::uint64_t left = possible; left != 0; left &= left - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(left));
    const std::uint8_t its_class = partition.class_of[i];
    if (its_class == 0) {
      split.right_too |= left & (~left + 1);
    } else if (split.counts[its_class] == 0) {
      ++split.class_count;
    }
    ++split.counts[its_class];
  }
  return split;
}

// One who chooses a wrong answer must still be told from those who choose it, too.
std::size_t largest_class_allowed(std::size_t questions_left_after) {
  constexpr std::array<std::size_t, 2> allowed = {1, 4};
  return questions_left_after < allowed.size() ? allowed[questions_left_after] : 64;
}

// Worst and expected number of those still possible, then what there is to read.
auto merit(const Partition& partition, const Split& split, bool may_have_none) {
  std::array<std::size_t, 64> counts{};
  std::copy(split.counts.begin(), split.counts.end(), counts.begin());
  if (may_have_none) ++counts[0];
  std::size_t squares = 0;
  for (const std::size_t count : counts) squares += count * count;
  return std::tuple(*std::max_element(counts.begin(), counts.end()), squares,
                    static_cast<std::size_t>(split.counts[0]),
                    static_cast<std::size_t>(partition.reading_size));
}
using Merit = decltype(merit(std::declval<Partition>(), std::declval<Split>(), true));

// What is left to tell from being right, and which question began this plan.
struct Plan {
  std::uint64_t left = 0;
  std::size_t first = no_partition;

  friend auto operator<=>(const Plan&, const Plan&) = default;
};

class PlanSearch {
 public:
  PlanSearch(const std::vector<Partition>& questions, const PlanState& state)
      : questions_(questions), state_(state) {}

  std::size_t first_of_shortest() {
    std::vector<Plan> plans{{state_.possible.to_ullong(), no_partition}};
    for (std::size_t asked = 1; !plans.empty(); ++asked) {
      std::vector<Plan> longer = continued(plans, asked);
      if (const std::size_t found = best_finished(longer); found != no_partition) return found;
      if (longer.empty() || asked == 64) break;
      plans = std::move(longer);
    }
    return no_partition;
  }

 private:
  std::vector<Plan> continued(const std::vector<Plan>& plans, std::size_t asked) const {
    const std::size_t allowed =
        largest_class_allowed(state_.questions_left > asked ? state_.questions_left - asked : 0);
    std::vector<Plan> longer;
    for (const Plan& plan : plans) {
      for (std::size_t i = 0; i < questions_.size(); ++i) {
        const Split split = split_of(questions_[i], plan.left);
        if (split.class_count == 0 || !split.can_be_asked() ||
            split.largest_wrong_class() > allowed) {
          continue;
        }
        longer.push_back({split.right_too, plan.first == no_partition ? i : plan.first});
      }
    }
    // The fewest left go on; of the first questions each, so that there is a choice at the end.
    std::sort(longer.begin(), longer.end(), [](const Plan& one, const Plan& other) {
      return std::tuple(std::popcount(one.left), one.left, one.first) <
             std::tuple(std::popcount(other.left), other.left, other.first);
    });
    longer.erase(std::unique(longer.begin(), longer.end()), longer.end());
    if (longer.size() > beam_width && longer.front().left != 0) longer.resize(beam_width);
    return longer;
  }

  // Of the plans after which nothing is left, the one that begins best.
  std::size_t best_finished(const std::vector<Plan>& plans) const {
    std::size_t best = no_partition;
    Merit best_merit;
    for (const Plan& plan : plans) {
      if (plan.left != 0) continue;
      const Merit its_merit =
          merit(questions_[plan.first], split_of(questions_[plan.first], possible()), true);
      if (best == no_partition || its_merit < best_merit) {
        best = plan.first;
        best_merit = its_merit;
      }
    }
    return best;
  }

  [[nodiscard]] std::uint64_t possible() const { return state_.possible.to_ullong(); }

  const std::vector<Partition>& questions_;
  const PlanState& state_;
};

std::size_t best_by_merit(const std::vector<Partition>& questions, const PlanState& state) {
  std::size_t best = no_partition;
  Merit best_merit;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const Split split = split_of(questions[i], state.possible.to_ullong());
    if (split.class_count == 0 || !split.can_be_asked()) continue;
    const Merit its_merit = merit(questions[i], split, state.may_have_none);
    if (best == no_partition || its_merit < best_merit) {
      best = i;
      best_merit = its_merit;
    }
  }
  return best;
}

// Whether `most` questions of those whose sets of right answers are given leave nothing of `left`.
bool can_finish(const std::vector<std::uint64_t>& right_too, std::uint64_t left, std::size_t most) {
  if (left == 0) return true;
  if (most == 0) return false;
  // Some question must tell the one that the fewest questions tell.
  std::uint64_t rarest = 0;
  std::size_t fewest = SIZE_MAX;
  for (std::uint64_t each = left; each != 0; each &= each - 1) {
    const std::uint64_t bit = each & (~each + 1);
    const auto count = static_cast<std::size_t>(
        std::count_if(right_too.begin(), right_too.end(),
                      [&](std::uint64_t right) { return (right & bit) == 0; }));
    if (count < fewest) {
      fewest = count;
      rarest = bit;
    }
  }
  std::size_t most_told = 0;
  for (const std::uint64_t right : right_too) {
    most_told = std::max(most_told, static_cast<std::size_t>(std::popcount(left & ~right)));
  }
  if (most_told * most < static_cast<std::size_t>(std::popcount(left))) return false;
  return std::any_of(right_too.begin(), right_too.end(), [&](std::uint64_t right) {
    return (right & rarest) == 0 && can_finish(right_too, left & right, most - 1);
  });
}

}  // namespace

std::size_t next_question(const std::vector<Partition>& questions, const PlanState& state) {
  if (state.may_have_none) {
    if (const std::size_t found = PlanSearch(questions, state).first_of_shortest();
        found != no_partition) {
      return found;
    }
  }
  return best_by_merit(questions, state);
}

std::size_t fewest_questions(const std::vector<Partition>& questions, const MisconceptionSet& set,
                             std::size_t most) {
  std::vector<std::uint64_t> right_too;
  for (const Partition& partition : questions) {
    right_too.push_back(split_of(partition, set.to_ullong()).right_too);
  }
  std::sort(right_too.begin(), right_too.end());
  right_too.erase(std::unique(right_too.begin(), right_too.end()), right_too.end());
  std::vector<std::uint64_t> telling;  // without those that another one tells all of, and more
  for (const std::uint64_t each : right_too) {
    const bool is_beaten =
        std::any_of(right_too.begin(), right_too.end(),
                    [&](std::uint64_t other) { return other != each && (other & each) == other; });
    if (!is_beaten) telling.push_back(each);
  }
  for (std::size_t count = 0; count <= most; ++count) {
    if (can_finish(telling, set.to_ullong(), count)) return count;
  }
  return most + 1;
}

}  // namespace connectsim
