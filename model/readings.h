#pragma once

#include <cstdint>

namespace connectsim {

/// Named switches for phrases of the page that can be read in more than one way. The first value of
/// each is the default. The clause stands beside it.
enum class DatabasePatternWithProxy : std::uint8_t { rds_lambda, also_rds_rdsproxy };  // N-2
enum class Numbering : std::uint8_t { max_plus_one, smallest_free, in_step };          // N-3
enum class ProxyRules : std::uint8_t { exactly_one, at_least_one };                    // G-3
enum class DefaultEgress : std::uint8_t { revoked, tolerated };                        // G-3
enum class SparePeer : std::uint8_t { reusable, unusable };                            // D-5
enum class TargetHealthReading : std::uint8_t { any, all };
enum class HealthOf : std::uint8_t { chosen_proxy, any_proxy_of_the_cluster };
enum class AvailableProxy : std::uint8_t {
  suffices,
  replaces_a_missing_group,
  also_needs_group
};
enum class Serverless : std::uint8_t { v1_and_v2, v1_only };
enum class AssociateWithProxy : std::uint8_t { function_only, proxy_too };
enum class ListingGroups : std::uint8_t { one_group, several_groups };      // V-1
enum class ListingPort : std::uint8_t { equals, contains };                 // V-1

/// How all of them are chosen.
struct Readings {
  DatabasePatternWithProxy database_pattern_with_proxy = DatabasePatternWithProxy::rds_lambda;
  Numbering numbering = Numbering::max_plus_one;
  ProxyRules proxy_rules = ProxyRules::exactly_one;
  DefaultEgress default_egress = DefaultEgress::revoked;
  SparePeer spare_peer = SparePeer::reusable;
  TargetHealthReading target_health = TargetHealthReading::any;
  HealthOf health_of = HealthOf::chosen_proxy;
  AvailableProxy available_proxy = AvailableProxy::suffices;
  Serverless serverless = Serverless::v1_and_v2;
  AssociateWithProxy associate_with_proxy = AssociateWithProxy::function_only;
  ListingGroups listing = ListingGroups::one_group;
  ListingPort listing_port = ListingPort::equals;

  friend bool operator==(const Readings&, const Readings&) = default;
};

}  // namespace connectsim
