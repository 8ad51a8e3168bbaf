#pragma once

#include "model/json/document.h"
#include "reports/decision/answered_case.h"
#include "reports/report/report.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// Reads the explanation of an answer in JSON, without edits that lead to other rows: what a page
/// tells step by step.
void read_reasons(const AnsweredCase& answer, Document& reasons);

/// Adds a picture, and the steps to the answer by this table, to each case of a report that has a
/// scenario, as far as a page has room for them.
void add_pictures_of_witnesses(const DecisionTable& table, Report& report);

}  // namespace connectsim
