#pragma once

#include <cstdint>

namespace connectsim {

/// One thing about the requested ends that refuses the request (section 6) or that the snapshot
/// lacks (I-1). The order is that of the choice, `none` first.
enum class Trouble : std::uint8_t {
  none,
  // refused
  serverless_v1,
  serverless_v2_scaling,
  serverless_instance,
  global_database,
  instance_not_available,
  permission_missing,
  function_outside_vpcs,
  function_in_another_vpc,
  proxy_in_another_vpc,
  proxy_of_another_cluster,
  credentials_missing,
  // unknown
  cluster_vpc_unknown,
  cluster_port_unknown,
  cluster_groups_unknown,
  cluster_members_unknown,
  instance_missing,
  instance_status_missing,
  function_vpc_unknown,
  proxy_vpc_unknown,
  proxy_groups_unknown,
  proxy_engine_unknown,
  targets_unknown,
  targets_empty,
  no_security_groups,
};
inline constexpr std::uint32_t trouble_count = 25;

/// A set of troubles; `none` is never in it.
class Troubles {
 public:
  constexpr void add(Trouble trouble) { bits_ |= bit(trouble); }
  [[nodiscard]] constexpr bool has(Trouble trouble) const { return (bits_ & bit(trouble)) != 0; }

 private:
  static constexpr std::uint32_t bit(Trouble trouble) {
    return (1u << static_cast<unsigned>(trouble)) & ~1u;
  }
  std::uint32_t bits_ = 0;
};

}  // namespace connectsim
