// Decides which files one run writes, in which formats (-f, -o, --report).
#include "cli/output/written_reports.h"

namespace connectsim {

WrittenReports::WrittenReports(const Arguments& arguments, std::string_view format_default,
                               const std::string& answer_path) {
  const std::string format = arguments.text("--format");
  written_.emplace_back(format.empty() ? std::string(format_default) : format, answer_path);
  for (const std::string& report : arguments.texts("--report")) {
    const std::size_t equals = report.find('=');
    written_.emplace_back(report.substr(0, equals), report.substr(equals + 1));
  }
}

void WrittenReports::commit() {
  for (Written& written : written_) {
    written.output.flush();
  }
  for (Written& written : written_) {
    written.output.commit();
  }
}

}  // namespace connectsim
