#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/support/example_account.h"

namespace connectsim::tests {

/// An account as plain sets, read off its document by a few lines that share nothing with the
/// product: what a stateful test holds the product against. It knows what that test's accounts
/// hold: rules of one peer, a group or everything, on one tcp port or for all traffic, one VPC.
class PlainAccount {
 public:
  explicit PlainAccount(const Json& account);

  /// V-1: whether the console lists a function for a host directly, by a rule on the host's port.
  [[nodiscard]] bool is_listed(const std::string& function, const std::string& host) const;
  /// V-2: whether some group of a proxy has the console's name.
  [[nodiscard]] bool has_managed_group(const std::string& proxy) const;
  /// H-1: whether a host admits tcp on another host's port, and that one admits it.
  [[nodiscard]] bool is_reachable(const std::string& from, const std::string& to) const;

  /// N-1, N-3: 1 + the largest number of a pattern's names.
  [[nodiscard]] int next_number(const std::string& prefix) const;
  [[nodiscard]] bool has_name(const std::string& name) const;

 private:
  struct Rule {
    bool is_outbound = false;
    bool is_for_all_traffic = false;
    int port = 0;
    std::string peer;  // the id of a group; empty for everything
  };

  void read_rules(const Json& group, bool is_outbound);
  [[nodiscard]] bool admits(const std::string& host, const std::string& other, int port,
                            bool is_outbound) const;

  std::map<std::string, std::string> names_;  // of groups, by id
  std::map<std::string, std::vector<Rule>> rules_;
  std::map<std::string, std::set<std::string>> groups_of_;  // a function's, cluster's or proxy's
  std::map<std::string, int> ports_;
};

}  // namespace connectsim::tests
