// Decides new numbers for managed names that keep their order (P-15).
#include "simulator/replay/renumbering.h"

#include <algorithm>
#include <tuple>

#include "model/text/check.h"

namespace connectsim {
namespace {

std::uint8_t digits_of(std::uint64_t number) {
  std::uint8_t digits = 1;
  for (; number >= 10; number /= 10) {
    ++digits;
  }
  return digits;
}

bool has_number(const ManagedName& name) {
  return name.pattern != NamePattern::unmanaged && name.takes_part_in_numbering();
}

std::uint8_t leading_zeros(const ManagedName& name) {
  return static_cast<std::uint8_t>(name.digits - digits_of(name.number));
}

}  // namespace

void Renumbering::draw(const Network& network, Draws& draws) {
  numbers_.clear();
  for (Vertex v = 0; v < network.vertex_count(); ++v) {
    const ManagedName name = network.managed_name(v);
    if (network.is_group(v) && has_number(name)) {
      numbers_.push_back({name.number, 0, leading_zeros(name)});
    }
  }
  const auto key = [](const Number& number) {
    return std::tuple(number.before, -number.leading_zeros);  // the most zeros first
  };
  std::sort(numbers_.begin(), numbers_.end(),
            [&](const Number& one, const Number& other) { return key(one) < key(other); });
  numbers_.erase(std::unique(numbers_.begin(), numbers_.end(),
                             [](const Number& one, const Number& other) {
                               return one.before == other.before;
                             }),
                 numbers_.end());
  std::uint64_t next = draws.below(5);
  for (Number& number : numbers_) {
    number.after = next;
    next += 1 + draws.below(7);
  }
  if (!has_room()) {
    // The k-th number is at least k: counting from 0 makes none longer than it was.
    next = 0;
    for (Number& number : numbers_) {
      number.after = next++;
    }
  }
}

bool Renumbering::has_room() const {
  return std::all_of(numbers_.begin(), numbers_.end(), [](const Number& number) {
    return number.leading_zeros + digits_of(number.after) <= int{ManagedName::digits_max};
  });
}

ManagedName Renumbering::renumbered(const ManagedName& name) const {
  if (!has_number(name)) {
    return name;
  }
  const auto found = std::lower_bound(
      numbers_.begin(), numbers_.end(), name.number,
      [](const Number& number, std::uint64_t before) { return number.before < before; });
  check(found != numbers_.end() && found->before == name.number, "a name of another network");
  ManagedName other = name;
  other.number = found->after;
  other.digits = static_cast<std::uint8_t>(leading_zeros(name) + digits_of(found->after));
  return other;
}

}  // namespace connectsim
