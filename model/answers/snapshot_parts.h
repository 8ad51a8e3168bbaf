#pragma once

#include <array>
#include <bitset>
#include <string>
#include <vector>

#include "model/json/document.h"
#include "model/network/named_other.h"
#include "model/network/part.h"

namespace connectsim {

/// The entries of one snapshot, sorted by part, from one or several documents that outlive it.
struct SnapshotParts {
  /// The targets of one proxy.
  struct ProxyTargets {
    std::string proxy;
    Value targets;  // a list
  };

  /// Entries of one prefix list.
  struct PrefixListEntries {
    std::string prefix_list;
    Value entries;  // a list
  };

  /// The entries of every part that is a list; objects as AWS prints them.
  std::array<std::vector<Value>, words_of<Part>.size()> entries;
  std::vector<ProxyTargets> proxy_targets;
  /// Entries of prefix lists that stand in answers of their own; several of one list are its pages.
  std::vector<PrefixListEntries> prefix_list_entries;
  /// Answers about single functions that a list shows too: only they tell the State.
  std::vector<Value> single_functions;
  Value caller;
  /// Clusters, functions and proxies of accounts and Regions that are left out.
  std::vector<NamedOther> elsewhere;
  /// Which parts the input holds, also when empty: an absent part is unknown, not empty (I-1).
  std::bitset<words_of<Part>.size()> present;
  /// What the reader should know: things ignored, incomplete or odd.
  std::vector<std::string> warnings;

  [[nodiscard]] std::vector<Value>& of(Part part) {
    return entries[static_cast<std::size_t>(part)];
  }
  [[nodiscard]] const std::vector<Value>& of(Part part) const {
    return entries[static_cast<std::size_t>(part)];
  }
  [[nodiscard]] bool has(Part part) const { return present.test(static_cast<std::size_t>(part)); }
  void set_present(Part part) { present.set(static_cast<std::size_t>(part)); }

  void clear() {
    for (std::vector<Value>& list : entries) {
      list.clear();
    }
    proxy_targets.clear();
    prefix_list_entries.clear();
    single_functions.clear();
    caller = Value();
    elsewhere.clear();
    present.reset();
    warnings.clear();
  }
};

/// Adds the parts of one snapshot document, a JSON object with members of M-1. Unknown members are
/// counted in a warning.
void add_parts(const Value& snapshot, SnapshotParts& parts);

}  // namespace connectsim
