#pragma once

#include <array>
#include <cstdint>

#include "model/network/facts.h"
#include "scenarios/builder/alternatives.h"

namespace connectsim {

/// The functions, clusters and proxies of a scenario under construction, and the ports that right
/// rules use (also where the snapshot does not tell them).
struct Ends {
  Vertex cluster = no_vertex;
  Vertex function = no_vertex;  // none when it is to be created
  Vertex proxy = no_vertex;     // none but with an existing proxy
  Vertex second_cluster = no_vertex;
  std::array<Vertex, function_count_max> functions{};  // all, the requested one first
  std::uint32_t function_count = 0;
  EngineFamily engine = EngineFamily::mysql;
  std::uint16_t cluster_port = 0;
  std::uint16_t proxy_port = 0;
  std::uint32_t member_count = 0;
  std::uint32_t first_instance = 0;  // of the cluster's members; the others follow

  void add_function(Vertex added) { functions[function_count++] = added; }
};

}  // namespace connectsim
