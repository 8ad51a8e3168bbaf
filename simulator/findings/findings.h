#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/json/document.h"
#include "simulator/findings/finding_predicate.h"
#include "simulator/findings/properties.h"
#include "simulator/tables/column_values.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// When a finding shows: every part must hold. What is not named takes any value.
struct FindingPredicate {
  /// One reading with the values, by position, under which the finding shows.
  struct ReadingValues {
    std::size_t reading = 0;  // among reading_switches()
    std::vector<std::size_t> values;
  };

  ColumnValues columns = ColumnValues::all();
  std::vector<std::uint32_t> rows;  // empty: any row
  std::bitset<words_of<Action>.size()> actions = ~std::bitset<words_of<Action>.size()>();
  RequestFacts request = RequestFacts::all();
  std::vector<ReadingValues> readings;

  /// Whether the readings that a table is asked with allow it; ask this once, `holds` a million
  /// times.
  [[nodiscard]] bool allows(const Readings& asked) const;
  [[nodiscard]] bool holds(const Circumstances& circumstances) const;
};

/// A place where a table breaks a property (F-1): when, why, where the page says so, and one
/// scenario written by hand that shows it.
struct Finding {
  std::string name;  // "row-4-leaves-the-proxy-group"
  Property property = Property::connects;
  FindingPredicate when;
  std::string citation;
  std::string explanation;  // one sentence; empty until a person has written it
  std::string witness;      // a scenario, as JSON (M-2)

  /// Whether it can explain a violation by a table with these readings: what nobody has explained
  /// explains nothing.
  [[nodiscard]] bool explains(const Readings& readings) const {
    return !explanation.empty() && when.allows(readings);
  }
};

/// What is known of one table: the situations for which it is silent or contradicts itself, as
/// exact lists, and its findings. A violation that nothing here explains is news.
class Findings {
 public:
  /// Nothing known, and nothing assumed.
  Findings() = default;

  /// Reads a findings document. `InputError` "place: JSON path: problem, allowed values".
  static Findings read(const Value& document);

  /// The name of the table that they are about; empty when nothing is known.
  [[nodiscard]] const std::string& table() const { return table_; }
  [[nodiscard]] const std::vector<Finding>& list() const { return findings_; }
  [[nodiscard]] const std::vector<Situation>& silences() const { return silences_; }
  [[nodiscard]] const std::vector<Situation>& conflicts() const { return conflicts_; }
  [[nodiscard]] bool lists_silence(std::size_t situation) const {
    return is_silent_.test(situation);
  }
  [[nodiscard]] bool lists_conflict(std::size_t situation) const {
    return is_conflicting_.test(situation);
  }

 private:
  friend class FindingsReader;
  using Situations = std::bitset<situation_count>;

  std::string table_;
  std::vector<Finding> findings_;
  std::vector<Situation> silences_;
  std::vector<Situation> conflicts_;
  Situations is_silent_;
  Situations is_conflicting_;
};

/// What is known of a table shipped with connectsim, by its name; nothing for another name.
Findings shipped_findings(std::string_view table_name);

}  // namespace connectsim
