#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

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

  friend bool operator==(const Readings&, const Readings&) = default;
};

/// One reading by name: its clause, its values in order (the first is the default), and access to
/// the chosen one by position.
struct ReadingSwitch {
  std::string_view name;
  std::string_view clause;
  std::span<const std::string_view> values;
  std::size_t (*chosen)(const Readings& readings);
  void (*choose)(Readings& readings, std::size_t value);
};

/// All readings, in the order of the clauses.
std::span<const ReadingSwitch> reading_switches();

/// Their names, in the same order.
std::span<const std::string_view> reading_names();

/// Sets one reading. `InputError` with the nearest and all names for an unknown name or value.
void set_reading(Readings& readings, std::string_view name, std::string_view value);

}  // namespace connectsim
