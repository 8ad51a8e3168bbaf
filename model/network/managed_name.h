#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace connectsim {

/// The name patterns `P-n` of groups that RDS makes (clauses N-1, N-2), in N-2's order, which is
/// also the order in which A-4 prefers them.
enum class NamePattern : std::uint8_t {
  unmanaged,        // any other name
  lambda_rds,       // compute side
  lambda_rdsproxy,  // compute side
  rds_lambda,       // database side
  rdsproxy_lambda,  // proxy side
  rds_rdsproxy,     // database side of a proxied connection; no condition of the
                    // page tests it
};
inline constexpr std::size_t name_pattern_count = 6;

/// The part of a name before "-n"; empty for `unmanaged`.
std::string_view prefix_of(NamePattern pattern);

/// Whether groups of this pattern stand on the compute side: both lambda patterns, in both modes.
constexpr bool is_compute_side(NamePattern pattern) {
  return pattern == NamePattern::lambda_rds || pattern == NamePattern::lambda_rdsproxy;
}

/// A name that matches a pattern, without its text: enough to decide, number and write it again.
struct ManagedName {
  NamePattern pattern = NamePattern::unmanaged;
  /// Digits as written, leading zeros included; 255 stands for 255 or more.
  std::uint8_t digits = 0;
  /// n; `unnumbered` when it is written with more than 18 digits.
  std::uint64_t number = 0;

  /// Longer numbers match their pattern but take no part in numbering (N-1).
  static constexpr std::uint64_t unnumbered = UINT64_MAX;
  static constexpr std::size_t digits_max = 18;

  [[nodiscard]] constexpr bool takes_part_in_numbering() const { return number != unnumbered; }
  friend bool operator==(const ManagedName&, const ManagedName&) = default;
};

/// The managed name that a group's name is, or nothing. Case-sensitive, ASCII digits only, nothing
/// before or after (N-1).
std::optional<ManagedName> managed_name(std::string_view name);

/// The name RDS would write: no leading zeros.
ManagedName new_managed_name(NamePattern pattern, std::uint64_t number);

/// The text of a name. Not defined for `unnumbered` names, whose digits are not kept here.
std::string text_of(const ManagedName& name);

}  // namespace connectsim
