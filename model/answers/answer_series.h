#pragma once

#include <string>
#include <vector>

#include "model/answers/saved_answer.h"

namespace connectsim {

/// Numbered recordings of one call (ec2.DescribeVpcs_1.json, _2, ...) are answers at different
/// times: the last counts, the others are marked, and a warning says so. Pages of one answer (all
/// but its last carry a token) stay together.
void leave_out_earlier_answers(std::vector<SavedAnswer>& answers,
                               std::vector<std::string>& warnings);

/// Warns of every call whose answers all carry a page token: its last page is missing.
void warn_of_missing_pages(const std::vector<SavedAnswer>& answers,
                           std::vector<std::string>& warnings);

}  // namespace connectsim
