#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "simulator/findings/findings.h"
#include "simulator/replay/replay_source.h"
#include "simulator/replay/replay_tally.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// Which parts of a run a result is of, and of which run.
struct ReplayParts {
  std::uint64_t count = 1;  // into which the run was split
  std::set<std::uint64_t> given = {1};
  std::uint64_t scenarios = 0;  // of the whole run
  std::string suite;            // of files that were split: what tells them from others

  /// Whether both are parts of one run.
  [[nodiscard]] bool is_same_run(const ReplayParts& other) const {
    return count == other.count && scenarios == other.scenarios && suite == other.suite;
  }
  /// Those that are in both.
  [[nodiscard]] std::vector<std::uint64_t> shared_with(const ReplayParts& other) const;
  [[nodiscard]] std::vector<std::uint64_t> missing() const;
};

/// What a scenario that is a file of its own came to.
struct ReplayedDocument {
  struct Unmet {
    std::string member;
    std::string expected;
    std::string got;
  };
  std::string file;
  std::string id;
  std::vector<Unmet> unmet;  // of what it expects
  PropertySet violated;      // that nothing explains
};

/// What a replay was about and what it came to: all that reports show and that partial results are
/// merged from. Table and findings must outlive it.
struct ReplayResult {
  const DecisionTable& table;
  const Findings& findings;
  ReplaySource source;
  PropertySet properties;
  std::uint32_t variation_interval = 0;
  ReplayTally tally;
  /// What this table violates as well was no news.
  const DecisionTable* base = nullptr;
  ReplayParts parts = {};
  /// What a command needs to be about the same table, " --table my.json --base aurora-lambda";
  /// empty where only the table's name is known.
  std::string table_options = {};
  /// Of files that are no JSON Lines; not kept in saved results.
  std::vector<ReplayedDocument> documents = {};

  /// No violation that nothing explains, and every expectation met.
  [[nodiscard]] bool is_clean() const {
    return tally.unexplained.empty() && tally.unmet_expectations.count == 0;
  }
  /// The id of a scenario of this result.
  [[nodiscard]] std::string id(std::uint64_t number) const;
};

/// How many of some things were seen, and the names of those that were not.
struct Coverage {
  std::uint64_t seen = 0;
  std::uint64_t all = 0;
  std::vector<std::string> missing;

  [[nodiscard]] bool is_complete() const { return seen == all; }
  void count(bool is_seen, const std::string& name);
};

/// How far a replay has gone round: rows that covered, situations that can occur, reason codes that
/// generated scenarios can show, recorded findings, silences and conflicts (of the properties that
/// were looked at), pairs of choices (generated sources only; not every pair can occur).
struct ReplayCoverage {
  Coverage rows;
  Coverage situations;
  Coverage reasons;
  Coverage findings;
  Coverage pairs;

  /// What `--until-covered` asks for.
  [[nodiscard]] bool is_complete() const {
    return rows.is_complete() && situations.is_complete() && reasons.is_complete();
  }
};
ReplayCoverage coverage_of(const ReplayResult& result);

/// "usable, none, not_used, not_used": database, compute, proxy, target health, and the further
/// columns that a table uses, `registered=yes`.
std::string situation_text(const Situation& situation, const DecisionTable& table);

/// Sixteen hexadecimal digits that differ when two tables decide anything differently.
std::string fingerprint(const DecisionTable& table);

}  // namespace connectsim
