// Names of managed groups: section 2.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/readings.h"

namespace prose_oracle {

// N-2, in its order.
enum class Pattern { lambda_rds, lambda_rdsproxy, rds_lambda, rdsproxy_lambda, rds_rdsproxy };

// `lambda-rds` and so on, without the hyphen and the number.
std::string pattern_text(Pattern pattern);

// N-1.
bool matches(const std::string& name, Pattern pattern);

// N-2: the compute side has two patterns, and both count in both modes.
bool is_compute_name(const std::string& name);

// The number of a matching name; absent when the name does not match, or its number is longer than
// 18 digits and so takes no part in numbering (N-1).
std::optional<std::int64_t> number_of(const std::string& name, Pattern pattern);

// N-3: a new name for each pattern that an action uses.
std::vector<std::string> new_names(const Account& account, const std::vector<Pattern>& patterns,
                                   Numbering numbering);

}  // namespace prose_oracle
