// Decides what every report says of the run that made it, and which format is which.
#include "cli/output/report_output.h"

#include <array>
#include <filesystem>

#include "cli/output/version.h"
#include "reports/formats/formats.h"
#include "reports/report/report_texts.h"

namespace connectsim {
namespace {

struct ReportFormat {
  std::string_view word;
  void (*append)(const Report& report, const Arguments& arguments, std::string& out);
};

void append_as_markdown(const Report& report, const Arguments& arguments, std::string& out) {
  append_markdown(report,
                  number_of(arguments, "--max-bytes", markdown_bytes_default, 1'000, 1'000'000'000),
                  out);
}

constexpr std::array report_formats = {
    ReportFormat{"markdown", &append_as_markdown},
    ReportFormat{"html", [](const Report& report, const Arguments&,
                            std::string& out) { append_html(report, out); }},
    ReportFormat{"junit", [](const Report& report, const Arguments&,
                             std::string& out) { append_junit(report, out); }},
    ReportFormat{"sarif", [](const Report& report, const Arguments&,
                             std::string& out) { append_sarif(report, out); }},
    ReportFormat{"github", [](const Report& report, const Arguments&,
                              std::string& out) { append_github_annotations(report, out); }},
};

const ReportFormat* format_named(std::string_view word) {
  for (const ReportFormat& each : report_formats) {
    if (each.word == word) {
      return &each;
    }
  }
  return nullptr;
}

// As seen from where the program was started, where it is below: the root of a repository in CI.
std::string path_in_repository(const std::string& path) {
  std::error_code error;
  const auto here = std::filesystem::current_path(error);
  const std::string below = std::filesystem::path(path).lexically_relative(here).string();
  return path.starts_with('/') && !below.empty() && !below.starts_with("..") ? below : path;
}

std::string command_of(const Arguments& arguments) {
  std::string command = "connectsim " + std::string(arguments.verb().name);
  for (const std::string& word : arguments.repeated_words()) {
    command += " " + shell_word(word);
  }
  return command;
}

}  // namespace

std::string shell_word(const std::string& word) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=:,@+%";
  if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) {
    return word;
  }
  std::string quoted = "'";
  for (const char character : word) {
    quoted += character == '\'' ? "'\\''" : std::string(1, character);
  }
  return quoted + "'";
}

bool is_report_format(std::string_view format) { return format_named(format) != nullptr; }

bool wants_report(WrittenReports& reports) {
  for (const WrittenReports::Written& written : reports.all()) {
    if (is_report_format(written.format)) {
      return true;
    }
  }
  return false;
}

Language chosen_language(const Arguments& arguments) {
  return value_of<Language>(arguments.text("--lang")).value_or(Language::en);
}

void add_run(const Arguments& arguments, Report& report) {
  const std::string label = said(report.language, texts::made_by_version);
  bool has_version = false;
  for (const auto& [its_label, value] : report.made_by) {
    has_version = has_version || its_label == label;
  }
  if (!has_version) {
    report.made_by.push_back({label, std::string(program_version())});
  }
  report.repeat = command_of(arguments);
  for (ReportSuite& suite : report.suites) {
    for (ReportCase& each : suite.cases) {
      each.file = path_in_repository(each.file);
    }
  }
}

void append_in_format(const Report& report, std::string_view format, const Arguments& arguments,
                      std::string& out) {
  format_named(format)->append(report, arguments, out);
}

void write_report(const Report& report, const Arguments& arguments, WrittenReports& reports) {
  for (WrittenReports::Written& written : reports.all()) {
    if (is_report_format(written.format)) {
      append_in_format(report, written.format, arguments, written.output.text());
    }
  }
}

}  // namespace connectsim
