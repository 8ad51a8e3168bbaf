#include "simulator/tables/column_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace connectsim {

void refuse_other_members(const Value& object, std::initializer_list<std::string_view> allowed) {
  for (const Value member : object.children()) {
    if (std::find(allowed.begin(), allowed.end(), member.key()) != allowed.end()) {
      continue;
    }
    throw member.error("is not allowed here; allowed are " +
                       allowed_words_in({allowed.begin(), allowed.end()}));
  }
}

Value required_member(const Value& object, std::string_view member) {
  const Value found = object.find(member);
  if (!found) {
    throw object.error("lacks \"" + std::string(member) + "\"");
  }
  return found;
}

std::string allowed_words_in(std::span<const std::string_view> words) {
  std::string allowed;
  for (const std::string_view word : words) {
    allowed.append(allowed.empty() ? "" : ", ").append(word);
  }
  return allowed;
}

std::size_t position_of(const Value& value, std::span<const std::string_view> words) {
  const auto found = std::find(words.begin(), words.end(), value.text());
  if (found == words.end()) {
    throw value.wrong("one of " + allowed_words_in(words));
  }
  return static_cast<std::size_t>(found - words.begin());
}

std::span<const std::string_view> column_words(Column column) {
  static const auto all = [] {
    std::array<std::vector<std::string_view>, column_count> words;
    for (std::size_t i = 0; i < column_count; ++i) {
      for (std::size_t value = 0; value < value_counts[i]; ++value) {
        words[i].push_back(value_word(static_cast<Column>(i), value));
      }
    }
    return words;
  }();
  return all[static_cast<std::size_t>(column)];
}

Column column_named_by(const Value& member) {
  const auto column = value_of<Column>(member.key());
  if (!column) {
    throw member.error("is no column; columns are " + allowed_words<Column>());
  }
  return *column;
}

}  // namespace connectsim
