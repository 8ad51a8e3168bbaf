#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments/arguments.h"
#include "cli/input/captured_snapshot.h"
#include "model/scenario_request.h"

namespace connectsim {

inline constexpr std::string_view pair_format = "connectsim.pair/1";
inline constexpr std::string_view prediction_format = "connectsim.prediction/1";

/// Two snapshots of one account with a request between them, as `live verify` gets them.
struct VerifiedPair {
  std::string name;  // of a recorded one: its file's
  CapturedSnapshot before;
  CapturedSnapshot after;
  NamedRequest request;
  std::string origin;  // of a recorded one: who says so; empty: nobody
  std::string client;  // the version of the client that captured it
};

/// The request that a prediction saved in a folder; nothing without one.
std::optional<NamedRequest> saved_request(const std::string& folder);

/// Reads BEFORE and AFTER, with the request of the options or of a saved prediction, or one
/// recorded pair. `UsageError` for another number of inputs and a missing request.
std::vector<VerifiedPair> verified_pairs(const Arguments& arguments);

}  // namespace connectsim
