#pragma once

#include <span>
#include <string_view>

#include "model/readings.h"

namespace connectsim {

/// One reading by name: its clause, its values in order (the first is the default), and access to
/// the chosen one by position.
struct ReadingSwitch {
  std::string_view name;
  std::string_view clause;
  std::span<const std::string_view> values;
  std::size_t (*chosen)(const Readings& readings);
  void (*choose)(Readings& readings, std::size_t value);
};

/// All readings, in the order of the clauses.
std::span<const ReadingSwitch> reading_switches();

/// Their names, in the same order.
std::span<const std::string_view> reading_names();

/// Sets one reading. `InputError` with the nearest and all names for an unknown name or value.
void set_reading(Readings& readings, std::string_view name, std::string_view value);

}  // namespace connectsim
