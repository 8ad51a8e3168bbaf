// What a verb says about a case unless it says otherwise.
#include "cli/verbs/case_report.h"

#include "reports/action/case_picture.h"

namespace connectsim {

void CaseReport::append_picture(const AnsweredCase& answer, Language language, std::string& out) {
  append_case_picture(answer, nullptr, GraphExtent::neighbourhood, language, out);
}

ExitStatus CaseReport::status(const AnsweredCase&) const { return ExitStatus::clean; }

}  // namespace connectsim
