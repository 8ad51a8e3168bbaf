// Decides how groups, rules and traffic are named: "rds-lambda-1 (sg-1)", "tcp 3306".
#include "reports/language/named.h"

#include "reports/language/groups_texts.h"

namespace connectsim {
namespace {

std::string protocol_text(Protocol protocol) {
  switch (protocol) {
    case Protocol::tcp:
      return "tcp";
    case Protocol::udp:
      return "udp";
    case Protocol::icmp:
      return "icmp";
    case Protocol::icmpv6:
      return "icmpv6";
    default:
      return std::to_string(static_cast<unsigned>(protocol));
  }
}

}  // namespace

std::string named(const Snapshot& snapshot, Vertex v) {
  const std::string id(snapshot.labels.id(v));
  const std::string name(snapshot.labels.name(v));
  return snapshot.network.is_group(v) && !name.empty() ? name + " (" + id + ")" : id;
}

std::string traffic_text(const Traffic& traffic, Language language) {
  if (traffic.protocol == Protocol::all) {
    return said(language, texts::all_traffic);
  }
  const std::string protocol = protocol_text(traffic.protocol);
  if (traffic.protocol != Protocol::tcp && traffic.protocol != Protocol::udp) {
    return protocol;  // its type and code are no ports
  }
  if (traffic.port_first == 0 && traffic.port_last == UINT16_MAX) {
    return said(language, texts::all_ports, {protocol});
  }
  const std::string first = std::to_string(traffic.port_first);
  return protocol + " " +
         (traffic.port_first == traffic.port_last
              ? first
              : first + "-" + std::to_string(traffic.port_last));
}

std::string peer_text(const Snapshot& snapshot, Edge rule, Language language) {
  const Vertex peer = snapshot.network.edge(rule).target;
  const std::string name = named(snapshot, peer);
  return snapshot.network.kind(peer) == VertexKind::prefix_list
             ? said(language, texts::prefix_list, {name})
             : name;
}

}  // namespace connectsim
