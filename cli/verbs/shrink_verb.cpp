// `shrink`: a scenario in normal form with nothing in it that its behaviour does not need.
#include <array>
#include <optional>

#include "cli/arguments/shared_options.h"
#include "cli/input/findings_choice.h"
#include "cli/input/numbered_scenario.h"
#include "cli/input/read_files.h"
#include "cli/input/table_choice.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "cli/verbs/replay_options.h"
#include "cli/verbs/shrunk_expectation.h"
#include "model/snapshots/secrets.h"
#include "model/text/input_error.h"
#include "simulator/replay/shrunk_scenario.h"

namespace connectsim {
namespace {

constexpr std::array shrink_option_list = {
    Option{"--properties", "LIST", "those of which one must stay violated (the first violated)",
           "--properties connects"},
    Option{"--keep", "PART[=VALUE]",
           "only property, verdict, row, action, situation, proxy_mode or expect (all but expect)",
           "--keep row=4", Occurrence::many},
    Option{"--findings", "FILE", "what is known of the table", "--findings known.json"},
    Option{"--base", "TABLE", "a table whose violations do not count", "--base aurora-lambda"},
};
const OptionGroup shrink_options = {"What must stay", shrink_option_list};

constexpr std::string_view expectation_part = "expect";

// One --keep: a part, and the value that it must have.
struct Keeping {
  std::string part;
  std::optional<std::string> value;
};

std::vector<Keeping> keepings(const Arguments& arguments) {
  std::vector<Keeping> all;
  for (const std::string& text : arguments.texts("--keep")) {
    const std::size_t equals = text.find('=');
    Keeping keeping{text.substr(0, equals), std::nullopt};
    if (equals != std::string::npos) {
      keeping.value = text.substr(equals + 1);
    }
    if (keeping.part != expectation_part && !value_of<BehaviourPart>(keeping.part)) {
      throw UsageError("--keep must name " + allowed_words<BehaviourPart>() + " or expect, is \"" +
                       text + "\"");
    }
    if (keeping.part == words_of<BehaviourPart>[0] && keeping.value) {
      static_cast<void>(properties_named("--keep property", *keeping.value));
    }
    all.push_back(std::move(keeping));
  }
  return all;
}

class ShrinkRun {
 public:
  ShrinkRun(const Arguments& arguments, std::string scenario)
      : arguments_(arguments),
        messages_(arguments),
        scenario_(std::move(scenario)),
        table_(chosen_table(arguments)),
        findings_(chosen_findings(arguments, table_)),
        base_(chosen_base(arguments)),
        keepings_(keepings(arguments)),
        played_by_{table_, findings_, base_ ? &*base_ : nullptr},
        player_(played_by_, replay_properties(arguments)) {}

  ExitStatus run() {
    const std::string& input = arguments_.inputs().front();
    try {
      player_.play(scenario_);
    } catch (const InputError& error) {
      throw error.within(input);
    }
    expectation_.emplace(scenario_, table_);
    unmet_ = expectation_->unmet(player_);
    if (const std::string missing = choose(); !missing.empty()) {
      messages_.warning(input, missing);
      return ExitStatus::inconclusive;
    }
    Output output(arguments_);
    std::string shrunk = shrunk_scenario(scenario_, played_by_, kept_);
    tell_what_is_kept();
    output.text() = without_secrets(with_expectation(std::move(shrunk))) + "\n";
    output.commit();
    return ExitStatus::clean;
  }

