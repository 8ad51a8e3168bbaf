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

JsonTree tables_known() {
  return list_tree(embedded_tables(), [](const EmbeddedDocument& table) -> JsonTree {
    const ReaderText title = shipped_table(table.name).title();
    return {{"name", table.name},
            {"title", {{"en", title.en}, {"ja", title.ja}}},
            {"document", JsonTree::parse(table.text)}};
  });
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
  const JsonTree tree = {
      {"version", request.version()},
      {"tables", tables_known()},
      {"default_table", default_table_name},
      {"readings", readings_known()},
      {"columns", columns_known()},
      {"topics", topics_known()},
      {"catalogue", list_tree(catalogue(), [](const EmbeddedDocument& told) -> JsonTree {
         return {{"name", told.name}, {"scenario", JsonTree::parse(told.text)}};
       })}};
  append_json(tree, out);
}

}  // namespace connectsim
