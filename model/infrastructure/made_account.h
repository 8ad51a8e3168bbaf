#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/network/facts.h"
#include "model/network/part.h"

namespace connectsim {

/// Where infrastructure code says something: the address of a resource ("module.db.aws_db_proxy.p",
/// a logical id) and the JSON path of what is said.
struct MadePlace {
  std::string address;
  std::string path;
};

/// One entry of a part, as the AWS CLI would print it. A group's rules stand apart.
struct MadeEntry {
  Part part = Part::vpcs;
  std::string identity;  // within its part; of what is yet to be made its address
  std::string json;      // an object
  MadePlace place;
};

/// One rule: an IpPermission with one peer.
struct MadeRule {
  std::string group;
  Direction direction = Direction::inbound;
  std::string permission;  // an object
  MadePlace place;
};

struct MadeTarget {
  std::string proxy;
  std::string json;  // an object
  MadePlace place;
};

/// An account as infrastructure code makes it, entry by entry, before it is a snapshot document.
struct MadeAccount {
  std::vector<MadeEntry> entries;
  std::vector<MadeRule> rules;
  std::vector<MadeTarget> targets;
  /// Groups of which a name, port or peer is not known that decides whether they are managed and
  /// unmodified: they count as not described (I-1), each with the reason in the warnings.
  std::set<std::string> uncertain_groups;
  std::vector<std::string> warnings;
};

/// The ends of a rule's ports; absent for all.
struct MadePorts {
  std::string first;
  std::string last;
};

/// What a rule's peer is, and the member that names it in an IpPermission.
enum class MadePeer : std::uint8_t { group, ipv4_range, ipv6_range, prefix_list };

/// A permission of one peer. A group peer may be "owner/sg-id". Numbers are written as texts.
std::string made_permission(std::string_view protocol, const MadePorts& ports, MadePeer kind,
                            std::string_view peer);

/// The VPC that all known of these subnets or groups stand in; empty when none is known or several.
std::string common_vpc(const std::map<std::string, std::string>& vpcs,
                       const std::vector<std::string>& ids);

/// The account as one M-1 document: rules stand within their groups, those of groups that the
/// account does not describe among `SecurityGroupRules`.
std::string snapshot_text(const MadeAccount& account);

}  // namespace connectsim
