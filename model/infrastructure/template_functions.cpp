// Decides what the functions of CloudFormation templates give, and how open texts compare.
#include "model/infrastructure/template_functions.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "model/network/address_range.h"
#include "model/network/managed_name.h"
#include "model/text/ascii.h"

namespace connectsim {
namespace {

using TextsOf = std::function<TemplateTexts(const Value&)>;

std::optional<std::uint32_t> number_in(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number)
                                                                  : std::nullopt;
}

std::string first_text(const TemplateTexts& found) {
  return found.texts.empty() ? "" : found.texts.front();
}

TemplateTexts joined(const std::vector<Value>& parts, const TextsOf& texts_of) {
  if (parts.size() != 2) {
    return open_text("Join");
  }
  const std::string separator = first_text(texts_of(parts[0]));
  std::string text;
  bool is_first = true;
  for (const std::string& piece : texts_of(parts[1]).texts) {
    text += (is_first ? "" : separator) + piece;
    is_first = false;
  }
  const bool is_resolved = text.find("{{resolve:") != std::string::npos;
  return is_resolved ? open_text("resolve") : TemplateTexts{{text}, false, false};
}

TemplateTexts selected(const std::vector<Value>& parts, const TextsOf& texts_of) {
  if (parts.size() != 2) {
    return open_text("Select");
  }
  const std::string position = first_text(texts_of(parts[0]));
  const TemplateTexts list = texts_of(parts[1]);
  const std::optional<std::uint32_t> index = number_in(position);
  const bool is_open_list = list.texts.size() == 1 && list.texts[0].starts_with("${") &&
                            list.texts[0].find('}') + 1 == list.texts[0].size();
  if (is_open_list) {
    return {{list.texts[0] + "[" + position + "]"}, false, false};
  }
  return index && *index < list.texts.size() ? TemplateTexts{{list.texts[*index]}, false, false}
                                             : open_text("Select");
}

// The zones of the Region, by number: a Region has six at most.
TemplateTexts zones() {
  TemplateTexts list{{}, true, false};
  for (char digit = '0'; digit < '6'; ++digit) {
    list.texts.push_back("${AWS::Region}[" + std::string(1, digit) + "]");
  }
  return list;
}

// Fn::Cidr [range, count, bits]: the first blocks of so many bits within an IPv4 range.
TemplateTexts blocks(const std::vector<Value>& parts, const TextsOf& texts_of) {
  constexpr std::uint32_t count_max = 256;
  const auto part = [&](std::size_t i) {
    return i < parts.size() ? first_text(texts_of(parts[i])) : "";
  };
  const std::string range = part(0);
  const std::uint32_t count = std::min(number_in(part(1)).value_or(0), count_max);
  const std::optional<std::uint32_t> bits = number_in(part(2));
  std::uint32_t address = 0;
  std::string_view rest = std::string_view(range).substr(0, range.find('/'));
  bool is_range =
      std::count(rest.begin(), rest.end(), '.') == 3 && address_range(range) && bits && *bits < 32;
  for (int i = 0; is_range && i < 4; ++i) {
    const std::size_t dot = std::min(rest.find('.'), rest.size());
    address = address << 8 | number_in(rest.substr(0, dot)).value_or(0);
    rest.remove_prefix(std::min(dot + 1, rest.size()));
  }
  TemplateTexts list{{}, true, false};
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!is_range) {
      list.texts.push_back("${Cidr}[" + std::to_string(i) + "]");
      continue;
    }
    const std::uint32_t start = address + (i << *bits);
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8) {
      text += std::to_string(start >> shift & 0xFF) + (shift == 0 ? "/" : ".");
    }
    list.texts.push_back(text + std::to_string(32 - *bits));
  }
  return list;
}

struct NamedType {
  std::string_view type;
  std::string_view name_property;
};
constexpr std::array<NamedType, 7> named_types = {{
    {"AWS::RDS::DBCluster", "DBClusterIdentifier"},
    {"AWS::RDS::DBInstance", "DBInstanceIdentifier"},
    {"AWS::RDS::DBProxy", "DBProxyName"},
    {"AWS::RDS::DBSubnetGroup", "DBSubnetGroupName"},
    {"AWS::RDS::GlobalCluster", "GlobalClusterIdentifier"},
    {"AWS::Lambda::Function", "FunctionName"},
    {"AWS::Serverless::Function", "FunctionName"},
}};

// The known text before the first open part, and behind the last.
std::string_view known_start(std::string_view text) { return text.substr(0, text.find("${")); }
std::string_view known_end(std::string_view text) {
  return has_open_part(text) ? text.substr(text.rfind('}') + 1) : text;
}

}  // namespace

bool has_open_part(std::string_view text) { return text.find("${") != std::string_view::npos; }

TemplateTexts template_function(std::string_view name, const Value& argument,
                                const TextsOf& texts_of) {
  const std::vector<Value> parts = parts_of_list(argument);
  if (name == "Fn::Join") {
    return joined(parts, texts_of);
  }
  if (name == "Fn::Select") {
    return selected(parts, texts_of);
  }
  if (name == "Fn::Split") {
    return parts.size() == 2
               ? split_texts(first_text(texts_of(parts[1])), first_text(texts_of(parts[0])))
               : open_text("Split");
  }
  if (name == "Fn::GetAZs") {
    return zones();
  }
  if (name == "Fn::Cidr") {
    return blocks(parts, texts_of);
  }
  return open_text(name);
}

