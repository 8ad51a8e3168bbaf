#pragma once

#include "model/json/document.h"
#include "reports/report/report.h"

namespace connectsim {

/// Collects the entries of a connected list (M-5), as `connected` writes them with or without
/// `--reachable`, to a report. All that fail are kept, of the others as many as `kept_max`.
class ConnectedReport {
 public:
  static constexpr std::size_t kept_max = 100'000;

  /// `blocked` is what a way comes to that is listed and does not work.
  ConnectedReport(CaseResult blocked, Language language);
  void add(const Value& entry);
  [[nodiscard]] Report report() &&;

 private:
  void add_way(const Value& entry, const Value& way);
  void keep(ReportCase one);

  CaseResult blocked_;
  Report report_;
  std::uint64_t failed_ = 0;
};

/// The report of an audit. `attention` is what comes of all that needs attention.
Report audit_report(const Value& result, CaseResult attention, Language language);

}  // namespace connectsim
