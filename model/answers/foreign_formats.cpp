// Decides which other format an input is that holds nothing of a snapshot, to say what is wrong.
#include "model/answers/foreign_formats.h"

#include <algorithm>
#include <array>

#include "model/text/ascii.h"

namespace connectsim {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view advice = "; save the AWS CLI's answers by --output json";

bool is_capital(char character) { return character >= 'A' && character <= 'Z'; }

std::string_view first_line_of(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  text.remove_prefix(std::min(first, text.size()));
  return text.substr(0, text.find_first_of("\r\n"));
}

// A word in capitals and a tab: SECURITYGROUPS<tab>...
bool is_text_output(std::string_view line) {
  const std::size_t tab = line.find('\t');
  return tab != std::string_view::npos && tab > 0 &&
         std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(tab),
                     [](char character) { return is_capital(character) || is_digit(character); });
}

// "SecurityGroups:" or "- Description: x".
bool is_yaml(std::string_view line) {
  if (line == "---") {
    return true;
  }
  line.remove_prefix(line.starts_with("- ") ? 2 : 0);
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && colon > 0 && is_capital(line.front()) &&
         line.find(' ') >= colon && (colon + 1 == line.size() || line[colon + 1] == ' ');
}

bool has(const Value& object, std::initializer_list<std::string_view> members) {
  return std::any_of(members.begin(), members.end(),
                     [&](std::string_view member) { return object.find(member); });
}

Value first_of(const Value& list) {
  for (const Value child :
       list.is_list() ? list.children() : Value::Children(nullptr, UINT32_MAX)) {
    return child;
  }
  return {};
}

bool is_steampipe_row(const Value& row) {
  return has(row, {"group_id", "vpc_id", "subnet_id", "db_cluster_identifier",
                   "db_instance_identifier", "function_arn", "vpc_security_group_ids"});
}

std::string query_result(const Value& document) {
  const Value first = first_of(document);
  const bool is_bare = !document.is_object() && !(document.is_list() && !first);
  return is_bare ? "looks like the result of --query, which leaves out members; save whole answers"
                 : std::string();
}

}  // namespace

std::string foreign_text(std::string_view text) {
  const std::string_view line = first_line_of(text);
  if (text.starts_with("\x1F\x8B"sv) || text.starts_with("PK\x03\x04"sv)) {
    return "is compressed; unpack it first";
  }
  if (line.starts_with("An error occurred (") || line.starts_with("aws: error")) {
    return "is an error message of the AWS CLI: " + std::string(line);
  }
  if (line.starts_with("----") || line.starts_with("+--") || line.starts_with("||")) {
    return "is a table (--output table)" + std::string(advice);
  }
  if (line.starts_with('<')) {
    return "is XML or HTML" + std::string(advice);
  }
  if (is_text_output(line)) {
    return "is text with tabs (--output text)" + std::string(advice);
  }
  return is_yaml(line) ? "is YAML (--output yaml)" + std::string(advice) : std::string();
}

std::string foreign_document(const Value& document) {
  if (const Value format = document.find("format");
      format.is_text() && format.text().starts_with("connectsim.")) {
    return "is a document of ours (" + std::string(format.text()) + "), not a snapshot";
  }
  if (has(document, {"request"}) && document.find("snapshot")) {
    return "is a scenario, which has a snapshot of its own";
  }
  if (is_steampipe_row(first_of(document.find("rows"))) || is_steampipe_row(first_of(document))) {
    return "holds rows of Steampipe, whose columns are not read" + std::string(advice);
  }
  return query_result(document);
}

}  // namespace connectsim
