#pragma once

#include <string>
#include <string_view>

#include "model/json/document.h"
#include "model/network/facts.h"

namespace connectsim {

/// The protocol of rules whose `IpProtocol` is a word that EC2 does not know: one that equals no
/// real protocol (253 is reserved for experiments).
inline constexpr Protocol unrecognised_protocol{253};

/// `IpProtocol` in any of its spellings: `tcp` in any case, "6", 6, "-1", -1, "all". `InputError`
/// for a number beyond 254; `unrecognised_protocol` for an unknown word.
Protocol protocol_of(Value text_or_number);

/// The protocol and ports of an IpPermission or a rule entry. Ports may be numbers or digits, and
/// absent or -1 for all of them; for ICMP they are type and code. `InputError` when out of range,
/// when only one of them is given, or when the first is larger than the last.
Traffic traffic_of(Value holder, Value protocol, Value port_first, Value port_last);

/// The protocol as EC2 writes it: "tcp", "udp", "icmp", "icmpv6", "-1" or a number.
std::string protocol_text(Protocol protocol);

}  // namespace connectsim
