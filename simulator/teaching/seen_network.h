#pragma once

#include "model/network/network.h"
#include "model/request.h"

namespace connectsim::seen {

// What mistaken learners see in place of a network: each changes the names, rules and associations
// of a copy to what they are worth to such a learner, and says whether it changed any.

/// Right rules count under any name.
bool any_name(Network& network, const Request& request);
/// An associated group of the right name counts with any rules.
bool any_rules(Network& network, const Request& request);
/// Only groups with the number 1 count.
bool only_number_one(Network& network, const Request& request);
/// The two groups of a pair must have the same number.
bool numbers_must_match(Network& network, const Request& request);
/// Further rules of the same direction do no harm.
bool extra_rules_harmless(Network& network, const Request& request);
/// Rules of the direction where none are expected do no harm.
bool other_direction_harmless(Network& network, const Request& request);
/// A rule that admits more than the port is as good.
bool wider_rules(Network& network, const Request& request);
/// The port of a rule does not matter.
bool any_port(Network& network, const Request& request);
/// A rule that names an address range is as good as one that names the group.
bool ranges_as_groups(Network& network, const Request& request);
/// A membership that is being removed still counts.
bool removing_counts(Network& network, const Request& request);
/// A rule may name any group with a name of the other side.
bool any_named_peer(Network& network, const Request& request);
/// A free group of the right name is a spare whatever its rules.
bool spares_with_any_rules(Network& network, const Request& request);
/// Spares may stand in any VPC.
bool spares_in_any_vpc(Network& network, const Request& request);
/// Free groups of the database side are attached to the cluster, too.
bool free_database_groups(Network& network, const Request& request);
/// The proxy listens on the cluster's port.
bool proxy_on_cluster_port(Network& network, const Request& request);
/// Only `lambda-rds-n` counts without a proxy, only `lambda-rdsproxy-n` with one.
bool one_name_a_mode(Network& network, const Request& request);
/// Only managed groups carry traffic.
bool only_managed_groups(Network& network, const Request& request);

}  // namespace connectsim::seen
