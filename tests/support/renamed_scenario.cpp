#include "tests/support/renamed_scenario.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>

#include "simulator/replay/draws.h"

namespace connectsim::tests {
namespace {

constexpr std::array<std::string_view, 17> id_members = {"GroupId",
                                                         "SecurityGroupIds",
                                                         "VpcSecurityGroupId",
                                                         "VpcSecurityGroupIds",
                                                         "VpcId",
                                                         "SubnetId",
                                                         "SubnetIds",
                                                         "SubnetIdentifier",
                                                         "VpcSubnetIds",
                                                         "PrefixListId",
                                                         "DBClusterIdentifier",
                                                         "DBInstanceIdentifier",
                                                         "DBSubnetGroupName",
                                                         "DBProxyName",
                                                         "FunctionName",
                                                         "RdsResourceId",
                                                         "TrackedClusterId"};

void add_texts(const Json& value, std::set<std::string>& texts) {
  if (value.is_string()) {
    texts.insert(value.get<std::string>());
  } else if (value.is_array()) {
    for (const Json& element : value) {
      add_texts(element, texts);
    }
  }
}

void add_ids(const Json& value, std::set<std::string>& ids) {
  for (const auto& [key, member] : value.items()) {
    if (value.is_object() &&
        std::find(id_members.begin(), id_members.end(), key) != id_members.end()) {
      add_texts(member, ids);
    }
    if (member.is_structured()) {
      add_ids(member, ids);
    }
  }
}

bool is_of_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

void shuffle(Json& value, Draws& draws) {
  for (Json& element : value) {
    if (element.is_structured()) {
      shuffle(element, draws);
    }
  }
  if (value.is_array()) {
    draws.shuffle(value.get_ref<Json::array_t&>());
  }
}

}  // namespace

std::map<std::string, std::string> other_ids(const Json& scenario) {
  std::set<std::string> ids;
  add_ids(scenario, ids);
  const std::string cluster = scenario.at("request").at("DBClusterIdentifier");
  std::map<std::string, std::string> others;
  std::size_t number = 1000 + ids.size();
  for (const std::string& id : ids) {
    others[id] = "other-" + std::to_string(--number) + "x";
  }
  for (const char* suffix : {"", "-role", "-policy", "-secret"}) {
    others["proxy-" + cluster + suffix] = "proxy-" + others.at(cluster) + suffix;
  }
  return others;
}

std::string with_ids(const std::string& json, const std::map<std::string, std::string>& ids) {
  std::string result;
  for (std::size_t first = 0; first < json.size();) {
    std::size_t end = first;
    while (end < json.size() && is_of_word(json[end])) {
      ++end;
    }
    const std::string word = json.substr(first, end - first);
    const auto other = ids.find(word);
    result += other == ids.end() ? word : other->second;
    if (end < json.size()) {
      result += json[end++];
    }
    first = end;
  }
  return result;
}

Json with_shuffled_lists(Json document, std::uint64_t seed) {
  Draws draws(seed);
  shuffle(document, draws);
  return document;
}

Json with_sorted_lists(Json document) {
  for (Json& element : document) {
    if (element.is_structured()) {
      element = with_sorted_lists(std::move(element));
    }
  }
  if (document.is_array()) {
    std::sort(document.begin(), document.end());
  }
  return document;
}

}  // namespace connectsim::tests
