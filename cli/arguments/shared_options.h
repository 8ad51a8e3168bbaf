#pragma once

#include "cli/arguments/verb.h"

namespace connectsim {

/// Which connection is asked for, when the input is a snapshot: --cluster, --function, the proxy.
extern const OptionGroup request_options;
/// Which account and Region of the input, before or after a plan: --account, --region, --plan.
extern const OptionGroup place_options;
/// How the page is read: --table, --reading.
extern const OptionGroup table_options;
/// What counts as success: --expect, --strict, --keep-going.
extern const OptionGroup expectation_options;
/// What else the run writes: --report. Verbs have it whose answer has several formats.
extern const OptionGroup report_options;
/// How the answer is written: --format, --output, --lang, --no-color, -q, -v. Every verb has them.
extern const OptionGroup output_options;

}  // namespace connectsim
