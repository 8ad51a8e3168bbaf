// Computes with boxes of column values: what one lacks of another, and fewer boxes for the same.
#include "simulator/check/box_space.h"

#include <algorithm>
#include <utility>

#include "model/text/check.h"

namespace connectsim {

BoxSpace::BoxSpace(std::vector<std::uint32_t> value_counts)
    : value_counts_(std::move(value_counts)) {
  std::uint32_t first = 0;
  for (const std::uint32_t count : value_counts_) {
    check(count > 0 && first + count <= bits_max, "a box space of more values than bits");
    first_bits_.push_back(first);
    const std::uint64_t low =
        count == bits_max ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
    masks_.push_back(low << first);
    all_ |= masks_.back();
    first += count;
  }
}

Box BoxSpace::first_cell(Box box) const {
  Box cell;
  for (const std::uint64_t mask : masks_) {
    const std::uint64_t values = box.bits & mask;
    cell.bits |= values & (~values + 1);  // the lowest bit
  }
  return cell;
}

void BoxSpace::append_cells(Box box, std::vector<Box>& cells) const {
  if (is_empty(box)) {
    return;
  }
  const std::size_t start = cells.size();
  cells.push_back({});
  for (const std::uint64_t mask : masks_) {
    const std::size_t end = cells.size();
    std::vector<Box> longer;
    for (std::size_t i = start; i < end; ++i) {
      for (std::uint64_t values = box.bits & mask; values != 0; values &= values - 1) {
        longer.push_back({cells[i].bits | (values & (~values + 1))});
      }
    }
    cells.resize(start);
    cells.insert(cells.end(), longer.begin(), longer.end());
  }
}

namespace {

// The cells of `box` that `taken` lacks, as disjoint boxes.
void append_rest(const BoxSpace& space, Box box, Box taken, std::vector<Box>& rest) {
  if (space.is_empty(intersection(box, taken))) {
    rest.push_back(box);
    return;
  }
  // Column by column: what is outside of `taken` there, and inside in the columns before.
  for (std::size_t column = 0; column < space.column_count(); ++column) {
    const std::uint64_t mask = space.mask(column);
    const Box outside{box.bits & ~(taken.bits & mask)};
    if ((outside.bits & mask) != 0) {
      rest.push_back(outside);
    }
    box.bits &= ~mask | taken.bits;
  }
}

}  // namespace

std::vector<Box> without(const BoxSpace& space, std::vector<Box> boxes,
                         const std::vector<Box>& taken) {
  std::vector<Box> rest;
  for (const Box each : taken) {
    rest.clear();
    for (const Box box : boxes) {
      append_rest(space, box, each, rest);
    }
    boxes.swap(rest);
  }
  return boxes;
}

std::vector<Box> merged(const BoxSpace& space, std::vector<Box> boxes) {
  std::size_t count = boxes.size() + 1;
  while (boxes.size() < count) {
    count = boxes.size();
    for (std::size_t column = space.column_count(); column-- > 0;) {
      const std::uint64_t others = ~space.mask(column);
      std::sort(boxes.begin(), boxes.end(), [&](Box one, Box other) {
        return std::pair(one.bits & others, one.bits) < std::pair(other.bits & others, other.bits);
      });
      std::size_t last = 0;
      for (std::size_t i = 1; i < boxes.size(); ++i) {
        if ((boxes[i].bits & others) == (boxes[last].bits & others)) {
          boxes[last].bits |= boxes[i].bits;
        } else {
          boxes[++last] = boxes[i];
        }
      }
      boxes.resize(boxes.empty() ? 0 : last + 1);
    }
  }
  std::sort(boxes.begin(), boxes.end(), [](Box one, Box other) { return one.bits < other.bits; });
  return boxes;
}

std::uint64_t cell_count(const BoxSpace& space, const std::vector<Box>& boxes) {
  std::uint64_t count = 0;
  for (const Box box : boxes) {
    count += space.cell_count(box);
  }
  return count;
}

}  // namespace connectsim
