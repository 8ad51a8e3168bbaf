// Reads and writes which numbers of scenarios are done, as ranges.
#include "simulator/replay/number_ranges.h"

#include <algorithm>
#include <iterator>

namespace connectsim {

NumberRanges::Added NumberRanges::add(const NumberRange& range) {
  if (range.first >= range.last) {
    return Added::all;
  }
  const auto next = std::find_if(ranges_.begin(), ranges_.end(),
                                 [&](const NumberRange& each) { return each.last > range.first; });
  if (next != ranges_.end() && next->first < range.last) {
    return Added::overlapping;
  }
  auto added = ranges_.insert(next, range);
  if (added != ranges_.begin() && std::prev(added)->last == added->first) {
    std::prev(added)->last = added->last;
    added = std::prev(ranges_.erase(added));
  }
  if (std::next(added) != ranges_.end() && added->last == std::next(added)->first) {
    added->last = std::next(added)->last;
    ranges_.erase(std::next(added));
  }
  return Added::all;
}

NumberRanges::Added NumberRanges::add(const NumberRanges& other) {
  NumberRanges sum = *this;
  for (const NumberRange& range : other.ranges_) {
    if (sum.add(range) == Added::overlapping) {
      return Added::overlapping;
    }
  }
  *this = std::move(sum);
  return Added::all;
}

std::uint64_t NumberRanges::count() const {
  std::uint64_t count = 0;
  for (const NumberRange& range : ranges_) {
    count += range.last - range.first;
  }
  return count;
}

}  // namespace connectsim