TemplateTexts open_text(std::string_view name) {
  return {{"${" + std::string(name) + "}"}, false, false};
}

Value sole_member(const Value& object) {
  return object.is_object() && object.size() == 1 ? *object.children().begin() : Value();
}

std::vector<Value> parts_of_list(const Value& list) {
  std::vector<Value> parts;
  if (!list.is_list()) {
    return {list};
  }
  for (const Value part : list.children()) {
    parts.push_back(part);
  }
  return parts;
}

TemplateTexts split_texts(std::string_view text, std::string_view separator) {
  TemplateTexts list{{}, true, false};
  while (true) {
    const std::size_t end =
        separator.empty() ? text.size() : std::min(text.find(separator), text.size());
    std::string_view piece = text.substr(0, end);
    piece.remove_prefix(std::min(piece.find_first_not_of(" "), piece.size()));
    piece = piece.substr(0, piece.find_last_not_of(" ") + 1);
    if (!piece.empty()) {
      list.texts.emplace_back(piece);
    }
    if (end == text.size()) {
      return list;
    }
    text.remove_prefix(end + separator.size());
  }
}

bool are_alike(std::string_view one, std::string_view other) {
  if (!has_open_part(one) && !has_open_part(other)) {
    return one == other;
  }
  const auto agrees = [](std::string_view shorter, std::string_view longer, bool from_start) {
    if (shorter.size() > longer.size()) {
      std::swap(shorter, longer);
    }
    return from_start ? longer.starts_with(shorter) : longer.ends_with(shorter);
  };
  // What is known on both sides must be something: an open part alone is like anything.
  const std::string_view ends[2] = {known_end(one), known_end(other)};
  return agrees(known_start(one), known_start(other), true) && !ends[0].empty() &&
         ends[0] == ends[1];
}

bool may_be_managed_name(std::string_view text) {
  if (!has_open_part(text)) {
    return managed_name(text).has_value();
  }
  const std::string_view start = known_start(text);
  const std::string_view end = known_end(text);
  const std::string_view bare_end = end.substr(0, end.find_last_not_of("0123456789") + 1);
  for (const NamePattern pattern :
       {NamePattern::lambda_rds, NamePattern::lambda_rdsproxy, NamePattern::rds_lambda,
        NamePattern::rdsproxy_lambda, NamePattern::rds_rdsproxy}) {
    const std::string whole = std::string(prefix_of(pattern)) + "-";
    const bool starts = whole.starts_with(start) ||
                        (start.starts_with(whole) &&
                         std::all_of(start.begin() + static_cast<std::ptrdiff_t>(whole.size()),
                                     start.end(), is_digit));
    const bool ends =
        bare_end.empty() || (bare_end.size() < end.size() && whole.ends_with(bare_end));
    if (starts && ends) {
      return true;
    }
  }
  return false;
}

std::optional<bool> combined(std::string_view name, const std::vector<std::optional<bool>>& parts) {
  if (name == "Fn::Not" && parts.size() == 1) {
    return parts[0] ? std::optional(!*parts[0]) : std::nullopt;
  }
  if (name != "Fn::And" && name != "Fn::Or") {
    return std::nullopt;
  }
  const bool deciding = name == "Fn::Or";  // one such part decides
  bool is_known = true;
  for (const std::optional<bool>& part : parts) {
    if (part == std::optional(deciding)) {
      return deciding;
    }
    is_known = is_known && part;
  }
  return is_known ? std::optional(!deciding) : std::nullopt;
}

std::string_view name_property_of_type(std::string_view type) {
  for (const NamedType& known : named_types) {
    if (known.type == type) {
      return known.name_property;
    }
  }
  return {};
}

std::string name_as_kept(std::string name, std::string_view type) {
  if (type.starts_with("AWS::RDS::")) {
    std::transform(name.begin(), name.end(), name.begin(), lower);
  }
  return name;
}

bool is_identity_attribute(std::string_view attribute, std::string_view type) {
  return attribute == "GroupId" || attribute == "SubnetId" || attribute == "PrefixListId" ||
         attribute == "Id" || (attribute == "VpcId" && type == "AWS::EC2::VPC") ||
         attribute == "DBClusterIdentifier" || attribute == "DBInstanceIdentifier";
}

std::string_view resource_type_of_ids(std::string_view parameter_type) {
  constexpr std::array<std::string_view, 3> types = {"AWS::EC2::SecurityGroup", "AWS::EC2::Subnet",
                                                     "AWS::EC2::VPC"};
  for (const std::string_view type : types) {
    const std::string id = std::string(type) + "::Id";
    if (parameter_type == id || parameter_type == "List<" + id + ">") {
      return type;
    }
  }
  return {};
}

bool is_same_but_for_case(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char left, char right) { return lower(left) == lower(right); });
}

std::string database_port(const std::string& given, std::string_view engine) {
  if (!given.empty()) {
    return has_open_part(given) ? "" : given;
  }
  if (engine.starts_with("aurora-postgresql") || engine == "postgres") {
    return "5432";
  }
  return engine.starts_with("aurora") || engine == "mysql" || engine == "mariadb" ? "3306" : "";
}

}  // namespace connectsim
