#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace connectsim {

/// The records of an array that are chained by one of their members, newest first. What iteration
/// yields is made by `Yield(records, index)`. Valid until the array grows.
template <typename Record, std::uint32_t Record::*Next, auto Yield>
class Chain {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = decltype(Yield(static_cast<const Record*>(nullptr), std::uint32_t{0}));
    using difference_type = std::ptrdiff_t;
    using pointer = const value_type*;
    using reference = value_type;

    Iterator() = default;
    Iterator(const Record* records, std::uint32_t index) : records_(records), index_(index) {}

    value_type operator*() const { return Yield(records_, index_); }
    Iterator& operator++() {
      index_ = records_[index_].*Next;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& one, const Iterator& other) {
      return one.index_ == other.index_;
    }

   private:
    const Record* records_ = nullptr;
    std::uint32_t index_ = UINT32_MAX;
  };

  Chain(const Record* records, std::uint32_t first) : records_(records), first_(first) {}
  [[nodiscard]] Iterator begin() const { return {records_, first_}; }
  [[nodiscard]] Iterator end() const { return {records_, UINT32_MAX}; }
  [[nodiscard]] bool empty() const { return first_ == UINT32_MAX; }

 private:
  const Record* records_;
  std::uint32_t first_;
};

}  // namespace connectsim
