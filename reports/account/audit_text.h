#pragma once

#include <string>

#include "reports/account/audit_json.h"
#include "reports/language/style.h"

namespace connectsim {

/// Appends an audit for a person: totals first, then what needs attention, the most urgent first.
void append_audit_text(const Audit& audit, const Snapshot& snapshot, AuditExtent extent,
                       const Style& style, std::string& out);

}  // namespace connectsim
