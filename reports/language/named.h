#pragma once

#include <string>

#include "model/network/snapshot.h"
#include "reports/language/language.h"

namespace connectsim {

/// How reports name a thing: a group with its name, "rds-lambda-1 (sg-1)", everything else by its
/// id or text alone.
std::string named(const Snapshot& snapshot, Vertex v);

/// What a rule admits, "tcp 3306", "udp 0-1023", "all traffic".
std::string traffic_text(const Traffic& traffic, Language language);

/// The peer of a rule as a report names it.
std::string peer_text(const Snapshot& snapshot, Edge rule, Language language);

}  // namespace connectsim
