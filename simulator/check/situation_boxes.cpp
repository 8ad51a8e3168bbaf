#include "simulator/check/situation_boxes.h"

#include <algorithm>

#include "simulator/check/box_cover.h"

namespace connectsim {
namespace {

std::vector<Box> cells_of(const SituationSpace& space, const std::vector<Situation>& situations) {
  std::vector<Box> cells;
  for (const Situation& situation : situations) {
    cells.push_back(space.cell(situation));
  }
  std::sort(cells.begin(), cells.end(), [](Box one, Box other) { return one.bits < other.bits; });
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  return cells;
}

}  // namespace

std::vector<Box> boxes_around(const SituationSpace& space, const std::vector<Situation>& wanted,
                              const std::vector<Situation>& others) {
  const std::vector<Box> cells = cells_of(space, wanted);
  if (cells.empty()) {
    return {};
  }
  // A cover of what a table leaves open: the others are what it does not.
  const BoxTable taken(space.space(), {{merged(space.space(), cells_of(space, others)), 0}}, {0});
  CoverBounds bounds;
  bounds.boxes = cells.size();
  std::vector<Box> boxes = completing_boxes(taken, merged(space.space(), cells), bounds).boxes;
  // Its boxes are as large as can be: nobody wants to read of values that never occur there.
  for (Box& box : boxes) {
    Box needed;
    for (const Box cell : cells) {
      needed.bits |= includes(box, cell) ? cell.bits : 0;
    }
    box = needed;
  }
  return boxes;
}

}  // namespace connectsim
