#pragma once

#include <vector>

#include "scenarios/builder/generated_scenario.h"
#include "tests/support/prose_oracle/account.h"

namespace connectsim {

/// A generated scenario as the prose oracle reads it, without the JSON between: the same account
/// and request, id for id and list for list, as reading the written scenario gives, at a fiftieth
/// of the cost. Keeps its memory from one scenario to the next.
class OracleAccount {
 public:
  /// Replaces account and request. Gives the scenario its labels.
  void convert(GeneratedScenario& scenario);

  [[nodiscard]] const prose_oracle::Account& account() const { return account_; }
  [[nodiscard]] const prose_oracle::Request& request() const { return request_; }

 private:
  void convert_places(const Snapshot& snapshot);
  void convert_groups(const Snapshot& snapshot);
  void convert_clusters(const Snapshot& snapshot);
  void convert_instances(const Snapshot& snapshot);
  void convert_proxies(const Snapshot& snapshot);
  void convert_functions(const Snapshot& snapshot);
  void convert_caller(const SnapshotFacts& facts);

  prose_oracle::Account account_;
  prose_oracle::Request request_;
  std::vector<Vertex> clusters_of_instances_;
};

}  // namespace connectsim
