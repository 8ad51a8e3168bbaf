#pragma once

#include <string>

#include "reports/language/style.h"
#include "simulator/account/audit.h"

namespace connectsim {

/// How much of an audit is shown: what is managed, or also clusters and functions without anything
/// managed (in text also the connections that are in order).
enum class AuditExtent : std::uint8_t { managed, all };

/// Appends an audit for a person: totals first, then what needs attention, the most urgent first.
void append_audit_text(const Audit& audit, const Snapshot& snapshot, AuditExtent extent,
                       const Style& style, std::string& out);

/// What the same says of one connection, and of one drifted group: lines.
std::string audited_connection_text(const Audit& audit, const Snapshot& snapshot,
                                    const AuditedConnection& connection, Language language);
std::string audited_group_text(const Audit& audit, const Snapshot& snapshot,
                               const AuditedGroup& group, Language language);

}  // namespace connectsim
