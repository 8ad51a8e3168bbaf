// `live verify`: whether what RDS did is what was predicted.
#include <array>
#include <utility>

#include "cli/arguments/shared_options.h"
#include "cli/input/snapshot_input.h"
#include "cli/input/table_choice.h"
#include "cli/input/verified_pair.h"
#include "cli/output/chosen_style.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "reports/json/indented_json.h"
#include "reports/observation/verification_json.h"
#include "reports/observation/verification_text.h"

namespace connectsim {
namespace {

constexpr std::array verify_option_list = {
    Option{"--pressed", "", "the button was pressed: nothing seen is a difference", "--pressed"},
    Option{"--explain-readings", "", "also say which readings the pair tells apart",
           "--explain-readings"},
};
const OptionGroup verify_options = {"What is known of the press", verify_option_list};

ExitStatus status_of(Agreement agreement) {
  switch (agreement) {
    case Agreement::agrees:
      return ExitStatus::clean;
    case Agreement::differs:
      return ExitStatus::differs;
    case Agreement::inconclusive:
      break;
  }
  return ExitStatus::inconclusive;
}

// The table that predicts first, and what the others would have said.
std::vector<DecisionTable> asked_tables(const Arguments& arguments) {
  std::vector<DecisionTable> tables = {chosen_table(arguments)};
  for (const std::string& name : shipped_table_names()) {
    if (name != tables.front().name()) tables.push_back(shipped_table(name));
  }
  return tables;
}

Verification verification_of(const VerifiedPair& pair, const std::vector<DecisionTable>& tables,
                             Pressed pressed) {
  Verification done = verified(pair.before.snapshot, resolve(pair.request, pair.before.snapshot),
                               pair.request, pair.after.snapshot, tables, pressed);
  if (pair.before.has_changed_meanwhile || pair.after.has_changed_meanwhile) {
    done.agreement = Agreement::inconclusive;
    done.doubts.push_back(Doubt::capture_changed);
  }
  return done;
}

ExitStatus run_live_verify(const Arguments& arguments) {
  const Messages messages(arguments);
  const std::vector<DecisionTable> tables = asked_tables(arguments);
  const auto readings = arguments.has("--explain-readings") ? ReadingsTold::yes : ReadingsTold::no;
  const Pressed pressed = arguments.has("--pressed") ? Pressed::yes : Pressed::unknown;
  const std::string format = arguments.text("--format");
  const std::vector<VerifiedPair> pairs = verified_pairs(arguments);
  ExitStatus status = ExitStatus::clean;
  Output output(arguments);
  for (const VerifiedPair& pair : pairs) {
    for (const std::string& warning : pair.before.snapshot.warnings) {
      messages.warning("before", warning);
    }
    for (const std::string& warning : pair.after.snapshot.warnings) {
      messages.warning("after", warning);
    }
    const Verification done = verification_of(pair, tables, pressed);
    const VerificationView view{done, pair.before.snapshot, tables.front()};
    status = worse(status, worse(status_of(done.agreement),
                                 warn_of_unknown(done.prediction.decision.unknown,
                                                 pair.before.snapshot, arguments, messages)));
    if (format == "json" || format == "jsonl") {
      JsonTree tree = JsonTree::object();
      if (!pair.name.empty()) tree["pair"] = pair.name;
      tree.update(verification_tree(view));
      std::string line;
      append_json(tree, line);
      if (format == "json") {
        append_indented_json(line, output.text());
      } else {
        output.text() += line + "\n";
      }
    } else {
      if (!pair.name.empty()) output.text() += pair.name + ": ";
      append_verification_text(view, readings, chosen_style(arguments, output), output.text());
    }
    output.flush_if_large();
  }
  output.commit();
  return status;
}

constexpr std::array strict_option_list = {
    Option{"--strict", "", "exit status 5 when the snapshot before lacks a needed fact",
           "--strict"},
};
const OptionGroup strict_options = {"Success", strict_option_list};

constexpr std::array live_verify_groups = {&verify_options, &request_options, &place_options,
                                           &table_options,  &strict_options,  &output_options};

}  // namespace

extern const Verb live_verify_verb;
constinit const Verb live_verify_verb = {
    "live verify",
    "BEFORE AFTER | PAIR...",
    "whether what RDS did between two captures is what was predicted",
    "live verify before/ after/ --cluster orders --function checkout",
    "text|json|jsonl",
    live_verify_groups,
    &run_live_verify,
};

}  // namespace connectsim
