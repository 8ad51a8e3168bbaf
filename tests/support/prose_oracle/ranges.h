// IPv4 and IPv6 ranges: what H-1 needs of them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace prose_oracle {

// The first `length` bits of `bytes`; IPv4 uses 4 bytes, IPv6 all 16.
struct Range {
  bool is_ipv6 = false;
  std::array<std::uint8_t, 16> bytes{};
  int length = 0;
};

// Absent when the text is not a range in CIDR notation.
std::optional<Range> parse_range(const std::string& text);

bool contains(const Range& outer, const Range& inner);
bool overlap(const Range& first, const Range& second);

// H-1: whether every address of the range is in some of the others.
bool union_contains(const std::vector<Range>& ranges, const Range& inner);

// All addresses of a version.
Range whole_version(bool is_ipv6);

}  // namespace prose_oracle
