// Decides what the options of `replay` ask for, and which do not go together.
#include "cli/verbs/replay_options.h"

#include <array>
#include <limits>
#include <optional>

#include "cli/output/report_output.h"

namespace connectsim {
namespace {

constexpr std::uint64_t seed_default = 1;
constexpr std::uint32_t jobs_max = 256;
constexpr std::uint32_t variation_interval_default = 256;

constexpr std::array replay_option_list = {
    Option{"--count", "N", "how many generated scenarios (1000000)", "--count 10000"},
    Option{"--seed", "S", "of the generated scenarios (1)", "--seed 7"},
    Option{"--profile", "near_miss|uniform|fleet", "what generated scenarios are like",
           "--profile fleet"},
    Option{"--exhaustive", "", "every scenario of a small space instead", "--exhaustive"},
    Option{"--bound", "1|2", "how many rules a group has at most in that space (1)", "--bound 2"},
    Option{"--replay", "ID", "one scenario by its id, explained", "--replay g1-near_miss-1-42"},
    Option{"--jobs", "N", "how many threads (1); the answer is the same", "--jobs 2"},
    Option{"--shard", "I/N", "part I of N of the run, for `merge`", "--shard 3/8"},
    Option{"--properties", "LIST", "only these, by name or clause", "--properties connects,P-7"},
    Option{"--variations", "N", "compare one scenario in N with variations of it (256)",
           "--variations 1"},
    Option{"--findings", "FILE", "what is known of the table", "--findings known.json"},
    Option{"--base", "TABLE", "a table whose violations are no news: only what differs is told",
           "--base aurora-lambda"},
    Option{"--write-findings", "FILE", "write what this run found, to be explained by hand",
           "--write-findings known.json"},
    Option{"--fail-fast", "", "stop at the first violation that no finding explains",
           "--fail-fast"},
    Option{"--until-covered", "",
           "stop when every row, situation and reason code was seen, else exit status 5",
           "--until-covered"},
    Option{"--emit", "FILE", "write scenarios as JSON Lines", "--emit failing.jsonl"},
    Option{"--emitted", "failing|all", "which ones (failing)", "--emitted all"},
};

// Options that say nothing about scenarios that are named otherwise.
void refuse(const Arguments& arguments, std::string_view with,
            std::initializer_list<std::string_view> options) {
  for (const std::string_view option : options) {
    if (arguments.has(option)) {
      throw UsageError(std::string(option) + " does not go with " + std::string(with));
    }
  }
}

}  // namespace

const OptionGroup replay_options = {"The scenarios, and what to look at", replay_option_list};

ReplaySource replay_source(const Arguments& arguments) {
  ReplaySource source;
  if (!arguments.inputs().empty()) {
    refuse(arguments, "inputs",
           {"--exhaustive", "--bound", "--count", "--seed", "--profile", "--emit", "--jobs",
            "--until-covered", "--write-findings"});
    source.kind = ReplaySource::Kind::files;
    return source;
  }
  if (arguments.has("--exhaustive")) {
    refuse(arguments, "--exhaustive", {"--count", "--seed", "--profile", "--until-covered"});
    source.kind = ReplaySource::Kind::bounded;
    source.bound =
        static_cast<std::uint32_t>(number_of(arguments, "--bound", bound_default, 1, bound_max));
    return source;
  }
  if (arguments.has("--bound")) {
    throw UsageError("--bound goes with --exhaustive");
  }
  return generated_source(arguments);
}

ReplaySource generated_source(const Arguments& arguments) {
  ReplaySource source;
  // JSON readers know whole numbers up to 2^63 - 1.
  source.seed = number_of(arguments, "--seed", seed_default, 0,
                          static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
  if (arguments.has("--profile")) {
    source.profile = *value_of<Profile>(arguments.text("--profile"));
  }
  return source;
}

NumberRange Shard::of(std::uint64_t total) const {
  const auto end = [&](std::uint64_t parts) {
    // total * parts / count without running over: count is far below 2^32.
    return total / count * parts + total % count * parts / count;
  };
  return {end(part - 1), end(part)};
}

Shard replay_shard(const Arguments& arguments) {
  Shard shard;
  if (!arguments.has("--shard")) {
    return shard;
  }
  const std::string text = arguments.text("--shard");
  const std::string_view view = text;
  const std::size_t slash = view.find('/');
  const auto part = whole_number(view.substr(0, slash));
  const auto count =
      slash == std::string_view::npos ? std::nullopt : whole_number(view.substr(slash + 1));
  if (!part || !count || *part < 1 || *part > *count || *count > 1'000'000) {
    throw UsageError("--shard must be I/N with I from 1 to N, is \"" + text + "\"");
  }
  shard.part = *part;
  shard.count = *count;
  return shard;
}

PropertySet replay_properties(const Arguments& arguments) {
  return arguments.has("--properties")
             ? properties_named("--properties", arguments.text("--properties"))
             : PropertySet().set();
}

PropertySet properties_named(std::string_view option, const std::string& list) {
  PropertySet properties;
  for (std::size_t first = 0; first <= list.size();) {
    const std::size_t comma = std::min(list.find(',', first), list.size());
    const std::string_view word = std::string_view(list).substr(first, comma - first);
    first = comma + 1;
    const PropertySet before = properties;
    for (std::size_t i = 0; i < property_count; ++i) {
      const auto property = static_cast<Property>(i);
      if (word == text_of(property) || word == sentence_of(property).clause) {
        properties.set(i);
      }
    }
    if (properties == before) {
      throw UsageError(std::string(option) + " must name some of " + allowed_words<Property>() +
                       " or their clauses, each once, is \"" + std::string(word) + "\"");
    }
  }
  return properties;
}

std::string repeated_table_options(const Arguments& arguments) {
  std::string options;
  for (const std::string_view option : {"--table", "--reading", "--base", "--findings"}) {
    if (arguments.declares(option)) {
      for (const std::string& value : arguments.texts(option)) {
        options += " " + std::string(option) + " " + shell_word(value);
      }
    }
  }
  return options;
}

std::uint64_t replay_count(const Arguments& arguments, std::uint64_t missing) {
  return number_of(arguments, "--count", missing, 0, scenario_count_max);
}

std::uint32_t replay_jobs(const Arguments& arguments) {
  return static_cast<std::uint32_t>(number_of(arguments, "--jobs", 1, 1, jobs_max));
}

std::uint32_t replay_variation_interval(const Arguments& arguments) {
  return static_cast<std::uint32_t>(
      number_of(arguments, "--variations", variation_interval_default, 1, 1'000'000'000));
}

}  // namespace connectsim
