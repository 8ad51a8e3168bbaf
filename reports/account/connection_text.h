#pragma once

#include <string>

#include "model/network/snapshot.h"
#include "reports/language/language.h"
#include "simulator/account/connections.h"
#include "simulator/connection/mismatch.h"

namespace connectsim {

/// A way as a table names it: "direct", "proxy orders-px".
/// The states of the targets by which a way's proxy belongs to its cluster; empty when one is
/// AVAILABLE, or when nothing is known of them.
std::string health_text(const Snapshot& snapshot, const WayToCluster& way, Language language);

std::string way_text(const Snapshot& snapshot, const WayToCluster& way, Language language);

/// What a rule does, without a full stop: "db-1 (sg-1) lets in tcp 3306 from 10.0.0.0/16".
std::string rule_text(const Snapshot& snapshot, Edge rule, Language language);

/// The same where its group has just been named: "in tcp 3306 from 10.0.0.0/16".
std::string own_rule_text(const Snapshot& snapshot, Edge rule, Language language);

/// The rules that decide a path, in its order.
std::string rules_text(const Snapshot& snapshot, const Path& path, Language language);

/// Why a way is listed and does not work, or only perhaps, or works without being listed; without a
/// full stop, empty when neither.
std::string mismatch_text(const Snapshot& snapshot, const ConnectionEntry& entry,
                          Language language);

/// The same for a mismatch, or for the side by which a way is blocked.
std::string mismatch_text(const Snapshot& snapshot, const ConnectionEntry& entry, Mismatch mismatch,
                          Language language);

}  // namespace connectsim
