// Decides what a request of the page is about: language, documents, table and readings.
#include "reports/page/page_request.h"

#include "model/json/members.h"

namespace connectsim {

PageRequest::PageRequest(std::string_view text, std::string_view version) : version_(version) {
  document_.read(text);
  const Value operation = document_.root().object().find("op");
  if (!operation) {
    throw InputError("lacks \"op\", the name of an operation");
  }
  operation_ = operation.text();
}

Language PageRequest::language() const {
  const Value language = root().find("language");
  return language ? word_of<Language>(language) : Language::en;
}

std::string PageRequest::text(std::string_view member) const {
  const Value text = root().find(member);
  return text ? std::string(text.text()) : std::string();
}

Value PageRequest::document(std::string_view member) {
  const Value found = root().find(member);
  if (!found) {
    throw InputError("lacks \"" + std::string(member) + "\"");
  }
  document_.tell_paths_from(found);
  return found;
}

DecisionTable PageRequest::table(std::string_view member, std::string_view readings) {
  const Value found = root().find(member);
  DecisionTable table = !found            ? shipped_table(default_table_name)
                        : found.is_text() ? shipped_table(found.text())
                                          : DecisionTable::read(document(member));
  if (const Value chosen = root().find(readings)) {
    document_.tell_paths_from(chosen);
    Readings set = table.readings();
    for (const Value reading : chosen.object().children()) {
      read_reading(reading, set);
    }
    table.set_readings(set);
  }
  return table;
}

}  // namespace connectsim
