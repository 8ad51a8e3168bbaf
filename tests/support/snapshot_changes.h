#pragma once

#include <string>

#include "simulator/diff/snapshot_diff.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {

/// Two accounts and what changes between them by the published table.
class ComparedAccounts {
 public:
  ComparedAccounts(const Json& before, const Json& after);
  ComparedAccounts(Snapshot before, Snapshot after);
  ComparedAccounts(const ComparedAccounts&) = delete;
  ComparedAccounts& operator=(const ComparedAccounts&) = delete;

  [[nodiscard]] const SnapshotMatch& match() const { return match_; }
  [[nodiscard]] const SnapshotDiff& diff() const { return diff_; }

  /// "MEANING FUNCTION CLUSTER VIA WHAT BEFORE->AFTER; ...", one meaning a connection.
  [[nodiscard]] std::string changes() const;
  /// The causes of all changes, "rule removed sg-d1 inbound tcp 3306 sg-l1; ...", each once.
  [[nodiscard]] std::string causes() const;

 private:
  Snapshot before_;
  Snapshot after_;
  SnapshotMatch match_;
  SnapshotDiff diff_;
};

/// A cause in one text.
std::string cause_text(const SnapshotMatch& match, const ChangeCause& cause);

}  // namespace connectsim::tests
