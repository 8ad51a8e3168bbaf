#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "scenarios/builder/profile.h"

namespace connectsim {

/// The version of the generator: it goes up whenever some scenario of some seed changes.
inline constexpr std::uint32_t generator_version = 1;
/// The same of the bounded space.
inline constexpr std::uint32_t bounded_builder_version = 1;

/// Names one generated scenario for good: scenario `number` of `seed`, `g1-near_miss-7-42`.
struct ScenarioId {
  std::uint32_t version = generator_version;
  Profile profile = Profile::near_miss;
  std::uint64_t seed = 0;
  std::uint64_t number = 0;

  friend bool operator==(const ScenarioId&, const ScenarioId&) = default;
};

/// `g<version>-<profile>-<seed>-<number>`.
std::string text_of(const ScenarioId& id);

/// The id that a text is, or nothing. Strict: only texts that `text_of` prints, so that an id has
/// one spelling. Ids of other generator versions are ids, too.
std::optional<ScenarioId> scenario_id(std::string_view text);

/// Names one scenario of the bounded space (scenarios/builder/bounded_builder.h) for good: the one
/// at `number` in the order of its enumeration, `b1-2-4711`.
struct BoundedId {
  std::uint32_t version = bounded_builder_version;
  std::uint32_t bound = 0;
  std::uint64_t number = 0;

  friend bool operator==(const BoundedId&, const BoundedId&) = default;
};

/// `b<version>-<bound>-<number>`.
std::string text_of(const BoundedId& id);

/// The id that a text is, or nothing; as strict as `scenario_id`.
std::optional<BoundedId> bounded_id(std::string_view text);

}  // namespace connectsim
