// Reads address ranges, and decides which contains which (H-1).
#include "model/network/address_range.h"

#include <array>
#include <charconv>
#include <vector>

namespace connectsim {
namespace {

std::optional<unsigned> number(std::string_view text, unsigned maximum, int base) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || value > maximum) {
    return std::nullopt;
  }
  return value;
}

std::optional<std::uint32_t> ipv4_address(std::string_view text) {
  std::uint32_t address = 0;
  for (int part = 0; part < 4; ++part) {
    const auto dot = part < 3 ? text.find('.') : text.size();
    if (dot == std::string_view::npos) {
      return std::nullopt;
    }
    const auto value = number(text.substr(0, dot), 255, 10);
    if (!value) {
      return std::nullopt;
    }
    address = (address << 8) | *value;
    text.remove_prefix(part < 3 ? dot + 1 : dot);
  }
  return address;
}

// The 16-bit parts between colons; a dotted IPv4 address at the end counts as two.
bool append_parts(std::string_view text, std::array<std::uint16_t, 8>& parts, std::size_t& count) {
  while (!text.empty()) {
    const auto colon = text.find(':');
    const std::string_view part = text.substr(0, colon);
    const bool is_last = colon == std::string_view::npos;
    if (is_last && part.find('.') != std::string_view::npos) {
      const auto embedded = ipv4_address(part);
      if (!embedded || count + 2 > parts.size()) {
        return false;
      }
      parts[count++] = static_cast<std::uint16_t>(*embedded >> 16);
      parts[count++] = static_cast<std::uint16_t>(*embedded & 0xFFFF);
      return true;
    }
    const auto value = part.size() <= 4 ? number(part, 0xFFFF, 16) : std::nullopt;
    if (!value || count == parts.size()) {
      return false;
    }
    parts[count++] = static_cast<std::uint16_t>(*value);
    if (is_last) {
      return true;
    }
    text.remove_prefix(colon + 1);
    if (text.empty()) {
      return false;  // a colon at the end
    }
  }
  return true;
}

std::optional<AddressRange> ipv6_address(std::string_view text) {
  std::array<std::uint16_t, 8> front{};
  std::array<std::uint16_t, 8> back{};
  std::size_t front_count = 0;
  std::size_t back_count = 0;
  const auto gap = text.find("::");
  const bool has_gap = gap != std::string_view::npos;
  if (has_gap && text.substr(0, gap).find('.') != std::string_view::npos) {
    return std::nullopt;  // a dotted IPv4 address may only stand at the end
  }
  if (!append_parts(text.substr(0, gap), front, front_count) ||
      (has_gap && !append_parts(text.substr(gap + 2), back, back_count)) ||
      (has_gap ? front_count + back_count > 7 : front_count != 8)) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < back_count; ++i) {
    front[8 - back_count + i] = back[i];
  }
  AddressRange range{0, 0, 128, AddressFamily::ipv6};
  for (std::size_t i = 0; i < 4; ++i) {
    range.high = (range.high << 16) | front[i];
    range.low = (range.low << 16) | front[i + 4];
  }
  return range;
}

constexpr std::uint64_t upper_bits(unsigned count) {
  return count == 0 ? 0 : count >= 64 ? ~std::uint64_t{0} : ~std::uint64_t{0} << (64 - count);
}

AddressRange shortened(AddressRange range, std::uint8_t length) {
  range.length = length;
  range.high &= upper_bits(length);
  range.low &= upper_bits(length > 64 ? length - 64u : 0u);
  return range;
}

}  // namespace

std::optional<AddressRange> address_range(std::string_view text) {
  const auto slash = text.find('/');
  const std::string_view address = text.substr(0, slash);
  std::optional<AddressRange> range;
  if (address.find(':') != std::string_view::npos) {
    range = ipv6_address(address);
  } else if (const auto ipv4 = ipv4_address(address)) {
    range = AddressRange{std::uint64_t{*ipv4} << 32, 0, 32, AddressFamily::ipv4};
  }
  if (!range || slash == std::string_view::npos) {
    return range;
  }
  const auto length = number(text.substr(slash + 1), range->length, 10);
  return length ? std::optional(shortened(*range, static_cast<std::uint8_t>(*length)))
                : std::nullopt;
}

Address last_address(const AddressRange& range) {
  return {range.high | ~upper_bits(range.length),
          range.low | ~upper_bits(range.length > 64 ? range.length - 64u : 0u)};
}

bool contains(const AddressRange& outer, const AddressRange& inner) {
  return outer.family == inner.family && outer.length <= inner.length &&
         shortened(inner, outer.length) == outer;
}

bool overlaps(const AddressRange& one, const AddressRange& other) {
  return contains(one, other) || contains(other, one);
}

}  // namespace connectsim
