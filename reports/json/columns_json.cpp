#include "reports/json/columns_json.h"

namespace connectsim {
namespace {

std::vector<std::string_view> words_in(ColumnValues values, Column column) {
  std::vector<std::string_view> words;
  for (std::size_t value = 0; value < value_counts[static_cast<std::size_t>(column)]; ++value) {
    if (values.has(column, value)) {
      words.push_back(value_word(column, value));
    }
  }
  return words;
}

}  // namespace

void append_columns_json(ColumnValues values, JsonWriter& json) {
  json.open_object();
  for (std::size_t i = 0; i < column_count; ++i) {
    const auto column = static_cast<Column>(i);
    const std::vector<std::string_view> words = words_in(values, column);
    if (words.size() < value_counts[i]) {
      json.list(text_of(column), words);
    }
  }
  json.close_object();
}

}  // namespace connectsim
