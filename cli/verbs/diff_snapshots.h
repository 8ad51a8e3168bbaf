#pragma once

#include "cli/arguments/arguments.h"
#include "cli/arguments/exit_status.h"

namespace connectsim {

/// Compares two snapshots, `BEFORE AFTER` (each a file, a folder or -) or `BEFORE --patch FILE`,
/// and writes what changes for whom. The verb must declare --patch and --strict, those of
/// `place_options`, `table_options` and `output_options`, and the formats text, json and markdown.
/// `unlisted_change` when anything changes, `inconclusive` when --strict is given and a snapshot
/// lacks a needed fact. `UsageError` and `InputError` as of every verb.
ExitStatus diff_snapshots(const Arguments& arguments);

}  // namespace connectsim
