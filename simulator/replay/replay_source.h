#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "scenarios/builder/bounded_builder.h"
#include "scenarios/builder/profile.h"

namespace connectsim {

/// Where replayed scenarios come from. Each has a number, counted from 0, that stands for it alone.
struct ReplaySource {
  enum class Kind : std::uint8_t { generated, bounded, files };

  Kind kind = Kind::generated;
  Profile profile = Profile::near_miss;  // generated
  std::uint64_t seed = 1;                // generated
  std::uint32_t bound = bound_default;   // bounded

  friend bool operator==(const ReplaySource&, const ReplaySource&) = default;
};
template <>
inline constexpr std::array<std::string_view, 3> words_of<ReplaySource::Kind> = {
    "generated", "bounded", "files"};

/// The id that names a scenario of a generated or bounded source for good.
std::string scenario_id_text(const ReplaySource& source, std::uint64_t number);

/// How many scenarios the bounded space holds: counts them once, by building them.
std::uint64_t bounded_scenario_count(std::uint32_t bound);

}  // namespace connectsim
