// `shrink`: a scenario with nothing in it that its violated property does not need.
#include <array>
#include <optional>

#include "cli/arguments/shared_options.h"
#include "cli/input/case_source.h"
#include "cli/input/numbered_scenario.h"
#include "cli/input/read_files.h"
#include "cli/input/table_choice.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "cli/verbs/replay_options.h"
#include "model/snapshots/secrets.h"
#include "model/text/input_error.h"
#include "scenarios/reduced_scenario.h"
#include "simulator/replay/play.h"

namespace connectsim {
namespace {

constexpr std::array shrink_option_list = {
    Option{"--properties", "LIST", "those of which one must stay violated (the first violated)",
           "--properties connects"},
    Option{"--with-secrets", "",
           "repeat environments, passwords, master users and auth of the input too",
           "--with-secrets"},
};
const OptionGroup shrink_options = {"What must stay", shrink_option_list};

// The properties that a scenario violates by a table; nothing when it cannot be read.
class Violations {
 public:
  explicit Violations(const DecisionTable& table) : player_(table) {}

  PropertySet of(const std::string& scenario) {
    const std::unique_ptr<CaseSource> source = scenario_document("scenario", scenario, Keep::ids);
    Case current;
    source->next(current);
    const Played& played = player_.play(current.snapshot.network, current.request);
    PropertySet violated;
    for (std::size_t i = 0; i < played_property_count; ++i) {
      violated.set(i, played.properties.of(static_cast<Property>(i)) == Holding::violated);
    }
    return violated;
  }

  // Taking things out may leave nothing that is a scenario any more.
  bool has(const std::string& scenario, std::size_t property) {
    try {
      return of(scenario).test(property);
    } catch (const InputError&) {
      return false;
    }
  }

 private:
  Player player_;
};

std::optional<std::size_t> first_of(const PropertySet& properties) {
  for (std::size_t i = 0; i < properties.size(); ++i) {
    if (properties.test(i)) {
      return i;
    }
  }
  return std::nullopt;
}

ExitStatus run_shrink(const Arguments& arguments) {
  if (arguments.inputs().size() != 1) {
    throw UsageError("takes one scenario, a file or an id");
  }
  const std::string& input = arguments.inputs().front();
  const std::string scenario =
      is_scenario_id(input) ? numbered_scenario(input) : read_text_file(input);
  const DecisionTable table = chosen_table(arguments);
  Violations violations(table);
  PropertySet violated;
  try {
    violated = violations.of(scenario);
  } catch (const InputError& error) {
    throw error.within(input);
  }
  const std::optional<std::size_t> property = first_of(violated & replay_properties(arguments));
  const Messages messages(arguments);
  if (!property) {
    messages.warning(input, "violates none of the properties asked for");
    return ExitStatus::inconclusive;
  }
  Output output(arguments);
  const std::string reduced = reduced_scenario(
      scenario, [&](const std::string& smaller) { return violations.has(smaller, *property); });
  output.text() = (arguments.has("--with-secrets") ? reduced : without_secrets(reduced)) + "\n";
  output.commit();
  return ExitStatus::clean;
}

constexpr std::array shrink_groups = {&shrink_options, &table_options, &quiet_document_options};

constexpr std::array shrink_statuses = {
    StatusHelp{ExitStatus::clean, "shrunk"},
    status_failed,
    StatusHelp{ExitStatus::inconclusive, "the scenario violates none of the properties"},
};

}  // namespace

extern const Verb shrink_verb;
constinit const Verb shrink_verb = {
    "shrink",
    "SCENARIO",
    "a scenario that violates a property, with nothing in it that need not be",
    "shrink g1-near_miss-1-29 --properties connects",
    "json",
    shrink_groups,
    &run_shrink,
    shrink_statuses,
};

}  // namespace connectsim
