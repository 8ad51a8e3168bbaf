// Writes address ranges as RFC 5952 asks.
#include <array>
#include <charconv>

#include "model/network/address_range.h"

namespace connectsim {
namespace {

void append_number(std::string& out, unsigned value, int base) {
  std::array<char, 8> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, base).ptr;
  out.append(digits.data(), end);
}

std::string ipv4_text(std::uint64_t high) {
  std::string text;
  for (int shift = 56; shift >= 32; shift -= 8) {
    text += text.empty() ? "" : ".";
    append_number(text, static_cast<unsigned>(high >> shift) & 0xFF, 10);
  }
  return text;
}

struct Run {
  std::size_t first = 0;
  std::size_t length = 0;
};

// The first of the longest runs of zeros; a single zero is not shortened (RFC 5952, 4.2).
Run longest_run_of_zeros(const std::array<unsigned, 8>& parts) {
  Run longest;
  Run current;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] != 0) {
      current = {i + 1, 0};
      continue;
    }
    ++current.length;
    if (current.length > longest.length) {
      longest = current;
    }
  }
  return longest.length > 1 ? longest : Run{};
}

std::string ipv6_text(const AddressRange& range) {
  std::array<unsigned, 8> parts{};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto shift = static_cast<int>(48 - 16 * i);
    parts[i] = static_cast<unsigned>(range.high >> shift) & 0xFFFF;
    parts[i + 4] = static_cast<unsigned>(range.low >> shift) & 0xFFFF;
  }
  const Run zeros = longest_run_of_zeros(parts);
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (zeros.length > 0 && i == zeros.first) {
      text += "::";
      i += zeros.length - 1;
      continue;
    }
    text += text.empty() || text.back() == ':' ? "" : ":";
    append_number(text, parts[i], 16);
  }
  return text;
}

}  // namespace

std::string text_of(const AddressRange& range) {
  std::string text = range.family == AddressFamily::ipv4 ? ipv4_text(range.high) : ipv6_text(range);
  text += '/';
  append_number(text, range.length, 10);
  return text;
}

}  // namespace connectsim
