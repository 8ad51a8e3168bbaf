#pragma once

#include <functional>
#include <string>

#include "reports/account/connected_view.h"

namespace connectsim {

/// Called between entries, so that the text written so far can be passed on: large accounts have
/// more connections than fit in memory as text.
using BetweenEntries = std::function<void()>;

/// Appends the connected list (M-5) as JSON, one entry a line. With `listed_or_reachable` each
/// entry has the member "ways" too, and there are entries whose "via", the ways that the console
/// lists, is empty.
void append_connected_json(const ConnectedView& view, const BetweenEntries& between,
                           std::string& out);

/// Appends the same entries as JSON Lines.
void append_connected_lines(const ConnectedView& view, const BetweenEntries& between,
                            std::string& out);

}  // namespace connectsim
