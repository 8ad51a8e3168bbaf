#pragma once

#include <string_view>

#include "reports/language/language.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// How a result is written as JSON: by which version of the program, by which table (none: no table
/// is asked), and in which language the sentences in it are.
struct ResultForm {
  std::string_view version = {};
  const DecisionTable* table = nullptr;
  Language language = Language::en;
};

}  // namespace connectsim
