// H-1: ranges in CIDR notation, bit by bit.
#include "tests/support/prose_oracle/ranges.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace prose_oracle {

namespace {

// Empty parts are kept: they make an address invalid.
std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char character : text) {
    if (character == separator) {
      parts.emplace_back();
    } else {
      parts.back().push_back(character);
    }
  }
  return parts;
}

// A whole number of at most four digits, so that it fits any of the fields here.
std::optional<int> parse_number(const std::string& text, int base, int most) {
  const std::string digits = base == 16 ? "0123456789abcdefABCDEF" : "0123456789";
  if (text.empty() || text.size() > 4 || text.find_first_not_of(digits) != std::string::npos) {
    return std::nullopt;
  }
  const int value = std::stoi(text, nullptr, base);
  return value <= most ? std::optional<int>(value) : std::nullopt;
}

// Four numbers up to 255.
bool parse_ipv4(const std::string& text, Range& range) {
  const std::vector<std::string> parts = split(text, '.');
  if (parts.size() != 4) {
    return false;
  }
  for (std::size_t index = 0; index < 4; ++index) {
    const std::optional<int> value = parse_number(parts[index], 10, 255);
    if (!value) {
      return false;
    }
    range.bytes[index] = static_cast<std::uint8_t>(*value);
  }
  return true;
}

// The 16-bit fields of one half of an address; an empty text has none.
std::optional<std::vector<int>> parse_fields(const std::string& text) {
  std::vector<int> fields;
  if (text.empty()) {
    return fields;
  }
  for (const std::string& part : split(text, ':')) {
    const std::optional<int> value = parse_number(part, 16, 0xffff);
    if (!value) {
      return std::nullopt;
    }
    fields.push_back(*value);
  }
  return fields;
}

// Eight fields, or fewer with one gap; addresses with an IPv4 tail are not taken.
bool parse_ipv6(const std::string& text, Range& range) {
  const std::size_t gap = text.find("::");
  const bool has_gap = gap != std::string::npos;
  const std::optional<std::vector<int>> before = parse_fields(text.substr(0, gap));
  const std::optional<std::vector<int>> after =
      parse_fields(has_gap ? text.substr(gap + 2) : std::string());
  if (!before || !after) {
    return false;
  }
  const std::size_t given = before->size() + after->size();
  if (has_gap ? given > 7 : given != 8) {
    return false;
  }
  // The gap stands for as many zero fields as are missing.
  std::vector<int> fields = *before;
  fields.resize(8 - after->size(), 0);
  fields.insert(fields.end(), after->begin(), after->end());
  for (std::size_t index = 0; index < 8; ++index) {
    range.bytes[2 * index] = static_cast<std::uint8_t>(fields[index] / 256);
    range.bytes[2 * index + 1] = static_cast<std::uint8_t>(fields[index] % 256);
  }
  return true;
}

// Bit 0 is the first, most significant one.
bool bit_at(const Range& range, int position) {
  const int byte = range.bytes[static_cast<std::size_t>(position / 8)];
  return ((byte >> (7 - position % 8)) & 1) == 1;
}

}  // namespace

std::optional<Range> parse_range(const std::string& text) {
  const std::vector<std::string> parts = split(text, '/');
  if (parts.size() != 2) {
    return std::nullopt;
  }
  Range range;
  range.is_ipv6 = parts[0].find(':') != std::string::npos;
  const bool is_address = range.is_ipv6 ? parse_ipv6(parts[0], range) : parse_ipv4(parts[0], range);
  const std::optional<int> length = parse_number(parts[1], 10, range.is_ipv6 ? 128 : 32);
  if (!is_address || !length) {
    return std::nullopt;
  }
  range.length = *length;
  return range;
}

// Bits behind the length do not count, so 10.0.0.5/8 is 10.0.0.0/8.
bool contains(const Range& outer, const Range& inner) {
  if (outer.is_ipv6 != inner.is_ipv6 || outer.length > inner.length) {
    return false;
  }
  for (int position = 0; position < outer.length; ++position) {
    if (bit_at(outer, position) != bit_at(inner, position)) {
      return false;
    }
  }
  return true;
}

// Two ranges in CIDR notation overlap only when one contains the other.
bool overlap(const Range& first, const Range& second) {
  return contains(first, second) || contains(second, first);
}

// Whoever is not inside one range is cut in half, as long as any range is inside it.
bool union_contains(const std::vector<Range>& ranges, const Range& inner) {
  std::vector<Range> inside;
  for (const Range& range : ranges) {
    if (contains(range, inner)) {
      return true;
    }
    if (contains(inner, range)) {
      inside.push_back(range);
    }
  }
  if (inside.empty()) {
    return false;
  }
  Range lower = inner;
  for (int position = inner.length; position < 128; ++position) {
    const int mask = 0x80 >> (position % 8);
    std::uint8_t& byte = lower.bytes[static_cast<std::size_t>(position / 8)];
    byte = static_cast<std::uint8_t>(byte & ~mask);
  }
  lower.length = inner.length + 1;
  Range upper = lower;
  std::uint8_t& byte = upper.bytes[static_cast<std::size_t>(inner.length / 8)];
  byte = static_cast<std::uint8_t>(byte | (0x80 >> (inner.length % 8)));
  return union_contains(inside, lower) && union_contains(inside, upper);
}

Range whole_version(bool is_ipv6) {
  Range range;
  range.is_ipv6 = is_ipv6;
  return range;
}

}  // namespace prose_oracle
