// `generate`: numbered scenarios as JSON Lines (M-2), with --expected as tests.
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/table_choice.h"
#include "cli/output/output.h"
#include "cli/verbs/replay_options.h"
#include "scenarios/builder/scenario_id.h"
#include "scenarios/expectation.h"
#include "scenarios/scenario_json.h"
#include "simulator/decision/decide.h"
#include "simulator/replay/replay.h"

namespace connectsim {
namespace {

constexpr std::uint64_t generated_by_default = 10;

constexpr std::array generate_option_list = {
    Option{"--count", "N", "how many (10)", "--count 100"},
    Option{"--seed", "S", "of the scenarios (1)", "--seed 7"},
    Option{"--profile", "near_miss|uniform|fleet", "what they are like", "--profile fleet"},
    Option{"--expected", "", "with what the table answers, as the expectation of a test",
           "--expected --table my-table.json"},
};
const OptionGroup generate_options = {"The scenarios", generate_option_list};

ExitStatus run_generate(const Arguments& arguments) {
  if (!arguments.inputs().empty()) {
    throw UsageError("takes no input");
  }
  const DecisionTable table = chosen_table(arguments);
  const ReplaySource source = generated_source(arguments);
  const std::uint64_t count = replay_count(arguments, generated_by_default);
  Output output(arguments);
  for (std::uint64_t number = 0; number < count; ++number) {
    std::optional<GeneratedScenario> scenario = scenario_of(source, number);
    std::string line = scenario_json(scenario_id_text(source, number), *scenario);
    if (arguments.has("--expected")) {
      line.pop_back();  // one more member
      line +=
          ",\"expect\":" + expectation_of(decide(scenario->network(), scenario->request, table)) +
          "}";
    }
    output.text() += line + "\n";
    output.flush_if_large();
  }
  output.commit();
  return ExitStatus::clean;
}

constexpr std::array generate_groups = {&generate_options, &table_options, &document_options};

constexpr std::array generate_statuses = {
    StatusHelp{ExitStatus::clean, "written"},
    status_failed,
};

}  // namespace

extern const Verb generate_verb;
constinit const Verb generate_verb = {
    "generate",
    "",
    "scenarios as JSON Lines, to replay, to test with, to look at",
    "generate --count 100 --expected -o suite.jsonl",
    "jsonl",
    generate_groups,
    &run_generate,
    generate_statuses,
};

}  // namespace connectsim
