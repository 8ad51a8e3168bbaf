// Decides the database column (D-3, X-7): which rds-lambda-n group of the cluster is usable, or
// would be once a spare is associated (D-5).
#include "simulator/decision/columns.h"
#include "simulator/decision/group_judgement.h"

namespace connectsim {
namespace {

// N-2: behind a proxy one reading also looks at the groups that RDS makes there.
bool is_named(const RequestedConnection& connection, NamePattern pattern) {
  return pattern == NamePattern::rds_lambda ||
         (pattern == NamePattern::rds_rdsproxy && connection.uses_proxy() &&
          connection.readings.database_pattern_with_proxy ==
              DatabasePatternWithProxy::also_rds_rdsproxy);
}

//
DatabaseValue with_available_target(DatabaseValue by_groups, AvailableProxy reading) {
  const bool is_enough =
      reading == AvailableProxy::suffices ||
      (reading == AvailableProxy::replaces_a_missing_group && by_groups == DatabaseValue::none);
  return is_enough ? DatabaseValue::usable : by_groups;
}

}  // namespace

DatabaseValue database_column(const RequestedConnection& connection,
                              TargetHealthValue target_health, Judgements& judgements) {
  const Network& network = connection.network;
  const bool uses_proxy = connection.uses_proxy();
  const Peers sources{uses_proxy ? group_set::of_proxy : group_set::of_function, 0};
  const bool spares_count = connection.readings.spare_peer == SparePeer::reusable;  // D-5
  const Peers spare_sources{uses_proxy ? group_set::proxy_spare : group_set::compute_spare, 0};
  bool any_named = false;
  bool any_usable = false;
  bool any_once_associated = false;
  for (const Edge association : network.out_edges(connection.request.cluster)) {
    const EdgeRecord& record = network.edge(association);
    const Vertex group = record.target;
    if (record.status == MembershipStatus::removing) {
      continue;
    }
    if (!is_named(connection, network.pattern(group))) {
      judgements.push_back({group, no_edge, GroupRole::database, Judgement::not_named, true});
      continue;
    }
    any_named = true;
    Fault fault = database_fault(connection, group, sources);
    if (fault.none()) {
      any_usable = true;
    } else if (spares_count && database_fault(connection, group, spare_sources).none()) {
      any_once_associated = true;
      fault.code = Judgement::usable_once_associated;
    }
    judgements.push_back({group, fault.rule, GroupRole::database, fault.code, true});
  }
  const DatabaseValue by_groups = any_usable            ? DatabaseValue::usable
                                  : any_once_associated ? DatabaseValue::usable_once_associated
                                  : any_named           ? DatabaseValue::unusable
                                                        : DatabaseValue::none;
  return target_health == TargetHealthValue::available
             ? with_available_target(by_groups, connection.readings.available_proxy)
             : by_groups;
}

}  // namespace connectsim
