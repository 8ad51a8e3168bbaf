#pragma once

#include <string_view>

#include "model/json/document.h"
#include "model/scenario_request.h"

namespace connectsim {

inline constexpr std::string_view scenario_format = "connectsim.scenario/1";

/// One case to decide (M-2): a snapshot and a request, optionally with an id, tags and what is
/// expected. Its values point into the document that it was read from.
struct Scenario {
  Value id;        // text or whole number; nothing when the scenario has none
  Value tags;      // a list of texts, or nothing
  Value snapshot;  // an object
  NamedRequest request;
  Value expect;  // an object, or nothing
};

/// Whether a document is a scenario rather than a snapshot: it says so, or it has a request.
bool is_scenario(const Value& document);

/// Whether a text is one; errors in it are left to who reads it in earnest. A large plan or answer
/// is not parsed to know it.
bool is_scenario_text(std::string_view text);

/// Reads a scenario. `InputError` with its path for a foreign `format`, a wrong type, a missing
/// snapshot or request, and a member that M-2 does not name: a misspelt `expect` would check
/// nothing.
void read_scenario(const Value& document, Scenario& scenario);

}  // namespace connectsim
