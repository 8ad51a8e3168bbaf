#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/text/enum_text.h"
#include "simulator/observation/verification.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// What a pair can testify to beside the row that decided: clauses of the actions and of new names.
enum class TestedClause : std::uint8_t {
  none_changes_nothing,
  create_direct,
  create_through_proxy,
  associate,
  appends_only,
  call_order,
  registration,
  new_numbers,           // N-3
};
/// Their ids.
template <>
inline constexpr std::array<std::string_view, 8> words_of<TestedClause> = {
    "A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "A-7", "N-3"};

/// A pair that says something about a row or clause.
struct Testimony {
  std::string pair;
  std::string origin;    // "live", or who says so
  std::string client;    // may be empty
  std::string recorded;  // 2026-11-27T09:00:00Z, or a part of it; empty: nobody says when
  bool has_aged = false;

  [[nodiscard]] bool is_live() const { return origin == "live"; }
};

/// What is known of a row or clause, the strongest first.
enum class Standing : std::uint8_t {
  contradicted,   // by a pair of whatever origin
  verified,       // by a live pair that has not aged
  reconstructed,  // only by pairs that somebody put together from what an account showed later
  unverified,     // by none, or only by pairs that have aged
};
template <>
inline constexpr std::array<std::string_view, 4> words_of<Standing> = {
    "contradicted", "verified", "reconstructed", "unverified"};

struct LedgerEntry {
  std::vector<Testimony> agreeing;
  std::vector<Testimony> contradicting;

  [[nodiscard]] Standing standing() const;
};

/// What recorded pairs say about a table's rows and about the clauses of its actions.
class Ledger {
 public:
  explicit Ledger(const DecisionTable& table) : rows_(table.rows().size()) {}

  /// Adds what one verified pair says; an inconclusive one says nothing. A pair in which RDS took
  /// another action says so of the row and nothing of the clauses of the predicted one.
  void add(const Verification& done, bool has_calls, const Testimony& testimony);

  /// Row 1 at 0.
  [[nodiscard]] const std::vector<LedgerEntry>& rows() const { return rows_; }
  [[nodiscard]] const LedgerEntry& of(TestedClause clause) const {
    return clauses_[static_cast<std::size_t>(clause)];
  }
  /// Adds for how many pairs the value of a reading says what was seen, or does not.
  void add_reading(std::string_view reading, std::string_view value, bool is_right);
  struct ReadingCount {
    std::size_t right = 0;
    std::size_t wrong = 0;
  };
  /// By reading and value; only readings that a pair tells apart.
  [[nodiscard]] const std::map<std::string, std::map<std::string, ReadingCount>>& readings() const {
    return readings_;
  }
  [[nodiscard]] std::size_t inconclusive_count() const { return inconclusive_count_; }
  /// Whether any pair contradicts anything.
  [[nodiscard]] bool is_contradicted() const;
  /// Whether any pair said anything.
  [[nodiscard]] bool has_any() const;

 private:
  std::vector<LedgerEntry> rows_;
  std::array<LedgerEntry, words_of<TestedClause>.size()> clauses_;
  std::map<std::string, std::map<std::string, ReadingCount>> readings_;
  std::size_t inconclusive_count_ = 0;
};

}  // namespace connectsim
