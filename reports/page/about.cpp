// Decides what the page knows before anything is asked: tables, readings, columns, told cases.
#include "reports/catalogue/catalogue_texts.h"
#include "reports/json/json_tree.h"
#include "reports/page/operations.h"
#include "scenarios/catalogue/catalogue.h"
#include "simulator/tables/embedded_documents.h"
#include "simulator/tables/readings.h"

namespace connectsim {
namespace {

JsonTree in_both(const Phrase& phrase) {
  return {{"en", phrase.in(Language::en)}, {"ja", phrase.in(Language::ja)}};
}

// Documents stand as they are: parsing them for the page, which parses them again, would take a
// tenth of the second in which it is to be there.
void append_tables(JsonWriter& json, std::string& out) {
  json.name("tables").open_list();
  for (const EmbeddedDocument& table : embedded_tables()) {
    const ReaderText title = shipped_table(table.name).title();
    json.open_object().member("name", table.name).name("title");
    append_json({{"en", title.en}, {"ja", title.ja}}, out);
    json.name("document").json(table.text).close_object();
  }
  json.close_list();
}

void append_catalogue(JsonWriter& json) {
  json.name("catalogue").open_list();
  for (const EmbeddedDocument& told : catalogue()) {
    json.open_object().member("name", told.name).name("scenario").json(told.text).close_object();
  }
  json.close_list();
}

JsonTree readings_known() {
  return list_tree(reading_switches(), [](const ReadingSwitch& reading) -> JsonTree {
    return {{"name", reading.name},
            {"clause", reading.clause},
            {"values", reading.values},
            {"default", reading.values.front()}};
  });
}

JsonTree columns_known() {
  return list_tree(words_of<Column>, [](std::string_view name) -> JsonTree {
    return {{"name", name}, {"values", column_words(*value_of<Column>(name))}};
  });
}

JsonTree topics_known() {
  JsonTree topics = JsonTree::array();
  for (std::size_t i = 0; i < texts::topics.size(); ++i) {
    topics.push_back({{"name", words_of<Topic>[i]}, {"title", in_both(texts::topics[i])}});
  }
  return topics;
}

}  // namespace

void answer_about(PageRequest& request, std::string& out) {
  JsonWriter json(out);
  json.open_object().member("version", request.version());
  append_tables(json, out);
  json.member("default_table", default_table_name);
  json.name("readings");
  append_json(readings_known(), out);
  json.name("columns");
  append_json(columns_known(), out);
  json.name("topics");
  append_json(topics_known(), out);
  append_catalogue(json);
  json.close_object();
}

}  // namespace connectsim
