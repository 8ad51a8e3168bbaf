#pragma once

#include "scenarios/builder/profile.h"
#include "scenarios/builder/weights.h"

namespace connectsim {

/// The weights of every choice of the builder, for one profile. Alternatives are in the order of
/// the enumeration or list that stands beside each; alternative 0 is always the simplest.
struct Population {
  Weights mode;               // ProxyMode: none, existing, new
  Weights function;           // exists, is to be created
  Weights number_style;       // NumberStyle
  Weights trouble;            // Trouble
  Weights second_trouble;     // Trouble
  Weights engine;             // engine_choices
  Weights member_count;       // member_counts
  Weights second_cluster;     // SecondCluster
  Weights further_functions;  // further_function_choices
  Weights places;             // Places
  Weights caller;             // says nothing, may do all
  Weights credentials;        // those that suffice: password, secret, new secret
  Weights proxy_engine;       // the cluster's, sqlserver, the other family
  Weights targets;            // TargetList
  Weights health;             // not available, available
  Weights other_health;       // HealthState but `available`: registering, unavailable, ...
  Weights further_health;     // HealthState of the second instance on
  Weights database;           // none, unusable, usable_once_associated, usable
  Weights compute;            // none, none_with_spare, unusable, unusable_with_spare, usable
  Weights proxy;              // none, unusable, ..with_spare twice, usable_once_associated, usable
  Weights own_groups;         // OwnGroups
  Weights proxied_group;      // no rds-rdsproxy-n beside, one
  Weights compute_pattern;    // the mode's own, the other one
  Weights right_group;        // Modification
  Weights spoiled_group;      // Modification but `right`
  Weights surrounding_count;  // 0, 1, 2, ...
  Weights surrounding;        // Surrounding
};

/// The weights of a profile. For `near_miss` they make the default population: a mean of at least
/// 12 groups, 15 rules and 2 functions, a third of the scenarios with two or more clusters, at most
/// 15 % refused, and every situation that can occur at least 100 times in 1,000,000.
const Population& population_of(Profile profile);

}  // namespace connectsim
