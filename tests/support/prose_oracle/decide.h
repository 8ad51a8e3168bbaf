// The decision about one request: sections 4 to 6.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/columns.h"
#include "tests/support/prose_oracle/readings.h"
#include "tests/support/prose_oracle/requirements.h"
#include "tests/support/prose_oracle/table.h"

namespace prose_oracle {

// M-3.
enum class Verdict { decided, silent, refused };

// What M-3 prints, but for the obstacles, which need a plan.
struct Answer {
  Verdict verdict = Verdict::refused;
  // Refused: the codes of every unmet requirement.
  std::set<std::string> unmet;
  std::vector<Permission> missing_permissions;
  // Decided and silent.
  std::optional<Situation> situation;
  std::vector<int> rows;
  // Decided only.
  std::optional<int> row;
  std::optional<Action> action;
  // I-1; and the status of the proxy.
  std::set<std::string> unknown;
  std::set<std::string> notes;
};

// Throws std::invalid_argument when the request names what is not in the account.
Answer decide(const Account& account, const Request& request, const Readings& readings = {},
              Table table = Table::published);

std::string to_string(Verdict verdict);

}  // namespace prose_oracle
