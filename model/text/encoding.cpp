// Decides in which encoding a file was written, by its first bytes.
#include "model/text/encoding.h"

#include <cstdint>
#include <string_view>

#include "model/text/input_error.h"

namespace connectsim {
namespace {

using namespace std::string_view_literals;

enum class ByteOrder : std::uint8_t { little, big };

void append_utf8(std::string& out, std::uint32_t point) {
  const auto tail = [&out](std::uint32_t bits) { out += static_cast<char>(0x80 | (bits & 0x3F)); };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0 | (point >> 6));
    tail(point);
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0 | (point >> 12));
    tail(point >> 6);
    tail(point);
  } else {
    out += static_cast<char>(0xF0 | (point >> 18));
    tail(point >> 12);
    tail(point >> 6);
    tail(point);
  }
}

constexpr bool is_high_half(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low_half(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string from_utf16(std::string_view bytes, ByteOrder order) {
  const auto unit_at = [&](std::size_t position) {
    const auto one = static_cast<unsigned char>(bytes[position]);
    const auto two = static_cast<unsigned char>(bytes[position + 1]);
    return static_cast<std::uint32_t>(order == ByteOrder::little ? one | two << 8 : one << 8 | two);
  };
  if (bytes.size() % 2 != 0) {
    throw InputError("is UTF-16 that ends in half a character; save it as UTF-8");
  }
  std::string out;
  out.reserve(bytes.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const std::uint32_t unit = unit_at(i);
    if (!is_high_half(unit) && !is_low_half(unit)) {
      append_utf8(out, unit);
    } else if (is_high_half(unit) && i + 2 < bytes.size() && is_low_half(unit_at(i + 2))) {
      append_utf8(out, 0x10000 + ((unit - 0xD800) << 10) + (unit_at(i + 2) - 0xDC00));
      i += 2;
    } else {
      throw InputError("is UTF-16 with half a character in it; save it as UTF-8");
    }
  }
  return out;
}

constexpr bool begins_json(char byte) {
  return byte == '{' || byte == '[' || byte == ' ' || byte == '\n' || byte == '\r';
}

}  // namespace

std::string utf8_text(std::string bytes) {
  const std::string_view text = bytes;
  if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) {
    throw InputError("is UTF-32; save it as UTF-8");
  }
  if (text.starts_with("\xFF\xFE"sv)) {
    return from_utf16(text.substr(2), ByteOrder::little);
  }
  if (text.starts_with("\xFE\xFF"sv)) {
    return from_utf16(text.substr(2), ByteOrder::big);
  }
  if (text.size() >= 2 && begins_json(text[0]) && text[1] == '\0') {
    return from_utf16(text, ByteOrder::little);
  }
  if (text.size() >= 2 && text[0] == '\0' && begins_json(text[1])) {
    return from_utf16(text, ByteOrder::big);
  }
  if (text.starts_with("\xEF\xBB\xBF"sv)) {
    bytes.erase(0, 3);
  }
  return bytes;
}

}  // namespace connectsim
