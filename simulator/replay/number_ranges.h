#pragma once

#include <cstdint>
#include <vector>

namespace connectsim {

/// The scenarios `first`, `first` + 1, ..., up to but not including `last`.
struct NumberRange {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

/// A set of numbers as ranges in order, none touching the next: which scenarios a result counts.
class NumberRanges {
 public:
  enum class Added : std::uint8_t { all, overlapping };

  /// Adds a range; `overlapping`, and nothing is added, when some of it is there already.
  Added add(const NumberRange& range);
  Added add(const NumberRanges& other);

  [[nodiscard]] const std::vector<NumberRange>& list() const { return ranges_; }
  [[nodiscard]] std::uint64_t count() const;

  friend bool operator==(const NumberRanges&, const NumberRanges&) = default;

 private:
  std::vector<NumberRange> ranges_;
};

}  // namespace connectsim
