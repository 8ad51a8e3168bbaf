// `live verify`: whether what RDS did is what was predicted.
#include <array>

#include "cli/arguments/shared_options.h"
#include "cli/input/live_source.h"
#include "cli/verbs/live_verification.h"

namespace connectsim {
namespace {

ExitStatus run_live_verify(const Arguments& arguments) {
  const Pressed pressed = arguments.has("--pressed") ? Pressed::yes : Pressed::unknown;
  std::vector<VerifiedPair> pairs;
  if (const auto predicted = saved_prediction(arguments)) {
    const auto backend = chosen_backend(arguments);
    pairs.push_back(*predicted);
    capture_after(arguments, *backend, pairs.back());
    add_events(arguments, backend.get(), pairs.back());
  } else {
    pairs = verified_pairs(arguments);
  }
  return tell_verifications(arguments, pairs, pressed);
}

constexpr std::array account_option_list = {
    Option{"--account", "ID", "the account, when a snapshot holds several",
           "--account 123456789012"},
};
const OptionGroup account_options = {"The snapshots", account_option_list};

constexpr std::array live_verify_groups = {&verification_options, &request_options,
                                           &account_options,      &backend_options,
                                           &table_options,        &output_options};

}  // namespace

extern const Verb live_verify_verb;
constinit const Verb live_verify_verb = {
    "live verify",
    "BEFORE AFTER | PREDICTION | PAIR...",
    "whether what RDS did between two captures is what was predicted",
    "live verify before/ after/ --cluster orders --function checkout",
    "text|json|jsonl",
    live_verify_groups,
    &run_live_verify,
    verification_statuses,
};

}  // namespace connectsim
