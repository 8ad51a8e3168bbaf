#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace connectsim {

/// A hash table in one array, for keys with `==` and `hash_of(key)`. Clearing is O(1) and frees
/// nothing: snapshots arrive by the million, and each needs a table of its ids for a moment.
/// Elements are never removed singly. A reference is valid until the next new key.
template <typename Key, typename Element>
class FlatTable {
 public:
  FlatTable() : slots_(slot_count_at_first) {}

  /// The element of a key; a default one when the key is new.
  Element& operator[](const Key& key) {
    if (2 * size_ >= slots_.size()) {
      grow();
    }
    Slot& slot = slot_of(key);
    if (slot.generation != generation_) {
      slot = {generation_, key, Element{}};
      ++size_;
    }
    return slot.element;
  }

  /// The element of a key, or null.
  [[nodiscard]] Element* find(const Key& key) {
    Slot& slot = slot_of(key);
    return slot.generation == generation_ ? &slot.element : nullptr;
  }

  void clear() {
    size_ = 0;
    if (++generation_ == 0) {  // every slot of the last round would look alive again
      slots_.assign(slots_.size(), Slot{});
      generation_ = 1;
    }
  }

 private:
  struct Slot {
    std::uint32_t generation = 0;
    Key key{};
    Element element{};
  };
  static constexpr std::size_t slot_count_at_first = 64;  // a power of two, as always

  Slot& slot_of(const Key& key) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t position = hash_of(key) & mask;
    while (slots_[position].generation == generation_ && !(slots_[position].key == key)) {
      position = (position + 1) & mask;
    }
    return slots_[position];
  }

  void grow() {
    std::vector<Slot> before(2 * slots_.size());
    before.swap(slots_);
    for (Slot& slot : before) {
      if (slot.generation == generation_) {
        slot_of(slot.key) = std::move(slot);
      }
    }
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
  std::uint32_t generation_ = 1;
};

}  // namespace connectsim
