// Decides how cases of one name are told apart, and which come first.
#include "reports/report/report.h"

#include <algorithm>
#include <map>

namespace connectsim {

std::uint64_t Report::count(CaseResult result) const {
  std::uint64_t count = 0;
  for (const ReportSuite& suite : suites) {
    count += static_cast<std::uint64_t>(
        std::count_if(suite.cases.begin(), suite.cases.end(),
                      [&](const ReportCase& each) { return each.result == result; }));
  }
  return count;
}

std::uint64_t Report::case_count() const {
  std::uint64_t count = 0;
  for (const ReportSuite& suite : suites) {
    count += suite.cases.size() + suite.left_out;
  }
  return count;
}

void make_names_unique(Report& report) {
  for (ReportSuite& suite : report.suites) {
    std::map<std::string, std::uint64_t> seen;
    for (const ReportCase& each : suite.cases) {
      ++seen[each.name];
    }
    std::map<std::string, std::uint64_t> used;
    for (ReportCase& each : suite.cases) {
      const std::string name = each.name;
      if (seen[name] < 2) {
        continue;
      }
      do {
        const std::uint64_t number = ++used[name];
        each.name = number == 1 ? name : name + " (" + std::to_string(number) + ")";
      } while (each.name != name && !seen.emplace(each.name, 1).second);
    }
  }
}

void set_file(Report& report, const std::string& file) {
  for (ReportSuite& suite : report.suites) {
    for (ReportCase& each : suite.cases) {
      if (each.file.empty()) {
        each.file = file;
      }
    }
  }
}

void put_failures_first(Report& report) {
  for (ReportSuite& suite : report.suites) {
    std::stable_sort(
        suite.cases.begin(), suite.cases.end(),
        [](const ReportCase& one, const ReportCase& other) { return one.result > other.result; });
  }
}

}  // namespace connectsim
