// The named readings of sections 2 to 8; the first value of each is the default.
#pragma once

#include <optional>
#include <string>

namespace prose_oracle {

enum class DatabasePatternWithProxy { rds_lambda, also_rds_rdsproxy };               // N-2
enum class Numbering { max_plus_one, smallest_free, in_step };                       // N-3
enum class ProxyRules { exactly_one, at_least_one };                                 // G-3
enum class DefaultEgress { revoked, tolerated };                                     // G-3
enum class SparePeer { reusable, unusable };                                         // D-5
enum class TargetHealthOver { any, all };
enum class HealthOf { chosen_proxy, any_proxy_of_the_cluster };
enum class AvailableProxy { suffices, replaces_a_missing_group, also_needs_group };
enum class Serverless { v1_and_v2, v1_only };
enum class AssociateWithProxy { function_only, proxy_too };
enum class ListingGroups { one_group, several_groups };                              // V-1
enum class ListingPort { equals, contains };                                         // V-1

// The defaults are those of SEMANTICS.md.
struct Readings {
  DatabasePatternWithProxy database_pattern_with_proxy = DatabasePatternWithProxy::rds_lambda;
  Numbering numbering = Numbering::max_plus_one;
  ProxyRules proxy_rules = ProxyRules::exactly_one;
  DefaultEgress default_egress = DefaultEgress::revoked;
  // Unset: as the table says, reusable when it says nothing (T-3).
  std::optional<SparePeer> spare_peer;
  TargetHealthOver target_health = TargetHealthOver::any;
  HealthOf health_of = HealthOf::chosen_proxy;
  AvailableProxy available_proxy = AvailableProxy::suffices;
  Serverless serverless = Serverless::v1_and_v2;
  AssociateWithProxy associate_with_proxy = AssociateWithProxy::function_only;
  ListingGroups listing = ListingGroups::one_group;
  ListingPort listing_port = ListingPort::equals;
};

// Sets a reading by the names of SEMANTICS.md; throws std::invalid_argument for an unknown one.
void set_reading(Readings& readings, const std::string& name, const std::string& value);

}  // namespace prose_oracle
