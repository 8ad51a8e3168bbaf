#pragma once

#include <string>

#include "reports/account/connected_json.h"
#include "reports/account/connected_view.h"
#include "reports/language/style.h"

namespace connectsim {

/// Appends the connections for a person: a table for each cluster that has any, and a line of
/// totals. Functions that work without being listed are put together by way and reason.
void append_connected_text(const ConnectedView& view, const Style& style,
                           const BetweenEntries& between, std::string& out);

}  // namespace connectsim
