#pragma once

#include <cstdint>

#include "cli/arguments/arguments.h"
#include "simulator/replay/replay.h"

namespace connectsim {

/// What `replay` reads off the command line, with its defaults. `UsageError` for what does not fit
/// together.

extern const OptionGroup replay_options;

/// Generated scenarios of --seed and --profile.
ReplaySource generated_source(const Arguments& arguments);

/// Where the scenarios come from; `files` when inputs are named.
ReplaySource replay_source(const Arguments& arguments);

inline constexpr std::uint64_t scenario_count_max = 1'000'000'000'000'000;

/// One of the parts that a run is split into, `--shard 3/8`.
struct Shard {
  std::uint64_t part = 1;  // from 1
  std::uint64_t count = 1;
  /// The part of `total` scenarios that falls to it.
  [[nodiscard]] NumberRange of(std::uint64_t total) const;
};
Shard replay_shard(const Arguments& arguments);

/// The properties of `--properties`; all of them without it.
PropertySet replay_properties(const Arguments& arguments);

/// The properties that a list of names or clauses means, as an option's value.
PropertySet properties_named(std::string_view option, const std::string& list);

/// The options that choose the table, its readings, its base and its findings, for a command that
/// is about the same: " --table my.json".
std::string repeated_table_options(const Arguments& arguments);

/// How many generated scenarios, before they are split into shards; `missing` without --count.
inline constexpr std::uint64_t replay_count_default = 1'000'000;
std::uint64_t replay_count(const Arguments& arguments,
                           std::uint64_t missing = replay_count_default);

/// How many threads.
std::uint32_t replay_jobs(const Arguments& arguments);

/// One scenario in how many is compared with variations.
std::uint32_t replay_variation_interval(const Arguments& arguments);

}  // namespace connectsim
