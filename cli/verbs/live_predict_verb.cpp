// `live predict` and `live watch`: what the button would do now, and what it does then.
#include <array>
#include <chrono>
#include <thread>

#include "cli/arguments/shared_options.h"
#include "cli/input/command_line_request.h"
#include "cli/input/live_source.h"
#include "cli/input/table_choice.h"
#include "cli/output/chosen_style.h"
#include "cli/output/interruption.h"
#include "cli/output/messages.h"
#include "cli/output/output.h"
#include "cli/verbs/live_verification.h"
#include "model/json/json_writer.h"
#include "reports/action/outcome_json.h"
#include "reports/action/outcome_text.h"
#include "reports/json/indented_json.h"
#include "reports/json/json_tree.h"
#include "simulator/action/act_on_snapshot.h"

namespace connectsim {
namespace {

constexpr std::array folder_option_list = {
    Option{"--to", "DIR", "the new folder for the capture and the prediction", "--to prediction/"},
};
const OptionGroup folder_options = {"Where to", folder_option_list};

std::string prediction_document(const CaptureWish& wish, const DecisionTable& table,
                                const std::string& outcome) {
  std::string out;
  JsonWriter json(out);
  std::string readings;
  append_json(readings_tree(table), readings);
  json.open_object().member("format", prediction_format);
  json.name("request").json(request_json(*wish.request)).member("table", table.name());
  json.name("readings").json(readings).name("outcome").json(outcome).close_object();
  return out;
}

ExitStatus run_live_predict(const Arguments& arguments) {
  CaptureWish wish{command_line_request(arguments)};
  if (!wish.request) throw UsageError("needs --cluster and --function");
  const std::string folder = arguments.text("--to");
  if (folder.empty()) throw UsageError("needs a new folder, --to DIR");
  check_new_folder(folder);
  const DecisionTable table = chosen_table(arguments);
  const auto backend = chosen_backend(arguments);
  CapturedFiles captured = captured_files(arguments, *backend, wish);
  const CapturedSnapshot before = captured_snapshot(captured.files, {}, Keep::everything);

  Scenario scenario;
  scenario.request = *wish.request;
  const Request request = resolve(*wish.request, before.snapshot);
  Snapshot after = before.snapshot;
  Decider decider(table);
  const DescribedOutcome outcome = act_on_snapshot(decider, *wish.request, request, after);
  const AnsweredCase answer(scenario, before.snapshot, request, table, outcome);
  std::string json;
  OutcomeJson().append(answer, outcome, nullptr, json);
  captured.files.push_back({"prediction.json", {}});
  append_indented_json(prediction_document(wish, table, json), captured.files.back().text);
  write_folder(folder, captured.files);

  Output output(arguments);
  if (arguments.text("--format") == "json") {
    append_indented_json(json, output.text());
  } else {
    append_outcome_text(answer, outcome, chosen_style(arguments, output), output.text());
  }
  output.commit();
  const bool is_sure = !captured.capture.lacks_needed() && !captured.capture.has_changed_meanwhile;
  return is_sure ? ExitStatus::clean : ExitStatus::inconclusive;
}

constexpr std::uint64_t seconds_max = 86'400;
constexpr std::array watch_option_list = {
    Option{"--for", "SECONDS", "how long to wait for the change (600)", "--for 1800"},
    Option{"--every", "SECONDS", "how long to wait between two captures (15)", "--every 30"},
};
const OptionGroup watch_options = {"How long", watch_option_list};

// Also when it differs from the prediction until two captures show the same: the calls of one are
// not made at one moment.
bool is_worth_waiting(const Verification& done, const ChangedFields& seen_before) {
  for (const Doubt doubt : done.doubts) {
    if (doubt == Doubt::not_pressed || doubt == Doubt::still_changing ||
        doubt == Doubt::capture_changed || doubt == Doubt::groups_missing) {
      return true;
    }
  }
  const ChangedFields& seen = done.observed.change.ends;
  return done.agreement == Agreement::agrees ? seen.empty() : seen != seen_before;
}

// Sleeps in short pieces, so that Ctrl-C ends the wait with what was seen last.
void wait_until(std::chrono::steady_clock::time_point then) {
  while (std::chrono::steady_clock::now() < then && !Interruption::is_interrupted()) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

ExitStatus run_live_watch(const Arguments& arguments) {
  auto predicted = saved_prediction(arguments);
  if (!predicted) throw UsageError("needs the folder of a prediction (live predict --to DIR)");
  const Messages messages(arguments);
  const std::vector<DecisionTable> tables = asked_tables(arguments);
  const std::chrono::seconds limit(number_of(arguments, "--for", 600, 1, seconds_max));
  const std::chrono::seconds pause(number_of(arguments, "--every", 15, 1, seconds_max));
  const auto backend = chosen_backend(arguments);
  const auto end = std::chrono::steady_clock::now() + limit;
  const Interruption interruption;
  ChangedFields seen_before;
  for (;;) {
    const auto start = std::chrono::steady_clock::now();
    capture_after(arguments, *backend, *predicted);
    const Verification done = held_pair(*predicted, tables, Pressed::unknown).done;
    const bool is_over = std::chrono::steady_clock::now() + pause >= end;
    if (!is_worth_waiting(done, seen_before) || is_over || Interruption::is_interrupted()) break;
    seen_before = done.observed.change.ends;
    messages.detail("nothing to conclude yet");
    wait_until(start + pause);
  }
  add_events(arguments, backend.get(), *predicted);
  const Pressed pressed = arguments.has("--pressed") ? Pressed::yes : Pressed::unknown;
  return tell_verifications(arguments, {*predicted}, pressed);
}

constexpr std::array predict_groups = {&folder_options, &request_options, &table_options,
                                       &backend_options, &output_options};
constexpr std::array predict_statuses = {
    StatusHelp{ExitStatus::clean, "the prediction was saved; silent and refused are answers"},
    status_failed,
    StatusHelp{ExitStatus::inconclusive, "the capture lacks something that the request needs"},
};
constexpr std::array watch_groups = {&watch_options, &verification_options, &backend_options,
                                     &table_options, &output_options};

}  // namespace

extern const Verb live_predict_verb;
constinit const Verb live_predict_verb = {
    "live predict",
    "",
    "captures an account and saves what the button would do with it",
    "live predict --to prediction --cluster orders --function checkout",
    "text|json",
    predict_groups,
    &run_live_predict,
    predict_statuses,
};

extern const Verb live_watch_verb;
constinit const Verb live_watch_verb = {
    "live watch",
    "PREDICTION",
    "waits until the change shows, and verifies it",
    "live watch prediction --for 900",
    "text|json|jsonl",
    watch_groups,
    &run_live_watch,
    verification_statuses,
};

}  // namespace connectsim
