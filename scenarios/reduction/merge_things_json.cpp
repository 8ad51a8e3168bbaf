// Decides which two things of a scenario may be one while it still fails.
#include <nlohmann/json.hpp>

#include "scenarios/reduction/named_things.h"
#include "scenarios/reduction/reduction_steps.h"

namespace connectsim {
namespace {

using MergedJson = nlohmann::ordered_json;

// A list that named both things names one twice.
void drop_repeated(MergedJson& value) {
  if (!value.is_structured()) {
    return;
  }
  for (MergedJson& child : value) {
    drop_repeated(child);
  }
  if (!value.is_array()) {
    return;
  }
  MergedJson once = MergedJson::array();
  for (MergedJson& entry : value) {
    if (std::find(once.begin(), once.end(), entry) == once.end()) {
      once.push_back(std::move(entry));
    }
  }
  value = std::move(once);
}

MergedJson merged(MergedJson scenario, const NamedPart& part, const std::string& gone,
                  const std::string& left) {
  MergedJson& list = scenario.at("snapshot").at(part.part);
  list.erase(std::find_if(list.begin(), list.end(), [&](const MergedJson& entry) {
    return entry.is_object() && entry.value(part.member, "") == gone;
  }));
  visit_names(scenario, [&](Named named, MergedJson& name) {
    if (named == part.named && name == gone) {
      name = left;
    }
  });
  drop_repeated(scenario.at("snapshot"));
  return scenario;
}

bool merge_part(MergedJson& scenario, const NamedPart& part, const StillFails& still_fails) {
  const std::vector<std::string> names = names_in(scenario.at("snapshot"), part);
  for (std::size_t gone = names.size(); gone-- > 1;) {
    for (std::size_t left = 0; left < gone; ++left) {
      MergedJson tried = merged(scenario, part, names[gone], names[left]);
      if (still_fails(tried.dump())) {
        scenario = std::move(tried);
        return true;
      }
    }
  }
  return false;
}

}  // namespace

bool merge_things(std::string& scenario, const StillFails& still_fails) {
  MergedJson merging = MergedJson::parse(scenario);
  bool is_changed = false;
  for (const NamedPart& part : named_parts) {
    // Of functions and proxies nothing but their own entries would be left out.
    if (part.named == Named::function || part.named == Named::proxy) {
      continue;
    }
    while (merge_part(merging, part, still_fails)) {
      is_changed = true;
    }
  }
  if (is_changed) {
    scenario = merging.dump();
  }
  return is_changed;
}

}  // namespace connectsim
