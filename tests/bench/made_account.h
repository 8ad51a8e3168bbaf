#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/bench/large_account.h"

namespace connectsim::bench {

/// A made-up account before it is written: groups by number, hosts with the numbers of theirs.
struct MadeAccount {
  /// `peer` is a group's id, or a range when it has a slash; port 0: no ports.
  struct Permission {
    std::string protocol = "tcp";
    int port = 0;
    std::string peer;
  };
  struct Group {
    std::string name;
    std::uint32_t vpc = 0;
    std::vector<Permission> inbound;
    std::vector<Permission> outbound;
  };
  struct Host {
    std::uint32_t vpc = 0;
    std::vector<std::uint32_t> groups;
    [[nodiscard]] bool has_room() const { return groups.size() < 5; }
  };

  AccountSize size;
  std::vector<Group> groups;
  std::vector<Host> functions;
  std::vector<Host> clusters;
  std::vector<Host> proxies;
  std::vector<std::uint32_t> cluster_of_proxy;
};

MadeAccount made_account(const AccountSize& size);

/// "prefix" and a number.
std::string numbered(const std::string& prefix, std::uint64_t number);
/// An id as long as a real one, so that the text is as large as a real account's.
std::string id_of(const std::string& prefix, std::uint64_t number);
std::string group_id(std::uint32_t group);
std::string range_of_vpc(std::uint32_t vpc);
int port_of_cluster(std::uint32_t cluster);

}  // namespace connectsim::bench
