#pragma once

#include <string>

#include "reports/account/audit_text.h"
#include "reports/json/result_form.h"

namespace connectsim {

/// What results of an audit say they are.
inline constexpr std::string_view audit_format = "connectsim.audit/1";

/// Appends an audit as one JSON object, one entry a line: "summary", "connections" (the most urgent
/// first), "groups", "full_lists", with `all` "unmanaged_clusters" and "unmanaged_functions".
void append_audit_json(const Audit& audit, const Snapshot& snapshot, AuditExtent extent,
                       const ResultForm& form, std::string& out);

/// Appends the same entries as JSON Lines, each with its "kind"; the summary comes last.
void append_audit_lines(const Audit& audit, const Snapshot& snapshot, AuditExtent extent,
                        std::string& out);

}  // namespace connectsim
