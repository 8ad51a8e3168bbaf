#pragma once

#include <string>

#include "model/json/document.h"
#include "reports/language/style.h"

namespace connectsim {

/// Appends the told cases for a person, under their topics: names and titles.
void append_catalogue_text(const Style& style, std::string& out);

/// Appends the told cases as a JSON list on one line, `[{"name":..,"title":{"en":..,"ja":..},
/// "tags":[..]}, ...]`.
void append_catalogue_json(std::string& out);

/// Appends title and text of a told case, a scenario.
void append_story(const Value& scenario, const Style& style, std::string& out);

/// Appends the way to the explanation of a told case.
void append_way_to_explanation(std::string_view name, const Style& style, std::string& out);

}  // namespace connectsim
