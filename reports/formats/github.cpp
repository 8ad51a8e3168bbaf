// Decides which findings GitHub shows as annotations: ten a level, because it shows no more.
#include <array>
#include <vector>

#include "model/text/shown_text.h"
#include "reports/formats/finding_level.h"
#include "reports/formats/foreign_text.h"
#include "reports/formats/formats.h"
#include "reports/report/report_texts.h"

namespace connectsim {
namespace {

constexpr std::size_t annotations_max = 10;
// By level, as findings have them.
constexpr std::array<std::string_view, 3> commands = {"error", "warning", "notice"};

void append_annotation(std::string_view command, const ReportCase& one, const std::string& further,
                       std::string& out) {
  constexpr std::string_view special_in_text = "%\r\n";
  constexpr std::string_view special_in_property = "%\r\n:,";
  out.append("::").append(command);
  std::string_view separator = " ";
  if (!one.file.empty()) {
    out += " file=" + percent_escaped(shown_text(one.file), special_in_property);
    out += ",line=" + std::to_string(std::max(one.line, 1u));
    separator = ",";
  }
  out.append(separator).append("title=");
  out += percent_escaped(shown_text(one.rule.empty() ? one.name : one.rule), special_in_property);
  out += "::" + percent_escaped(shown_text(one.title + further), special_in_text);
  out += '\n';
}

}  // namespace

void append_github_annotations(const Report& report, std::string& out) {
  std::array<std::vector<const ReportCase*>, 3> found;
  for (const ReportSuite& suite : report.suites) {
    for (const ReportCase& each : suite.cases) {
      if (is_finding(each)) {
        found[static_cast<std::size_t>(level_of(each))].push_back(&each);
      }
    }
  }
  for (std::size_t level = 0; level < found.size(); ++level) {
    const std::size_t count = found[level].size();
    for (std::size_t i = 0; i < std::min(count, annotations_max); ++i) {
      const bool is_last_of_many = i + 1 == annotations_max && count > annotations_max;
      append_annotation(commands[level], *found[level][i],
                        is_last_of_many ? " " + said(report.language, texts::more_annotations,
                                                     {std::to_string(count - annotations_max)})
                                        : std::string(),
                        out);
    }
  }
}

}  // namespace connectsim
