// Decides which members and words a document may have, and what a message says of any other.
#include "model/json/members.h"

#include <algorithm>

#include "model/text/nearest_names.h"

namespace connectsim {

bool is_free_member(std::string_view name) {
  return name == "story" || name == "tags" || name.starts_with("x-");
}

void refuse_other_members(const Value& object, std::span<const std::string_view> allowed,
                          FreeMembers free) {
  for (const Value member : object.children()) {
    const std::string_view name = member.key();
    const bool is_free = free == FreeMembers::allowed && is_free_member(name);
    if (is_free || std::find(allowed.begin(), allowed.end(), name) != allowed.end()) {
      continue;
    }
    throw member.error("is not allowed here" + suggestion_among_all(name, allowed, "allowed are"));
  }
}

Value required_member(const Value& object, std::string_view member) {
  const Value found = object.find(member);
  if (!found) {
    for (const Value other : object.children()) {
      if (other.key() != member && !nearest_names(other.key(), {&member, 1}).empty()) {
        throw other.error("is not known here" + suggestion(other.key(), {&member, 1}));
      }
    }
    throw object.error("lacks \"" + std::string(member) + "\"");
  }
  return found;
}

std::string allowed_words_in(std::span<const std::string_view> words) {
  return listed_names(words);
}

std::size_t position_of(const Value& value, std::span<const std::string_view> words) {
  const auto found = std::find(words.begin(), words.end(), value.text());
  if (found == words.end()) {
    throw value.wrong("one of " + allowed_words_in(words), suggestion(value.text(), words));
  }
  return static_cast<std::size_t>(found - words.begin());
}

}  // namespace connectsim
