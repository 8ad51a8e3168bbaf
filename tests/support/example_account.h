#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "model/decision.h"
#include "model/network/snapshot.h"
#include "simulator/tables/decision_table.h"

namespace connectsim::tests {

using Json = nlohmann::json;

/// A small account in which function `web` is connected to cluster `orders` (aurora-mysql, port
/// 3306) as RDS would have done it directly: `lambda-rds-1` (sg-l1) and `rds-lambda-1` (sg-d1).
/// Tests start here and spoil one thing.
Json direct_account();

/// The same through proxy `px`: `lambda-rdsproxy-1` (sg-l1) -> `rdsproxy-lambda-1` (sg-p1) ->
/// `rds-rdsproxy-1` (sg-d1), whose one instance target is available.
Json proxied_account();

/// The request for `web` and `orders`, without a proxy or through `px`.
Json direct_request();
Json proxied_request();

/// A group in `vpc-1` of account 111122223333 without rules.
Json group(const std::string& id, const std::string& name);
/// A permission for one group on one tcp port.
Json pair(int port, const std::string& peer);
/// A permission for one IPv4 range on one tcp port.
Json range(int port, const std::string& cidr);

/// One subnet for function and cluster, 10.0.1.0/24 and 2001:db8::/64; both speak both versions.
void add_dual_stack_subnet(Json& account);

/// The group of an account with an id; tests change it in place.
Json& group_with_id(Json& account, const std::string& id);

/// The snapshot that an account document reads to.
Snapshot snapshot_of(const Json& account);

/// The decision for an account and a request, by default by the published table.
Decision decision_of(const Json& account, const Json& request,
                     const DecisionTable& table = shipped_table(default_table_name));
/// The same with one reading changed.
Decision decision_with(const Json& account, const Json& request, const std::string& reading,
                       const std::string& value);

/// The codes of unmet requirements, "a, b".
std::string unmet_codes(const Decision& decision);

}  // namespace connectsim::tests
