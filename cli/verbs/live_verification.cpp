// Decides what `live verify` and `live watch` tell of pairs, record of them, and end with.
#include "cli/verbs/live_verification.h"

#include <array>
#include <filesystem>
#include <utility>

#include "cli/input/snapshot_input.h"
#include "cli/input/table_choice.h"
#include "cli/output/chosen_style.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "cli/output/version.h"
#include "model/json/json_writer.h"
#include "model/text/input_error.h"
#include "reports/json/indented_json.h"
#include "reports/observation/verification_json.h"
#include "reports/observation/verification_text.h"
#include "simulator/action/act_on_snapshot.h"
#include "simulator/trail/compared_calls.h"

namespace connectsim {
namespace {

namespace fs = std::filesystem;

constexpr std::array verification_option_list = {
    Option{"--pressed", "", "the button was pressed: nothing seen is a difference", "--pressed"},
    Option{"--events", "FILE",
           "hold also the calls that CloudTrail recorded; live: look them up (15 minutes late)",
           "--events events.json"},
    Option{"--explain-readings", "", "also say which readings the pair tells apart",
           "--explain-readings"},
    Option{"--record", "DIR", "also write the pair into this folder, to be verified again",
           "--record pairs/"},
    Option{"--strict", "", "exit status 5 when the snapshot before lacks a needed fact",
           "--strict"},
};

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

std::string pair_document(const VerifiedPair& pair, const Verification& done) {
  std::string out;
  JsonWriter json(out);
  json.open_object().member("format", pair_format);
  if (!pair.origin.empty()) json.member("origin", pair.origin);
  if (!pair.client.empty()) json.member("client", pair.client);
  if (!pair.recorded.empty()) json.member("recorded", pair.recorded);
  json.member("agreement", text_of(done.agreement));
  json.name("request").json(request_json(pair.request));
  json.name("before").json(snapshot_json(pair.before.snapshot));
  json.name("after").json(snapshot_json(pair.after.snapshot));
  if (pair.events) json.name("events").json(recorded_calls_json(*pair.events));
  json.close_object();
  return out;
}

// Under a name that tells what it is, and that is free.
void record(const std::string& folder, const VerifiedPair& pair, const Verification& done) {
  std::error_code error;
  fs::create_directories(folder, error);
  std::string stem = folder + "/" + (pair.recorded.empty() ? "pair" : pair.recorded.substr(0, 10)) +
                     "-" + std::string(text_of(done.observed.action));
  if (done.prediction.decision.row != 0) {
    stem += "-row-" + std::to_string(done.prediction.decision.row);
  }
  std::string path = stem + ".json";
  for (int number = 2; fs::exists(path, error); ++number) {
    path = stem + "-" + std::to_string(number) + ".json";
  }
  Output output(path);
  append_indented_json(pair_document(pair, done), output.text());
  output.commit();
}

// None where nothing is predicted to change.
std::vector<Call> predicted_calls(const VerifiedPair& pair, const DecisionTable& table) {
  Snapshot after = pair.before.snapshot;
  Decider decider(table);
  const Request request = resolve(pair.request, after);
  DescribedOutcome outcome = act_on_snapshot(decider, pair.request, request, after);
  return outcome.is_barred() ? std::vector<Call>() : std::move(outcome.calls);
}

}  // namespace

const OptionGroup verification_options = {"The verification", verification_option_list};

std::vector<DecisionTable> asked_tables(const Arguments& arguments) {
  std::vector<DecisionTable> tables = {chosen_table(arguments)};
  for (const std::string& name : shipped_table_names()) {
    if (name != tables.front().name()) tables.push_back(shipped_table(name));
  }
  return tables;
}

HeldPair held_pair(const VerifiedPair& pair, const std::vector<DecisionTable>& tables,
                   Pressed pressed) {
  HeldPair held{verified(pair.before.snapshot, resolve(pair.request, pair.before.snapshot),
                         pair.request, pair.after.snapshot, tables, pressed),
                {}};
  if (pair.before.has_changed_meanwhile || pair.after.has_changed_meanwhile) {
    held.done.agreement = Agreement::inconclusive;
    held.done.doubts.push_back(Doubt::capture_changed);
  }
  if (pair.events) {
    held.calls = compared_calls(predicted_calls(pair, tables.front()), *pair.events, pair.request,
                                pair.before.snapshot, pair.after.snapshot);
    hold_calls(*held.calls, held.done);
  }
  return held;
}

ExitStatus tell_verifications(const Arguments& arguments, const std::vector<VerifiedPair>& pairs,
                              Pressed pressed) {
  const Messages messages(arguments);
  const std::vector<DecisionTable> tables = asked_tables(arguments);
  const auto readings = arguments.has("--explain-readings") ? ReadingsTold::yes : ReadingsTold::no;
  const std::string format = arguments.text("--format");
  ExitStatus status = ExitStatus::clean;
  Output output(arguments);
  for (const VerifiedPair& pair : pairs) {
    for (const std::string& warning : pair.before.snapshot.warnings) {
      messages.warning("before", warning);
    }
    for (const std::string& warning : pair.after.snapshot.warnings) {
      messages.warning("after", warning);
    }
    const auto [done, calls] = held_pair(pair, tables, pressed);
    const VerificationView view{done, pair.before.snapshot, tables.front(),
                                calls ? &*calls : nullptr};
    status =
        worse(status, worse(status_of(done.agreement),
                            warn_of_unknown(done.prediction.decision.unknown, pair.before.snapshot,
                                            "before", arguments, messages)));
    if (format == "json" || format == "jsonl") {
      JsonTree tree = format == "json" ? head_tree(verification_format, {program_version()})
                                       : JsonTree::object();
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
    if (arguments.has("--record")) record(arguments.text("--record"), pair, done);
    output.flush_if_large();
  }
  output.commit();
  return status;
}

}  // namespace connectsim
