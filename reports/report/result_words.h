#pragma once

#include <string>
#include <string_view>

#include "model/json/document.h"
#include "reports/report/report.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

// What builders of reports read off results. What an older result lacks is left empty: a result is
// shown as far as it goes.

/// The text of a member, a number as its digits; empty when there is none.
std::string word_in(const Value& object, std::string_view member);
/// A member that is a number; 0 when there is none.
std::uint64_t number_in(const Value& object, std::string_view member);
/// The texts of a member that is a list, joined as each language does.
std::string words_in(const Value& object, std::string_view member, Language language);
/// The values of a situation in the order of its columns, "database usable, compute none".
std::string situation_in(const Value& object, Language language);
/// A line of a result that is nothing but this member's text, which may have several lines.
std::string lines_in(const Value& object, std::string_view member);

/// Puts what was not saved (I-1), of the `unknown` of a summary, behind the outcome of a report; in
/// its place when nothing can be told without it.
void add_not_saved(const Value& result, Report& report);

/// Adds a table and its readings to what made a report.
void add_table(const DecisionTable& table, Report& report);

/// Adds the table, its readings and the version that a result names to what made the report.
void add_made_by(const Value& result, Report& report);

}  // namespace connectsim
