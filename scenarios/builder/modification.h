#pragma once

#include <cstdint>

namespace connectsim {

/// What was done to a managed group after RDS made it: nothing, or one of the hand edits and losses
/// seen in real accounts. The order is that of the choice: simplest first, and `right` is 0.
enum class Modification : std::uint8_t {
  right,
  no_rule,                   // its rule was revoked
  wrong_port,                // another single port
  port_range,                // the port and others around it
  all_ports,                 // 0-65535
  udp,                       //
  all_protocols,             //
  range_peer,                // an address range in place of the group
  prefix_list_peer,          //
  other_account,             // the peer is said to be another account's
  unknown_peer,              // a group that is gone (stale)
  peer_elsewhere,            // the group of another function, cluster or proxy
  self_peer,                 // itself
  swapped,                   // one rule: the wrong direction; two: their peers exchanged
  extra_range_rule,          // one more rule in the same direction, to a range
  extra_pair_rule,           // one more rule in the same direction, to another group
  other_direction_rule,      // a rule in the direction where none is expected, or a second one
  default_egress_kept,       // 0.0.0.0/0 was not revoked
  default_ipv6_egress_kept,  // ::/0
  prefix_list_egress,        // one more rule out, to a prefix list (a gateway endpoint)
  near_miss_name,            // right rules under a name that matches no pattern
  not_in_snapshot,           // the group is listed but not there (I-1)
  removing,                  // right, on a cluster's list as `removing`; elsewhere left off it
  adding,                    // right, on a cluster's list as `adding`; elsewhere no difference
  in_another_vpc,            // right, but a group of another VPC
};
inline constexpr std::uint32_t modification_count = 25;

}  // namespace connectsim
