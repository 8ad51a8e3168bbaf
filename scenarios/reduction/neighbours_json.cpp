// Decides which scenarios of the same size are looked at in search of a smaller one.
#include <nlohmann/json.hpp>

#include "model/network/managed_name.h"
#include "scenarios/reduction/named_things.h"
#include "scenarios/reduction/reduction_steps.h"

namespace connectsim {
namespace {

using NearJson = nlohmann::ordered_json;

constexpr std::size_t groups_max = 12;

// Whether a value is the name of a part's own entry.
bool is_definition(const NearJson& snapshot, const NearJson* value) {
  for (const NamedPart& part : named_parts) {
    if (const auto list = snapshot.find(part.part); list != snapshot.end()) {
      for (const NearJson& entry : *list) {
        if (entry.contains(part.member) && &entry.at(part.member) == value) {
          return true;
        }
      }
    }
  }
  return false;
}

std::vector<std::string> names_of(const NearJson& snapshot, Named named) {
  for (const NamedPart& part : named_parts) {
    if (part.named == named) {
      return names_in(snapshot, part);
    }
  }
  return {};
}

}  // namespace

std::vector<std::string> neighbours(const std::string& scenario) {
  NearJson near = NearJson::parse(scenario);
  NearJson& snapshot = near.at("snapshot");
  std::vector<std::string> found;
  if (names_of(snapshot, Named::group).size() > groups_max) {
    return found;
  }
  const auto try_instead = [&](NearJson& value, const std::string& other) {
    if (value != other) {
      const NearJson before = std::exchange(value, other);
      found.push_back(near.dump());
      value = before;
    }
  };
  visit_names(snapshot, [&](Named named, NearJson& name) {
    if (!is_definition(snapshot, &name)) {
      for (const std::string& other : names_of(snapshot, named)) {
        try_instead(name, other);
      }
    }
  });
  if (snapshot.contains("SecurityGroups")) {
    for (NearJson& group : snapshot.at("SecurityGroups")) {
      if (!group.contains("GroupName")) {
        continue;
      }
      for (std::size_t pattern = 1; pattern < name_pattern_count; ++pattern) {
        // Not in use yet: numbers are lowered afterwards.
        const std::uint64_t number = snapshot.at("SecurityGroups").size() + 1;
        try_instead(group.at("GroupName"),
                    text_of(new_managed_name(static_cast<NamePattern>(pattern), number)));
      }
    }
  }
  return found;
}

}  // namespace connectsim
