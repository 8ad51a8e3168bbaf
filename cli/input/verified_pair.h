#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments/arguments.h"
#include "cli/input/captured_snapshot.h"
#include "live/backend.h"
#include "model/scenario_request.h"
#include "model/trail/recorded_calls.h"

namespace connectsim {

inline constexpr std::string_view pair_format = "connectsim.pair/1";
inline constexpr std::string_view prediction_format = "connectsim.prediction/1";

/// Two snapshots of one account with a request between them, as `live verify` gets them.
struct VerifiedPair {
  std::string name;  // of a recorded one: its file's
  CapturedSnapshot before;
  CapturedSnapshot after;
  NamedRequest request;
  std::string origin;                   // of a recorded one: who says so; empty: nobody
  std::string client;                   // the version of the client that captured it
  std::string recorded;                 // when, 2026-11-27T09:00:00Z
  std::optional<RecordedCalls> events;  // what the console called
};

/// The pair of a saved prediction, without what comes after, when its folder is the only input.
std::optional<VerifiedPair> saved_prediction(const Arguments& arguments);

/// Captures what is now the snapshot after, as the prediction's was captured. `InputError` when it
/// cannot, or it is of another account.
void capture_after(const Arguments& arguments, Backend& backend, VerifiedPair& pair);

/// The recorded pairs that the inputs are, files or folders of them.
std::vector<VerifiedPair> recorded_pairs(const Arguments& arguments);

/// Adds the calls of --events: of a file, or, for `live` and with a back end, of the account's
/// trail since the snapshot before was captured. `InputError` when they cannot be had.
void add_events(const Arguments& arguments, Backend* backend, VerifiedPair& pair);

/// Reads BEFORE and AFTER, with the request of the options or of a saved prediction, or one
/// recorded pair. `UsageError` for another number of inputs and a missing request.
std::vector<VerifiedPair> verified_pairs(const Arguments& arguments);

}  // namespace connectsim
