#pragma once

#include <string>
#include <string_view>

#include "cli/arguments/arguments.h"
#include "cli/output/written_reports.h"
#include "reports/language/language.h"
#include "reports/report/report.h"

namespace connectsim {

/// The formats that are made from a report of any verb.
bool is_report_format(std::string_view format);

/// Whether any of those is asked for.
bool wants_report(WrittenReports& reports);

/// A word of a command line as a shell takes it.
std::string shell_word(const std::string& word);

/// The language of `--lang`.
Language chosen_language(const Arguments& arguments);

/// What a report says in every verb: by which version it was made, and the command that repeats it.
void add_run(const Arguments& arguments, Report& report);

/// Appends a finished report in one of those formats.
void append_in_format(const Report& report, std::string_view format, const Arguments& arguments,
                      std::string& out);

/// Writes a finished report to every place where such a format is asked for.
void write_report(const Report& report, const Arguments& arguments, WrittenReports& reports);

}  // namespace connectsim
