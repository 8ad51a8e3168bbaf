// Writes a rule's protocol as EC2 does (G-1).
#include "model/network/traffic.h"

namespace connectsim {

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
