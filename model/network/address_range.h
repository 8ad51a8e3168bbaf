#pragma once

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

/// Whether it is 0.0.0.0/0 or ::/0.
constexpr bool is_everything(const AddressRange& range) { return range.length == 0; }

}  // namespace connectsim
