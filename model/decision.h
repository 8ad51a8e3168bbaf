#pragma once

#include <bitset>
#include <cstdint>
#include <vector>

#include "model/network/facts.h"
#include "model/network/operations.h"
#include "model/situation.h"
#include "model/text/enum_text.h"

namespace connectsim {

enum class Verdict : std::uint8_t { decided, silent, refused };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Verdict> = {"decided", "silent",
                                                                      "refused"};

enum class Action : std::uint8_t { none, create, associate };
template <>
inline constexpr std::array<std::string_view, 3> words_of<Action> = {"none", "create", "associate"};

/// Why a request is refused before the table is asked (section 6), in the order of their words.
enum class Requirement : std::uint8_t {
  cluster_is_in_a_global_database,
  cluster_is_serverless,
  function_in_another_vpc,
  function_not_in_a_vpc,
  instance_not_available,
  permission_missing,
  proxy_credentials_missing,
  proxy_in_another_vpc,
  proxy_of_another_cluster,
};
template <>
inline constexpr std::array<std::string_view, 9> words_of<Requirement> = {
    "cluster-is-in-a-global-database", "cluster-is-serverless",  "function-in-another-vpc",
    "function-not-in-a-vpc",           "instance-not-available", "permission-missing",
    "proxy-credentials-missing",       "proxy-in-another-vpc",   "proxy-of-another-cluster"};

/// A fact that the decision read and the snapshot lacks (I-1). `subject` of an `Unknown` is a
/// vertex, or an instance number for the instance facts, or a target number for target health.
enum class UnknownFact : std::uint8_t {
  security_groups,   // no SecurityGroups in the snapshot at all
  associated_group,  // a listed group that the snapshot does not hold
  cluster_groups,    // the cluster's list of groups
  cluster_vpc,
  cluster_port,
  cluster_members,
  instance,         // a member that is not among the instances, or has no status
  function_groups,  // the function's list of groups
  function_vpc,
  proxy_vpc,
  proxy_groups,
  proxy_engine,
  proxy_targets,
  target_health,
  clusters,  // no DBClusters in the snapshot at all; only looks at whole accounts need them
  functions,
  proxies,
};
template <>
inline constexpr std::array<std::string_view, 17> words_of<UnknownFact> = {
    "security-groups", "associated-group", "cluster-groups",  "cluster-vpc",   "cluster-port",
    "cluster-members", "instance",         "function-groups", "function-vpc",  "proxy-vpc",
    "proxy-groups",    "proxy-engine",     "proxy-targets",   "target-health", "clusters",
    "functions",       "proxies"};

/// A list that no decision needs, only looks at whole accounts.
constexpr bool is_list_of_hosts(UnknownFact fact) { return fact >= UnknownFact::clusters; }

/// Without these lists a look at a whole account has looked at nothing.
constexpr bool leaves_nothing_to_look_at(UnknownFact fact) {
  return fact == UnknownFact::clusters || fact == UnknownFact::functions;
}

struct Unknown {
  UnknownFact fact = UnknownFact::security_groups;
  std::uint32_t subject = no_index;
  friend bool operator==(const Unknown&, const Unknown&) = default;
};

/// A remark that belongs to an answer without changing it.
enum class Note : std::uint8_t {
  no_common_zone,              // the instances are in none of the function's zones
  proxy_would_be_registered,   // an existing proxy without targets of this
                               // cluster
  operation_misprinted,        // a missing permission that the page prints under
                               // another name
  zone_without_instance,       // some zone of the function has no instance
  cluster_without_instances,   // R-4 holds for it
  cluster_is_limitless,        // the page does not speak of such clusters
  proxy_not_available,         // section 6: accepted nevertheless
  function_state_not_checked,  // no answer of the snapshot tells it
};
template <>
inline constexpr std::array<std::string_view, 8> words_of<Note> = {
    "no-common-availability-zone", "proxy-would-be-registered",
    "operation-misprinted",        "function-zone-without-instance",
    "cluster-without-instances",   "cluster-is-limitless",
    "proxy-not-available",         "function-state-not-checked"};

/// Why a plan cannot be carried out although its verdict stands: a limit that it would break,
/// a name that is taken, a fact that the calls need and the snapshot lacks, or a function that AWS
/// does not let be changed now.
enum class Obstacle : std::uint8_t {
  groups_per_function,
  groups_per_cluster,
  groups_per_proxy,
  groups_per_region,
  function_name_in_use,
  proxy_name_in_use,
  port_unknown,
  vpc_unknown,
  no_spare,  // the deciding row associates, and there is no compute spare
  function_pending,
  function_update_in_progress,
};
template <>
inline constexpr std::array<std::string_view, 11> words_of<Obstacle> = {
    "groups-per-function",
    "groups-per-cluster",
    "groups-per-proxy",
    "groups-per-region",
    "function-name-in-use",
    "proxy-name-in-use",
    "port-unknown",
    "vpc-unknown",
    "no-spare",
    "function-pending",
    "function-update-in-progress"};

/// The side on which a group is judged.
enum class GroupRole : std::uint8_t { database, compute, proxy };
template <>
inline constexpr std::array<std::string_view, 3> words_of<GroupRole> = {"database", "compute",
                                                                        "proxy"};

/// What a group is worth in its role; the reason when it is worth nothing. One code a group and
/// role: the first reason found, in this order. `inbound`/`outbound` say which of its two rules is
/// meant on the proxy side; the other sides have one rule only.
enum class Judgement : std::uint8_t {
  usable,
  usable_once_associated,  // its inbound peer is a spare of the compute or proxy
                           // side
  spare,                   // valid, but not associated
  not_named,               // associated; its name matches no pattern of the role
  no_rules,                // it lacks a rule that it must have
  other_direction_rules,   // it has rules in a direction where none are expected
  extra_rules,             // more than the one expected rule
  protocol_differs,
  port_range_differs,  // more than one port
  port_differs,
  peer_is_a_range,
  peer_is_a_prefix_list,
  peer_is_unknown,  // a group that the snapshot does not hold
  peer_in_another_account,
  peer_differs,  // a group, but not one of those that count
  port_unknown,  // the snapshot lacks the port to compare with (I-1)
};
template <>
inline constexpr std::array<std::string_view, 16> words_of<Judgement> = {"usable",
                                                                         "usable-once-associated",
                                                                         "spare",
                                                                         "not-named",
                                                                         "no-rules",
                                                                         "other-direction-rules",
                                                                         "extra-rules",
                                                                         "protocol-differs",
                                                                         "port-range-differs",
                                                                         "port-differs",
                                                                         "peer-is-a-range",
                                                                         "peer-is-a-prefix-list",
                                                                         "peer-is-unknown",
                                                                         "peer-in-another-account",
                                                                         "peer-differs",
                                                                         "port-unknown"};

/// One group judged in one role, with the rule that decided it where one rule did.
struct GroupJudgement {
  Vertex group = no_vertex;
  Edge rule = no_edge;
  GroupRole role = GroupRole::database;
  Judgement code = Judgement::not_named;
  bool is_associated = true;
};

using Unmet = std::bitset<words_of<Requirement>.size()>;
using Obstacles = std::bitset<words_of<Obstacle>.size()>;
using Notes = std::bitset<words_of<Note>.size()>;

/// The answer for one network and request (M-3). Lists keep their memory from one decision to the
/// next. `row` and the numbers in `rows` count from 1, in page order; `row` is 0 unless `decided`.
struct Decision {
  Verdict verdict = Verdict::silent;
  Action action = Action::none;  // only when decided
  std::uint32_t row = 0;
  Situation situation;               // not read when refused
  ColumnSet asked_for;               // columns read although the table need not use them
  std::vector<std::uint32_t> rows;   // every covering row
  Unmet unmet;                       // only when refused
  OperationSet missing_permissions;  // only with Requirement::permission_missing
  Notes notes;
  std::vector<Unknown> unknown;
  std::vector<GroupJudgement> judgements;
};

}  // namespace connectsim
