#pragma once

#include <string>
#include <vector>

#include "simulator/observation/verification.h"
#include "tests/support/carried_out_request.h"

namespace connectsim::tests {

/// Two snapshots with a request between them, and what is to be said of them.
struct ObservedPair {
  std::string name;
  Json before;
  Json after;
  Json request;
  Agreement agreement = Agreement::agrees;
  SeenAction action = SeenAction::none;
  std::vector<Deviation> deviations;
};

/// A snapshot as AWS would answer it: new groups have ids that no snapshot before could know, lists
/// another order, and descriptions other texts.
Json as_observed(const Snapshot& after, std::uint64_t seed = 3);

/// A pair for every action in every mode, and for each way in which a change may differ.
std::vector<ObservedPair> observed_pairs();
ObservedPair pair_named(const std::string& name);

/// The groups whose names begin like this, in place.
std::vector<Json*> groups_named(Json& snapshot, const std::string& prefix);

/// The verification of a pair by the default table.
Verification verified(const ObservedPair& pair, Pressed pressed = Pressed::unknown);

}  // namespace connectsim::tests
