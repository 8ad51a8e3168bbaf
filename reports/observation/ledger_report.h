#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reports/json/json_tree.h"
#include "reports/language/language.h"
#include "simulator/tables/decision_table.h"
#include "simulator/trail/ledger.h"

namespace connectsim {

/// What a report of a ledger borrows.
struct LedgerView {
  const Ledger& ledger;
  const DecisionTable& table;
  const std::vector<std::uint64_t>& deciding;  // by row: of how many replayed scenarios
  std::size_t pair_count = 0;
};

/// Appends two Markdown tables: the rows, then the clauses.
void append_ledger_markdown(const LedgerView& view, Language language, std::string& out);

inline constexpr std::string_view ledger_format = "connectsim.ledger/1";

/// Appends the same as members of a JSON object on one line, behind those of `head`.
void append_ledger_json(const LedgerView& view, JsonTree head, std::string& out);

}  // namespace connectsim
