#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace connectsim {

/// Per column a set of values, as bits laid side by side: the product of these sets. What the bits
/// mean says the `BoxSpace` it lies in.
struct Box {
  std::uint64_t bits = 0;
  friend constexpr bool operator==(const Box&, const Box&) = default;
};

constexpr Box intersection(Box one, Box other) { return {one.bits & other.bits}; }
constexpr bool includes(Box outer, Box inner) { return (inner.bits & ~outer.bits) == 0; }

/// A space of columns with a few values each; its points ("cells") are the combinations of one
/// value a column. At most 64 values in all columns together: a box is one word then, and ten
/// columns of six values fit.
class BoxSpace {
 public:
  static constexpr std::size_t bits_max = 64;

  /// The columns by their numbers of values, each at least 1.
  explicit BoxSpace(std::vector<std::uint32_t> value_counts);

  [[nodiscard]] std::size_t column_count() const { return value_counts_.size(); }
  [[nodiscard]] std::uint32_t value_count(std::size_t column) const {
    return value_counts_[column];
  }
  /// The bits of a column.
  [[nodiscard]] std::uint64_t mask(std::size_t column) const { return masks_[column]; }
  [[nodiscard]] std::uint64_t bit(std::size_t column, std::size_t value) const {
    return std::uint64_t{1} << (first_bits_[column] + value);
  }
  /// Every cell.
  [[nodiscard]] Box all() const { return {all_}; }

  /// Whether a box holds no cell: some column has no value.
  [[nodiscard]] bool is_empty(Box box) const {
    for (const std::uint64_t mask : masks_) {
      if ((box.bits & mask) == 0) {
        return true;
      }
    }
    return false;
  }
  /// How many cells a box holds.
  [[nodiscard]] std::uint64_t cell_count(Box box) const {
    std::uint64_t count = 1;
    for (const std::uint64_t mask : masks_) {
      count *= static_cast<std::uint64_t>(std::popcount(box.bits & mask));
    }
    return count;
  }
  /// The cell with the smallest values of a box that is not empty.
  [[nodiscard]] Box first_cell(Box box) const;
  /// The cells of a box, in the order of their values, appended.
  void append_cells(Box box, std::vector<Box>& cells) const;

 private:
  std::vector<std::uint32_t> value_counts_;
  std::vector<std::uint32_t> first_bits_;
  std::vector<std::uint64_t> masks_;
  std::uint64_t all_ = 0;
};

/// The cells of `boxes` that none of `taken` holds. Disjoint when `boxes` are.
std::vector<Box> without(const BoxSpace& space, std::vector<Box> boxes,
                         const std::vector<Box>& taken);

/// The same cells in fewer boxes: of boxes that differ in one column only, one is made, column by
/// column until nothing changes. Disjoint when `boxes` are, sorted, not always the fewest.
std::vector<Box> merged(const BoxSpace& space, std::vector<Box> boxes);

/// How many cells disjoint boxes hold.
std::uint64_t cell_count(const BoxSpace& space, const std::vector<Box>& boxes);

}  // namespace connectsim
