#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace connectsim {

enum class AddressFamily : std::uint8_t { ipv4, ipv6 };

/// An IPv4 or IPv6 range in prefix notation, as a network address (host bits cleared) and a length.
/// An IPv4 address stands in the upper 32 bits of `high`.
struct AddressRange {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  std::uint8_t length = 0;  // bits of the prefix: 0-32 or 0-128
  AddressFamily family = AddressFamily::ipv4;

  friend bool operator==(const AddressRange&, const AddressRange&) = default;
};

/// `10.0.0.0/8`, `2001:db8::/32`; an address without a length is a range of one address. Nothing
/// when the text is no range. Host bits are cleared, as EC2 does.
std::optional<AddressRange> address_range(std::string_view text);

/// The text of a range, `10.0.0.0/8`, `2001:db8::/32` (RFC 5952: lower case, the longest run of
/// zeros shortened). Reads back to the same range.
std::string text_of(const AddressRange& range);

/// Whether every address of `inner` is in `outer`. Ranges of different families never are.
bool contains(const AddressRange& outer, const AddressRange& inner);

/// Whether the ranges share an address.
bool overlaps(const AddressRange& one, const AddressRange& other);

/// One address, as 128 bits; an IPv4 address stands in the upper 32, and the last of an IPv4 range
/// has all bits set behind its prefix.
struct Address {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  friend auto operator<=>(const Address&, const Address&) = default;
};
constexpr Address first_address(const AddressRange& range) { return {range.high, range.low}; }
Address last_address(const AddressRange& range);
/// The one after it; there is none after the last of all.
constexpr Address next_address(Address address) {
  return {address.high + (address.low == UINT64_MAX ? 1 : 0), address.low + 1};
}

/// Whether ranges, taken together, hold every address of `inner`: `each(visit)` calls
/// `visit(range)` for each of them. Walks from the first address to the last, the furthest that the
/// ranges go at each step, and allocates nothing.
template <typename EachRange>
bool is_covered(const AddressRange& inner, const EachRange& each) {
  const Address end = last_address(inner);
  for (Address at = first_address(inner);;) {
    std::optional<Address> furthest;
    each([&](const AddressRange& range) {
      const Address last = last_address(range);
      if (range.family == inner.family && first_address(range) <= at && at <= last) {
        furthest = furthest ? std::max(*furthest, last) : last;
      }
    });
    if (!furthest || *furthest >= end) {
      return furthest.has_value();
    }
    at = next_address(*furthest);
  }
}

/// Whether it is 0.0.0.0/0 or ::/0.
constexpr bool is_everything(const AddressRange& range) { return range.length == 0; }

}  // namespace connectsim
