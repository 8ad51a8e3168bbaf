// The columns of the decision table: section 4.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "tests/support/prose_oracle/account.h"
#include "tests/support/prose_oracle/readings.h"
#include "tests/support/prose_oracle/sides.h"

namespace prose_oracle {

// D-3, X-7: 4 values.
enum class DatabaseColumn { usable, usable_once_associated, unusable, none };
// D-2, X-5: 5 values.
enum class ComputeColumn { usable, unusable, none, unusable_with_spare, none_with_spare };
// D-4, X-6: 7 values.
enum class ProxyColumn {
  not_used,
  usable,
  usable_once_associated,
  unusable,
  unusable_with_spare,
  none,
  none_with_spare
};
// D-4, X-2. Not part of the 140 situations, but of what the tables test (T-1).
enum class TargetHealth { not_used, available, not_available };

// Section 1: the column values read off a snapshot for a request.
struct Situation {
  DatabaseColumn database = DatabaseColumn::none;
  ComputeColumn compute = ComputeColumn::none;
  ProxyColumn proxy = ProxyColumn::not_used;
  TargetHealth target_health = TargetHealth::not_used;

  bool operator==(const Situation&) const = default;
};

struct Columns {
  Situation situation;
  // I-1: facts that the columns needed and the snapshot lacks.
  std::set<std::string> unknown;
};

Columns read_columns(const Account& account, const Sides& sides, const Readings& readings);

// D-1, X-4: ids of the compute spares.
Ids compute_spares(const Account& account, const Sides& sides);

// ids of the proxy spares; none in direct mode.
Ids proxy_spares(const Account& account, const Sides& sides, const Readings& readings);

std::string to_string(DatabaseColumn value);
std::string to_string(ComputeColumn value);
std::string to_string(ProxyColumn value);
std::string to_string(TargetHealth value);

}  // namespace prose_oracle
