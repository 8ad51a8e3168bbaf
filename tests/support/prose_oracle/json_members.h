// Members of JSON objects as AWS prints them: null and a missing member are the same (M-1).
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "tests/support/prose_oracle/account.h"

namespace prose_oracle {

// Null when it is missing or the object is none.
const nlohmann::json& member(const nlohmann::json& object, const char* name);

// An absent text is the empty text: no id, name or status of AWS is empty.
std::string text(const nlohmann::json& object, const char* name);

// A port that is not a whole number is a fact that the snapshot lacks (I-1).
std::optional<int> number(const nlohmann::json& object, const char* name);

// False unless it is there and true.
bool flag(const nlohmann::json& object, const char* name);

// An empty list when it is missing or no list.
const nlohmann::json& list(const nlohmann::json& object, const char* name);

// The texts of a list, other elements left out.
Ids texts_of(const nlohmann::json& values);
Ids texts(const nlohmann::json& object, const char* name);

// M-2: throws std::invalid_argument when an object has a member that is neither allowed nor free
// (`story`, `tags`, and those that begin with `x-`).
void check_members(const nlohmann::json& object, const char* where, const Ids& allowed);

// Throws std::invalid_argument for what is no JSON, and for a member written twice (M-2).
nlohmann::json parse_document(const std::string& document);

}  // namespace prose_oracle
