// What must hold before the table is asked: section 6.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/readings.h"
#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

// the page prints some names wrongly, so both are kept.
struct Permission {
  std::string actual;
  std::string printed;
};

// All unmet requirements, not only the first.
struct Requirements {
  std::set<std::string> unmet;
  // Only when `permission-missing` is unmet, in page order.
  std::vector<Permission> missing_permissions;
  // I-1: facts that a requirement needed and the snapshot lacks.
  std::set<std::string> unknown;
  // What holds by assumption, and is said.
  std::set<std::string> notes;
};

Requirements check_requirements(const Account& account, const Request& request, const Sides& sides,
                                const Readings& readings);

// the 22 operations of the page.
const std::vector<Permission>& page_permissions();

// `*` stands for any characters; upper and lower case are one, as IAM has it.
bool allows(const std::string& pattern, const std::string& action);

}  // namespace prose_oracle
