#pragma once

#include <string>

#include "model/request.h"
#include "reports/decision/answered_case.h"
#include "reports/language/language.h"
#include "simulator/explanation/row_trace.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// When a row applies and what RDS does then, in one sentence made from the table document itself,
/// so that it is right for any table; what it asks of a proxy is left out where none is used: "When
/// the cluster has no usable group, and ...: RDS creates new security groups."
std::string row_text(const DecisionTable& table, const TableRow& row, ProxyMode mode,
                     Language language);

/// The values that a row asks for in a column, "usable or none".
std::string values_text(const TableRow& row, std::size_t alternative, Column column,
                        Language language);

/// How a row fared with a case, in one sentence: it decides, covers, or which column fails it.
std::string tried_row_text(const AnsweredCase& answer, const RowTrace& trace, Language language);

/// How a row fared, in a few words: "decides: create", "covers: create", "compute is none".
std::string fate_text(const RowTrace& trace, const DecisionTable& table, const Decision& decision,
                      Language language);

}  // namespace connectsim
