#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/network/facts.h"

namespace connectsim {

/// The protocol of rules whose `IpProtocol` is a word that EC2 does not know: one that equals no
/// real protocol (253 is reserved for experiments).
inline constexpr Protocol unrecognised_protocol{253};

/// The words that EC2 knows, in lower case.
struct ProtocolWord {
  std::string_view word;
  Protocol protocol;
};
inline constexpr std::array<ProtocolWord, 5> protocol_words = {{{"tcp", Protocol::tcp},
                                                                {"udp", Protocol::udp},
                                                                {"icmp", Protocol::icmp},
                                                                {"icmpv6", Protocol::icmpv6},
                                                                {"all", Protocol::all}}};

/// The protocol as EC2 writes it: "tcp", "udp", "icmp", "icmpv6", "-1" or a number.
std::string protocol_text(Protocol protocol);

}  // namespace connectsim
