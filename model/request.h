#pragma once

#include <cstdint>

#include "model/network/network.h"
#include "model/text/enum_text.h"

namespace connectsim {

/// Through which proxy the connection is asked for. The words are those of M-2.
enum class ProxyMode : std::uint8_t { none, existing, create };
template <>
inline constexpr std::array<std::string_view, 3> words_of<ProxyMode> = {"none", "existing", "new"};

/// What a request for a new proxy brings for its secret.
enum class Credentials : std::uint8_t { missing, password, secret, new_secret };

/// Which cluster, which function, through which proxy, as vertices of one network.
struct Request {
  Vertex cluster = no_vertex;
  Vertex function = no_vertex;  // no_vertex: the function is to be created
  Vertex proxy = no_vertex;     // only with ProxyMode::existing
  ProxyMode proxy_mode = ProxyMode::none;
  Credentials credentials = Credentials::missing;  // only asked with ProxyMode::create

  [[nodiscard]] constexpr bool creates_function() const { return function == no_vertex; }
  [[nodiscard]] constexpr bool uses_proxy() const { return proxy_mode != ProxyMode::none; }
};

/// The port of the proxy that a request goes through, or of the one that is to be created.
inline std::optional<std::uint16_t> proxy_port(const Network& network, const Request& request) {
  return request.proxy_mode == ProxyMode::existing
             ? network.port(request.proxy)
             : proxy_port(network.cluster(request.cluster).engine);
}

}  // namespace connectsim
