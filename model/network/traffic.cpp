#include "model/network/traffic.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "model/text/ascii.h"

namespace connectsim {
namespace {

constexpr std::int64_t port_max = 65535;

struct ProtocolWord {
  std::string_view word;
  Protocol protocol;
};
constexpr std::array<ProtocolWord, 5> protocol_words = {{{"tcp", Protocol::tcp},
                                                         {"udp", Protocol::udp},
                                                         {"icmp", Protocol::icmp},
                                                         {"icmpv6", Protocol::icmpv6},
                                                         {"all", Protocol::all}}};

bool is_same_word(std::string_view text, std::string_view word) {
  return text.size() == word.size() &&
         std::equal(text.begin(), text.end(), word.begin(),
                    [](char one, char other) { return lower(one) == other; });
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return number;
}

// A port, an ICMP type or code, as a number or as digits; nothing when absent.
std::optional<std::int64_t> number_of(Value value) {
  if (!value) {
    return std::nullopt;
  }
  const std::optional<std::int64_t> number =
      value.is_text() ? whole_number(value.text()) : value.integer();
  if (!number) {
    throw value.wrong("a whole number");
  }
  return number;
}

std::uint16_t port_in(Value value, std::int64_t number) {
  if (number < 0 || number > port_max) {
    throw value.wrong("a port from 0 to 65535");
  }
  return static_cast<std::uint16_t>(number);
}

std::uint16_t icmp_number(Value value) {
  const std::int64_t number = number_of(value).value_or(-1);
  if (number < -1 || number > 255) {
    throw value.wrong("an ICMP type or code from -1 to 255");
  }
  return number == -1 ? UINT16_MAX : static_cast<std::uint16_t>(number);
}

}  // namespace

Protocol protocol_of(Value text_or_number) {
  std::optional<std::int64_t> number;
  if (text_or_number.is_text()) {
    const std::string_view text = text_or_number.text();
    for (const ProtocolWord& known : protocol_words) {
      if (is_same_word(text, known.word)) {
        return known.protocol;
      }
    }
    number = whole_number(text);
    if (!number) {
      return unrecognised_protocol;
    }
  } else {
    number = text_or_number.integer();
  }
  if (*number < -1 || *number >= static_cast<std::int64_t>(Protocol::all)) {
    throw text_or_number.wrong("an IP protocol");
  }
  return *number == -1 ? Protocol::all : static_cast<Protocol>(*number);
}

Traffic traffic_of(Value holder, Value protocol, Value port_first, Value port_last) {
  if (!protocol) {
    throw holder.error("must have IpProtocol");
  }
  Traffic traffic = all_traffic();
  traffic.protocol = protocol_of(protocol);
  if (traffic.protocol == Protocol::all) {
    return traffic;
  }
  if (traffic.protocol == Protocol::icmp || traffic.protocol == Protocol::icmpv6) {
    traffic.port_first = icmp_number(port_first);
    traffic.port_last = icmp_number(port_last);
    return traffic;
  }
  const std::optional<std::int64_t> first = number_of(port_first);
  const std::optional<std::int64_t> last = number_of(port_last);
  if (first.has_value() != last.has_value()) {
    throw holder.error(first ? "has FromPort and no ToPort" : "has ToPort and no FromPort");
  }
  if (!first || (*first == -1 && *last == -1)) {
    return traffic;
  }
  traffic.port_first = port_in(port_first, *first);
  traffic.port_last = port_in(port_last, *last);
  if (traffic.port_first > traffic.port_last) {
    throw port_first.error("is larger than ToPort");
  }
  return traffic;
}

std::string protocol_text(Protocol protocol) {
  if (protocol == Protocol::all) {
    return "-1";
  }
  for (const ProtocolWord& known : protocol_words) {
    if (known.protocol == protocol) {
      return std::string(known.word);
    }
  }
  return std::to_string(static_cast<unsigned>(protocol));
}

}  // namespace connectsim
