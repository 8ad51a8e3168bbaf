#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/network/address_range.h"

namespace connectsim {

/// The address ranges that generated scenarios use; the VPC is 10.0.0.0/16 and has three subnets.
enum class RangeName : std::uint8_t {
  everything,
  everything_ipv6,
  vpc,
  half_of_vpc,  // holds the first two subnets
  first_subnet,
  second_subnet,
  third_subnet,
  one_address,  // of the first subnet
  elsewhere,
  ipv6_block,  // the first subnet's
};
inline constexpr std::uint32_t range_count = 10;

struct NamedRange {
  AddressRange range;
  std::string_view text;
};

constexpr AddressRange ipv4_range(std::uint32_t address, std::uint8_t length) {
  return {static_cast<std::uint64_t>(address) << 32, 0, length, AddressFamily::ipv4};
}

/// In the order of `RangeName`.
inline constexpr std::array<NamedRange, range_count> ranges = {{
    {ipv4_range(0, 0), "0.0.0.0/0"},
    {{0, 0, 0, AddressFamily::ipv6}, "::/0"},
    {ipv4_range(0x0a000000, 16), "10.0.0.0/16"},
    {ipv4_range(0x0a000000, 17), "10.0.0.0/17"},
    {ipv4_range(0x0a000100, 24), "10.0.1.0/24"},
    {ipv4_range(0x0a000200, 24), "10.0.2.0/24"},
    {ipv4_range(0x0a008100, 24), "10.0.129.0/24"},
    {ipv4_range(0x0a000111, 32), "10.0.1.17/32"},
    {ipv4_range(0xc0a80000, 16), "192.168.0.0/16"},
    {{0x20010db800000100, 0, 64, AddressFamily::ipv6}, "2001:db8:0:100::/64"},
}};

constexpr const NamedRange& named_range(RangeName name) {
  return ranges[static_cast<std::size_t>(name)];
}

}  // namespace connectsim
