#include "simulator/document_members.h"

#include <algorithm>
#include <string>

namespace connectsim {

void refuse_other_members(const Value& object, std::initializer_list<std::string_view> allowed) {
  for (const Value member : object.children()) {
    if (std::find(allowed.begin(), allowed.end(), member.key()) != allowed.end()) {
      continue;
    }
    std::string names;
    for (const std::string_view name : allowed) {
      names.append(names.empty() ? "" : ", ").append(name);
    }
    throw member.error("is not allowed here; allowed are " + names);
  }
}

Value required_member(const Value& object, std::string_view member) {
  const Value found = object.find(member);
  if (!found) {
    throw object.error("lacks \"" + std::string(member) + "\"");
  }
  return found;
}

}  // namespace connectsim
