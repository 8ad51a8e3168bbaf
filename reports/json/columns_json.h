#pragma once

#include "reports/json/json_writer.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// Writes column values as an object {"database": ["usable", ..], ..}, as tables have them under
/// "when"; columns that take every value are left out.
void append_columns_json(ColumnValues values, JsonWriter& json);

}  // namespace connectsim
