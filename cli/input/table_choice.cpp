// Decides which table decides (--table, T-1) and how it is read (--reading).
#include "cli/input/table_choice.h"

#include <set>

#include "cli/input/read_files.h"
#include "model/text/input_error.h"
#include "simulator/tables/embedded_documents.h"

namespace connectsim {
namespace {

bool is_file_name(const std::string& name) {
  return name.find('/') != std::string::npos || name.ends_with(".json");
}

}  // namespace

TableText table_text_of(const std::string& name) {
  if (name == "-") {
    return {"standard input", read_text_file(name), TableText::Origin::standard_input};
  }
  if (is_file_name(name)) {
    return {name, read_text_file(name), TableText::Origin::file};
  }
  static_cast<void>(shipped_table(name));  // or an error that lists the names
  return {"simulator/tables/" + name + ".json", std::string(table_text(name)),
          TableText::Origin::shipped};
}

bool says_it_is_a_table(const std::string& path) {
  Document document;
  try {
    document.read(read_text_file(path), path);
  } catch (const InputError&) {
    return false;  // whoever reads it next says why
  }
  const Value format = document.root().find("format");
  return format && format.is_text() && format.text() == table_format;
}

void set_readings(Readings& readings, const Arguments& arguments) {
  std::set<std::string> names;
  for (const std::string& reading : arguments.texts("--reading")) {
    const std::size_t equals = reading.find('=');
    if (equals == std::string::npos) {
      throw UsageError("--reading needs NAME=VALUE, is \"" + reading + "\"");
    }
    const std::string_view view = reading;
    if (!names.insert(reading.substr(0, equals)).second) {
      throw UsageError("--reading " + reading.substr(0, equals) + " is given twice");
    }
    set_reading(readings, view.substr(0, equals), view.substr(equals + 1));
  }
}

DecisionTable table_in(const TableText& text, const Arguments& arguments) {
  Document document;
  document.read(text.text, text.place);
  DecisionTable table = DecisionTable::read(document.root());
  Readings readings = table.readings();
  set_readings(readings, arguments);
  table.set_readings(readings);
  return table;
}

DecisionTable chosen_table(const Arguments& arguments) {
  const std::string name =
      arguments.has("--table") ? arguments.text("--table") : std::string(default_table_name);
  return table_in(table_text_of(name), arguments);
}

std::optional<DecisionTable> chosen_base(const Arguments& arguments) {
  if (!arguments.has("--base")) {
    return std::nullopt;
  }
  return table_in(table_text_of(arguments.text("--base")), arguments);
}

}  // namespace connectsim
