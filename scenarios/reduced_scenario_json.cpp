// Decides which entries of a scenario can go while it still fails.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "scenarios/reduced_scenario.h"

namespace connectsim {
namespace {

using Json = nlohmann::ordered_json;
using StillFails = std::function<bool(const std::string&)>;

// Where every list of a document stands, the outer ones first: taking an entry of those out takes
// most with it.
void add_lists(const Json& value, const Json::json_pointer& place,
               std::vector<Json::json_pointer>& lists) {
  if (value.is_array() && !value.empty()) {
    lists.push_back(place);
  }
  if (value.is_object()) {
    for (const auto& [name, member] : value.items()) {
      add_lists(member, place / name, lists);
    }
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      add_lists(value[i], place / i, lists);
    }
  }
}

// Takes pieces out of one list, half of it first, then a quarter, ..., then single entries.
bool reduce_list(Json& scenario, const Json::json_pointer& place, const StillFails& still_fails) {
  bool is_reduced = false;
  for (std::size_t length = std::max<std::size_t>(scenario.at(place).size() / 2, 1); length > 0;
       length /= 2) {
    for (std::size_t first = 0; first < scenario.at(place).size();) {
      Json tried = scenario;
      Json& list = tried.at(place);
      const std::size_t last = std::min(first + length, list.size());
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(first),
                 list.begin() + static_cast<std::ptrdiff_t>(last));
      if (still_fails(tried.dump())) {
        scenario = std::move(tried);
        is_reduced = true;
      } else {
        first = last;
      }
    }
  }
  return is_reduced;
}

// One pass over all lists; those that went with an outer entry are passed over.
bool reduce_lists(Json& scenario, const StillFails& still_fails) {
  std::vector<Json::json_pointer> lists;
  add_lists(scenario.at("snapshot"), Json::json_pointer("/snapshot"), lists);
  bool is_reduced = false;
  for (const Json::json_pointer& place : lists) {
    if (scenario.contains(place) && scenario.at(place).is_array()) {
      is_reduced = reduce_list(scenario, place, still_fails) || is_reduced;
    }
  }
  return is_reduced;
}

}  // namespace

std::string reduced_scenario(std::string_view scenario, const StillFails& still_fails) {
  Json reduced = Json::parse(scenario);
  while (reduce_lists(reduced, still_fails)) {
  }
  return reduced.dump();
}

}  // namespace connectsim
