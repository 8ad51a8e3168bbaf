// Decides which names a mistyped one may have meant.
#include "model/text/nearest_names.h"

#include <algorithm>

#include "model/text/ascii.h"

namespace connectsim {
namespace {

constexpr std::size_t suggestion_count_max = 3;
// Longer names are compared by nobody by eye, and the distance costs their product.
constexpr std::size_t length_max = 128;

struct Candidate {
  std::size_t distance = 0;
  std::string_view name;
};

// A third of the letters may be wrong, but at least two: short names are mistyped too.
std::size_t distance_max(std::string_view mistyped) {
  return std::max<std::size_t>(2, mistyped.size() / 3);
}

}  // namespace

std::size_t edit_distance(std::string_view one, std::string_view other) {
  // Rows of the usual table: the two before, the one before, the current one.
  std::vector<std::size_t> before_last(other.size() + 1);
  std::vector<std::size_t> last(other.size() + 1);
  std::vector<std::size_t> current(other.size() + 1);
  for (std::size_t j = 0; j <= other.size(); ++j) {
    current[j] = j;
  }
  for (std::size_t i = 1; i <= one.size(); ++i) {
    before_last.swap(last);
    last.swap(current);
    current[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const bool is_same = lower(one[i - 1]) == lower(other[j - 1]);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, last[j - 1] + (is_same ? 0 : 1)});
      if (i > 1 && j > 1 && lower(one[i - 1]) == lower(other[j - 2]) &&
          lower(one[i - 2]) == lower(other[j - 1])) {
        current[j] = std::min(current[j], before_last[j - 2] + 1);
      }
    }
  }
  return current[other.size()];
}

std::vector<std::string_view> nearest_names(std::string_view mistyped,
                                            std::span<const std::string_view> names) {
  const std::size_t maximum = distance_max(mistyped);
  std::vector<Candidate> candidates;
  for (const std::string_view name : names) {
    const std::size_t difference = name.size() > mistyped.size() ? name.size() - mistyped.size()
                                                                 : mistyped.size() - name.size();
    if (difference > maximum || std::max(name.size(), mistyped.size()) > length_max) {
      continue;
    }
    const std::size_t distance = edit_distance(mistyped, name);
    // A name of which nothing is left is not meant.
    if (distance <= maximum && distance < name.size()) {
      candidates.push_back({distance, name});
    }
  }
  std::stable_sort(
      candidates.begin(), candidates.end(),
      [](const Candidate& one, const Candidate& other) { return one.distance < other.distance; });
  candidates.resize(std::min(candidates.size(), suggestion_count_max));
  std::vector<std::string_view> nearest;
  nearest.reserve(candidates.size());
  for (const Candidate& candidate : candidates) {
    nearest.push_back(candidate.name);
  }
  return nearest;
}

std::string suggestion(std::string_view mistyped, std::span<const std::string_view> names) {
  const std::vector<std::string_view> nearest = nearest_names(mistyped, names);
  if (nearest.empty()) {
    return "";
  }
  std::string text = "; did you mean ";
  for (std::size_t i = 0; i < nearest.size(); ++i) {
    text += i == 0 ? "" : i + 1 == nearest.size() ? " or " : ", ";
    text += '"';
    text += nearest[i];
    text += '"';
  }
  return text + "?";
}

std::string listed_names(std::span<const std::string_view> names) {
  std::string listed;
  for (const std::string_view name : names) {
    listed.append(listed.empty() ? "" : ", ").append(name);
  }
  return listed;
}

std::string suggestion_among_all(std::string_view mistyped, std::span<const std::string_view> names,
                                 std::string lead) {
  const std::string nearest = suggestion(mistyped, names);
  if (nearest.empty()) {
    lead.insert(0, "; ");
  } else {
    lead.front() = upper(lead.front());
    lead.insert(0, nearest + " ");
  }
  return lead + " " + listed_names(names);
}

}  // namespace connectsim
