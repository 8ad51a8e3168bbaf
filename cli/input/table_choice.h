#pragma once

#include <optional>
#include <string>

#include "cli/arguments/arguments.h"
#include "simulator/tables/decision_table.h"

namespace connectsim {

/// A table document as it stands somewhere.
struct TableText {
  std::string place;  // the file's path; of a shipped table its path among connectsim's sources
  std::string text;
  enum class Origin { file, standard_input, shipped } origin = Origin::file;
};

/// The document of a shipped table, by name, or of a file, by path (`-` is standard input).
/// `InputError` when there is none.
TableText table_text_of(const std::string& name);

/// Whether a file says that it is a table document, right or wrong otherwise.
bool says_it_is_a_table(const std::string& path);

/// Sets the readings of `--reading`. `InputError` for what is no reading.
void set_readings(Readings& readings, const Arguments& arguments);

/// Reads a document and sets the readings of `--reading`. `InputError` for what is no table and no
/// reading.
DecisionTable table_in(const TableText& text, const Arguments& arguments);

/// The table of `--table`, a shipped name or a file, with the readings of `--reading` set; without
/// them the default table as it is. `InputError` for what is no table and no reading.
DecisionTable chosen_table(const Arguments& arguments);

/// The table of `--base`, whose violations are no news about the chosen one; read as that one is.
/// Nothing without the option.
std::optional<DecisionTable> chosen_base(const Arguments& arguments);

}  // namespace connectsim
