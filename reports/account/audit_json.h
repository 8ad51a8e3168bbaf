#pragma once

#include <string>

#include "model/network/snapshot.h"
#include "simulator/account/audit.h"

namespace connectsim {

/// How much of an audit is shown: what is managed, or also clusters and functions without anything
/// managed (in text also the connections that are in order).
enum class AuditExtent : std::uint8_t { managed, all };

/// Appends an audit as one JSON object, one entry a line: "summary", "connections" (the most urgent
/// first), "groups", "full_lists", with `all` "unmanaged_clusters" and "unmanaged_functions".
void append_audit_json(const Audit& audit, const Snapshot& snapshot, AuditExtent extent,
                       std::string& out);

/// Appends the same entries as JSON Lines, each with its "kind"; the summary comes last.
void append_audit_lines(const Audit& audit, const Snapshot& snapshot, AuditExtent extent,
                        std::string& out);

}  // namespace connectsim
