#pragma once

#include <array>

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
/// How the answer is written: --format, --output, --lang, --no-color, -q, -v. Verbs that say less
/// have some of them only.
extern const OptionGroup output_options;
/// The same where -o takes the snapshot afterwards.
extern const OptionGroup snapshot_output_options;
/// --format and --output: the answer is a document, and there is nothing else to say.
extern const OptionGroup document_options;
/// The same with -q.
extern const OptionGroup quiet_document_options;
/// All but -v: nothing is known that is not said anyway.
extern const OptionGroup terse_output_options;

inline constexpr StatusHelp status_failed = {ExitStatus::failed, "usage, input or internal error"};

/// The statuses of verbs that answer requests.
inline constexpr std::array request_statuses = {
    StatusHelp{ExitStatus::clean, "answered; silent and refused are answers"},
    status_failed,
    StatusHelp{ExitStatus::differs, "an answer is not the one that is expected"},
    StatusHelp{ExitStatus::inconclusive,
               "there was nothing to decide, or --strict and a needed fact is missing"},
};

}  // namespace connectsim