 private:
  // Why there is nothing to shrink; empty when there is.
  std::string choose() {
    PropertySet asked_for = replay_properties(arguments_);
    kept_.parts = keepings_.empty() ? ~BehaviourParts() : BehaviourParts();
    for (const Keeping& keeping : keepings_) {
      if (keeping.part == expectation_part) {
        keeps_expectation_ = true;
        continue;
      }
      const auto part = *value_of<BehaviourPart>(keeping.part);
      kept_.parts.set(static_cast<std::size_t>(part));
      if (part == BehaviourPart::property && keeping.value) {
        asked_for = properties_named("--keep property", *keeping.value);
      }
    }
    const bool wants_property = kept_.parts.test(static_cast<std::size_t>(BehaviourPart::property));
    const std::optional<Property> property = player_.violated(asked_for);
    if (wants_property && !property) {
      if (!keepings_.empty() || arguments_.has("--properties") || unmet_.empty()) {
        return "violates none of the properties asked for";
      }
      kept_.parts.reset();  // a failed expectation is what there is
      keeps_expectation_ = true;
    }
    if (keeps_expectation_ && unmet_.empty()) {
      return "expects nothing that is not met";
    }
    kept_.behaviour = player_.behaviour(wants_property ? property : std::nullopt);
    kept_.explained = property && !player_.is_news(*property) ? Explained::yes : Explained::no;
    if (keeps_expectation_) {
      kept_.also = [this](ScenarioPlayer& player) {
        return expectation_->is_unmet_alike(unmet_, player);
      };
    }
    return difference();
  }

  [[nodiscard]] std::string difference() const {
    for (const Keeping& keeping : keepings_) {
      const std::optional<BehaviourPart> part = value_of<BehaviourPart>(keeping.part);
      if (!part || *part == BehaviourPart::property || !keeping.value) {
        continue;
      }
      const std::string is = part_text(kept_.behaviour, *part, table_);
      if (is != *keeping.value) {
        return keeping.part + " is " + is + ", not " + *keeping.value;
      }
    }
    return {};
  }

  void tell_what_is_kept() const {
    std::string kept;
    for (std::size_t i = 0; i < behaviour_part_count; ++i) {
      if (kept_.parts.test(i)) {
        const auto part = static_cast<BehaviourPart>(i);
        kept += " " + std::string(text_of(part)) + "=" + part_text(kept_.behaviour, part, table_);
      }
    }
    if (keeps_expectation_) {
      for (const UnmetMember& each : unmet_) {
        kept += " expected " + each.member + "=" + each.expected + ", got " + each.got;
      }
    }
    if (!arguments_.has("--quiet")) {
      Messages::problem("kept:" + kept);
    }
  }

  std::string with_expectation(std::string shrunk) {
    if (!expectation_->states_anything()) {
      return shrunk;
    }
    player_.play(shrunk);
    shrunk.pop_back();  // one more member
    return shrunk + ",\"expect\":" +
           (keeps_expectation_ ? ShrunkExpectation::of_unmet(unmet_)
                               : expectation_->rewritten(player_)) +
           "}";
  }

  const Arguments& arguments_;
  Messages messages_;
  std::string scenario_;
  DecisionTable table_;
  Findings findings_;
  std::optional<DecisionTable> base_;
  std::vector<Keeping> keepings_;
  PlayedBy played_by_;
  ScenarioPlayer player_;
  std::optional<ShrunkExpectation> expectation_;
  std::vector<UnmetMember> unmet_;
  KeptBehaviour kept_;
  bool keeps_expectation_ = false;
};

ExitStatus run_shrink(const Arguments& arguments) {
  if (arguments.inputs().size() != 1) {
    throw UsageError("takes one scenario, a file or an id");
  }
  const std::string& input = arguments.inputs().front();
  return ShrinkRun(arguments,
                   is_scenario_id(input) ? numbered_scenario(input) : read_text_file(input))
      .run();
}

constexpr std::array shrink_groups = {&shrink_options, &table_options, &quiet_document_options};

constexpr std::array shrink_statuses = {
    StatusHelp{ExitStatus::clean, "shrunk"},
    status_failed,
    StatusHelp{ExitStatus::inconclusive, "the scenario does not show what is to be kept"},
};

}  // namespace

extern const Verb shrink_verb;
constinit const Verb shrink_verb = {
    "shrink",
    "SCENARIO",
    "a scenario in normal form that shows the same, with nothing in it that need not be",
    "shrink g1-near_miss-1-29 --properties connects",
    "json",
    shrink_groups,
    &run_shrink,
    shrink_statuses,
};

}  // namespace connectsim
