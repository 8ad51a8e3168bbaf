#include "cli/table_choice.h"

#include <algorithm>

#include "cli/read_files.h"
#include "model/input_error.h"

namespace connectsim {
namespace {

bool is_file_name(const std::string& name) {
  return name.find('/') != std::string::npos || name.ends_with(".json");
}

DecisionTable table_in_file(const std::string& path) {
  Document document;
  document.read(read_text_file(path), path);
  return DecisionTable::read(document.root());
}

}  // namespace

DecisionTable chosen_table(const Arguments& arguments) {
  const std::string name =
      arguments.has("--table") ? arguments.text("--table") : std::string(default_table_name);
  DecisionTable table = is_file_name(name) ? table_in_file(name) : shipped_table(name);
  Readings readings = table.readings();
  for (const std::string& reading : arguments.texts("--reading")) {
    const std::size_t equals = reading.find('=');
    if (equals == std::string::npos) {
      throw UsageError("--reading must be name=value, is \"" + reading + "\"");
    }
    const std::string_view view = reading;
    set_reading(readings, view.substr(0, equals), view.substr(equals + 1));
  }
  table.set_readings(readings);
  return table;
}

}  // namespace connectsim
