// `live capture` and `live policy`: an account as files, and what reading it needs.
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/command_line_request.h"
#include "cli/input/live_source.h"
#include "cli/output/output.h"
#include "model/text/wording.h"
#include "reports/json/indented_json.h"

namespace connectsim {
namespace {

constexpr std::array extent_option_list = {
    Option{"--all", "", "all that is read of an account, not one request's needs", "--all"},
};
const OptionGroup extent_options = {"How much", extent_option_list};

CaptureWish wish_of(const Arguments& arguments) {
  CaptureWish wish{command_line_request(arguments)};
  if (wish.request.has_value() == arguments.has("--all")) {
    throw UsageError("needs --cluster and --function, or --all");
  }
  if (!arguments.inputs().empty()) {
    throw UsageError("takes no input, is \"" + arguments.inputs()[0] + "\"");
  }
  return wish;
}

ExitStatus run_live_capture(const Arguments& arguments) {
  CaptureWish wish = wish_of(arguments);
  const std::string folder = arguments.text("--output");
  if (folder.empty() || folder == "-") throw UsageError("needs a new folder, -o DIR");
  check_new_folder(folder);
  const auto backend = chosen_backend(arguments);
  const CapturedFiles captured = captured_files(arguments, *backend, wish);
  write_folder(folder, captured.files);
  Output output("");
  if (arguments.text("--format") == "json") {
    append_indented_json(captured.files.back().text, output.text());
  } else {
    const std::size_t count = captured.files.size() - 1;
    output.text() =
        folder + ": " + counted(count, "answer", "answers") +
        (captured.capture.account.empty() ? "" : " of account " + captured.capture.account) +
        ", by " + captured.capture.client + "\n";
  }
  output.commit();
  const bool is_whole = !captured.capture.lacks_needed() && !captured.capture.has_changed_meanwhile;
  return is_whole ? ExitStatus::clean : ExitStatus::inconclusive;
}

ExitStatus run_live_policy(const Arguments& arguments) {
  const CaptureWish wish = wish_of(arguments);
  Output output(arguments);
  std::vector<ReadOperation> reads = operations_for(wish);
  if (arguments.has("--events")) reads.push_back(ReadOperation::trail_events);
  append_indented_json(policy_document(reads), output.text());
  output.commit();
  return ExitStatus::clean;
}

constexpr std::array capture_groups = {&extent_options, &request_options, &backend_options,
                                       &output_options};
constexpr std::array capture_statuses = {
    StatusHelp{ExitStatus::clean, "all that the request needs was read, and nothing moved"},
    status_failed,
    StatusHelp{ExitStatus::inconclusive,
               "something that it needs could not be read, or groups changed meanwhile"},
};
constexpr std::array trail_option_list = {
    Option{"--events", "", "also what live verify --events live looks up", "--events"},
};
const OptionGroup trail_options = {"The trail", trail_option_list};
constexpr std::array policy_groups = {&extent_options, &trail_options, &request_options,
                                      &output_options};
constexpr std::array policy_statuses = {
    StatusHelp{ExitStatus::clean, "the policy was told"},
    status_failed,
};

}  // namespace

extern const Verb live_capture_verb;
constinit const Verb live_capture_verb = {
    "live capture",
    "",
    "what a request needs of an account, or all of it, as files; only reads",
    "live capture -o before --cluster orders --function checkout",
    "text|json",
    capture_groups,
    &run_live_capture,
    capture_statuses,
};

extern const Verb live_policy_verb;
constinit const Verb live_policy_verb = {
    "live policy",
    "",
    "the IAM policy that a capture needs, and no more",
    "live policy --all",
    "json",
    policy_groups,
    &run_live_policy,
    policy_statuses,
};

}  // namespace connectsim
