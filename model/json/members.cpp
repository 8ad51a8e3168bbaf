// Decides which members and words a document may have, and what a message says of any other.
#include "model/json/members.h"

#include <algorithm>

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

}  // namespace connectsim
