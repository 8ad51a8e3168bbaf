// The schema of tables says of a document what the reader says, as far as a schema can.

#include "model/situation.h"
#include "simulator/tables/embedded_documents.h"
#include "simulator/tables/readings.h"
#include "tests/support/bad_tables.h"
#include "tests/support/catch.h"
#include "tests/support/json_schema.h"

namespace connectsim {
namespace {

bool is_valid(const tests::Json& table) { return tests::schema_problem("table", table).empty(); }

TEST_CASE("the schema takes every shipped table", "[T-1]") {
  for (const EmbeddedDocument& table : embedded_tables()) {
    CAPTURE(table.name);
    CHECK(is_valid(tests::Json::parse(table.text)));
  }
  CHECK(is_valid(tests::small_table()));
}

TEST_CASE("the schema refuses the bad documents, but for what ties members together", "[T-1]") {
  for (const tests::BadTable& bad : tests::bad_tables()) {
    INFO(bad.patch);
    const tests::Json table = tests::small_table().patch(tests::Json::parse(bad.patch));
    CHECK(is_valid(table) == (bad.seen == tests::SeenBySchema::no));
  }
}

TEST_CASE("the schema knows every column, value and reading", "[T-1]") {
  tests::Json table = tests::small_table();
  table["columns"] = words_of<Column>;
  tests::Json when = tests::Json::object();
  for (std::size_t column = 0; column < column_count; ++column) {
    for (std::size_t value = 0; value < value_counts[column]; ++value) {
      const std::string name(words_of<Column>[column]);
      when[name].push_back(value_word(static_cast<Column>(column), value));
    }
  }
  table["rows"][0]["when"] = when;
  for (const ReadingSwitch& reading : reading_switches()) {
    for (const std::string_view value : reading.values) {
      table["readings"][std::string(reading.name)] = value;
      CAPTURE(reading.name, value);
      CHECK(is_valid(table));
    }
  }
}

}  // namespace
}  // namespace connectsim
