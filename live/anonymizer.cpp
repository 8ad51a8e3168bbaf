// Decides what is a name in a capture, and what it is called for others to see.
#include "live/anonymizer.h"

#include <algorithm>
#include <array>

#include "model/json/json_writer.h"
#include "model/network/managed_name.h"
#include "model/text/input_error.h"

namespace connectsim {
namespace {

struct NamedBy {
  std::string_view member;
  std::string_view new_name;  // before a number
};
// Members that name things. Ids with a prefix of AWS's are known by that wherever they stand.
constexpr std::array<NamedBy, 12> named_by = {{{"DBClusterIdentifier", "cluster-"},
                                               {"DBInstanceIdentifier", "instance-"},
                                               {"DBProxyName", "proxy-"},
                                               {"FunctionName", "function-"},
                                               {"DBSubnetGroupName", "subnets-"},
                                               {"DBSubnetGroup", "subnets-"},
                                               {"GlobalClusterIdentifier", "global-"},
                                               {"GroupName", "group-"},
                                               {"OwnerId", ""},
                                               {"UserId", ""},
                                               {"GroupOwnerId", ""},
                                               {"Account", ""}}};
constexpr std::array<std::string_view, 9> id_prefixes = {"sg-", "vpc-", "subnet-", "eni-", "sgr-",
                                                         "pl-", "pcx-", "prx-tg-", "prx-"};

constexpr std::string_view proxy_of_cluster = "proxy-";

bool is_of_word(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
         (character >= '0' && character <= '9') || character == '-' || character == '_';
}

bool is_number(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char character) { return character >= '0' && character <= '9'; });
}

std::string_view id_prefix_of(std::string_view text) {
  for (const std::string_view prefix : id_prefixes) {
    if (text.starts_with(prefix) && text.size() > prefix.size()) return prefix;
  }
  return {};
}

// Whether texts of a member refer to things: other words, such as statuses, stay as they are.
bool refers(std::string_view member) {
  for (const std::string_view end : {"Id", "Ids", "Arn", "Identifier", "Readers", "Account"}) {
    if (member.ends_with(end)) return true;
  }
  return member == "DBSubnetGroup" || (member.ends_with("Name") && member != "Name");
}

bool keeps_its_name(std::string_view member, std::string_view name) {
  return name.empty() || name == "default" || name == "-" || name.starts_with("amazon-") ||
         (member == "GroupName" && managed_name(name).has_value());
}

std::string_view member_of(const Value& value, std::string_view inherited) {
  const std::string_view key = value.key();
  return key.empty() ? inherited : key;
}

template <typename Visit>
void for_each_text(const Value& value, std::string_view inherited, const Visit& visit) {
  const std::string_view member = member_of(value, inherited);
  if (value.is_text()) visit(member, value.text());
  if (!value.is_list() && !value.is_object()) return;
  for (const Value child : value.children()) for_each_text(child, member, visit);
}

}  // namespace

Anonymizer::Anonymizer(const Value& names) {
  const Value format = names.find("format");
  if (!format || !format.is_text() || format.text() != names_format || !names.find("names")) {
    throw names.error("is no file of names (\"format\": \"" + std::string(names_format) + "\")");
  }
  for (const Value name : names.find("names").object().children()) {
    names_.emplace(name.key(), name.text());
    taken_.emplace(name.text());
  }
}

void Anonymizer::learn(std::string_view member, std::string_view name) {
  std::string_view prefix = id_prefix_of(name);
  const auto known = std::find_if(named_by.begin(), named_by.end(),
                                  [&](const NamedBy& each) { return each.member == member; });
  const bool is_account = known != named_by.end() && known->new_name.empty();
  if (known == named_by.end() && prefix.empty()) return;
  if (keeps_its_name(member, name) || names_.contains(name)) return;
  if (is_account && (name.size() != 12 || !is_number(name))) return;
  if (known != named_by.end() && (member != "GroupName" || prefix.empty())) {
    prefix = known->new_name;
  }
  std::string other;
  if (member == "DBProxyName" && name.starts_with(proxy_of_cluster)) {
    const auto cluster = names_.find(name.substr(proxy_of_cluster.size()));
    if (cluster != names_.end()) other = std::string(proxy_of_cluster) + cluster->second;
  }
  for (std::size_t number = 1; other.empty() || taken_.contains(other); ++number) {
    std::string digits = std::to_string(number);
    if (is_account) digits = "9" + std::string(11 - digits.size(), '0') + digits;
    other = std::string(prefix) + digits;
  }
  taken_.insert(other);
  names_.emplace(name, other);
}

void Anonymizer::learn(const Value& document) {
  for_each_text(document, {}, [&](std::string_view member, std::string_view text) {
    if (refers(member)) learn(member, text);
    if (!text.starts_with("arn:")) return;
    std::string_view rest = text;
    for (int i = 0; i < 4; ++i) rest.remove_prefix(std::min(rest.find(':') + 1, rest.size()));
    learn("Account", rest.substr(0, rest.find(':')));
    learn("", text.substr(text.rfind(':') + 1));
  });
}

std::string Anonymizer::renamed(std::string_view text) const {
  if (const auto whole = names_.find(text); whole != names_.end()) return whole->second;
  std::string out;
  while (!text.empty()) {
    const auto end = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), is_of_word) - text.begin());
    const auto other = names_.find(text.substr(0, end));
    out += other == names_.end() ? std::string(text.substr(0, end)) : other->second;
    if (end < text.size()) out += text[end];
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string Anonymizer::renamed(const Value& document) const {
  std::string out;
  JsonWriter json(out);
  const auto write = [&](const auto& self, const Value& value, std::string_view inherited) -> void {
    const std::string_view member = member_of(value, inherited);
    if (value.is_object()) {
      json.open_object();
      for (const Value child : value.children()) {
        json.name(child.key());
        self(self, child, member);
      }
      json.close_object();
    } else if (value.is_list()) {
      json.open_list();
      for (const Value child : value.children()) self(self, child, member);
      json.close_list();
    } else if (value.is_text() && refers(member)) {
      json.text(renamed(value.text()));
    } else {
      json.value(value);
    }
  };
  write(write, document, {});
  return out;
}

std::string Anonymizer::names() const {
  std::string out;
  JsonWriter json(out);
  json.open_object().member("format", names_format).name("names").open_object();
  for (const auto& [name, other] : names_) json.member(name, other);
  json.close_object().close_object();
  return out;
}

}  // namespace connectsim
