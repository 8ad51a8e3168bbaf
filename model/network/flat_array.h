#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace connectsim {

/// A growing array of records with 32-bit positions, for graphs that are built
/// and cleared millions of times: unlike std::vector it keeps a count instead
/// of an end pointer, so that an append is a comparison and the stores, and
/// `clear` destroys nothing. Limit: 2^32 - 1 elements.
template <typename T>
class FlatArray {
 public:
  FlatArray() = default;
  FlatArray(const FlatArray &) = default;
  FlatArray &operator=(const FlatArray &) = default;
  FlatArray(FlatArray &&other) noexcept
      : elements_(std::move(other.elements_)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  FlatArray &operator=(FlatArray &&other) noexcept {
    std::swap(elements_, other.elements_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
    return *this;
  }
  ~FlatArray() = default;

  /// A new last element, to be assigned: it may hold what an element cleared
  /// before held.
  T &append() {
    if (size_ == capacity_) [[unlikely]] {
      grow();
    }
    return elements_[size_++];
  }
  /// Appends an element and gives its position.
  std::uint32_t append(const T &element) {
    append() = element;
    return size_ - 1;
  }

  [[nodiscard]] std::uint32_t size() const { return size_; }
  [[nodiscard]] const T *data() const { return elements_.data(); }
  [[nodiscard]] T &operator[](std::uint32_t position) { return elements_[position]; }
  [[nodiscard]] const T &operator[](std::uint32_t position) const { return elements_[position]; }
  [[nodiscard]] T &back() { return elements_[size_ - 1]; }
  void pop_back() { --size_; }
  /// Drops the elements from `size` on.
  void cut_to(std::uint32_t size) { size_ = std::min(size_, size); }
  void clear() { size_ = 0; }

 private:
  [[gnu::noinline]] void grow() {
    elements_.resize(std::max<std::size_t>(16, elements_.size() * 2));
    capacity_ = static_cast<std::uint32_t>(elements_.size());
  }

  std::vector<T> elements_;
  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = 0;
};

}  // namespace connectsim
