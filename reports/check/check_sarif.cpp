// Writes check messages as SARIF 2.1.0 and as annotations of GitHub, at the line of their row.
#include "reports/check/check_sarif.h"

#include "model/text/shown_text.h"
#include "reports/check/check_texts.h"
#include "reports/json/json_tree.h"

namespace connectsim {
namespace {

// By level: what GitHub's annotations and SARIF call it.
struct Severity {
  std::string_view sarif;
  std::string_view github;
};
Severity severity_of(CheckTopic topic) {
  switch (level_of(topic)) {
    case CheckLevel::conflict:
    case CheckLevel::property:
      return {"error", "error"};
    case CheckLevel::silence:
      return {"warning", "warning"};
    case CheckLevel::overlap:
    case CheckLevel::none:
      break;
  }
  return {"note", "notice"};
}

std::uint32_t line_of(const CheckedTable& checked, std::optional<std::uint32_t> row) {
  return row && *row < checked.lines.each_row.size() ? checked.lines.each_row[*row]
                                                     : checked.lines.rows;
}

void append_percent(char character, std::string& out) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(character);
  out += '%';
  out += digits[byte >> 4];
  out += digits[byte & 15];
}

// A path as a URI reference (RFC 3986).
std::string uri_of(std::string_view path) {
  std::string uri;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') ||
                          std::string_view("-._~/").find(c) != std::string_view::npos;
    if (is_plain) {
      uri += c;
    } else {
      append_percent(c, uri);
    }
  }
  return uri;
}

JsonTree text_tree(std::string_view text) { return JsonTree::object({{"text", text}}); }

JsonTree location_tree(const CheckedTable& checked, std::optional<std::uint32_t> row) {
  return JsonTree::object(
      {{"physicalLocation",
        {{"artifactLocation", JsonTree::object({{"uri", uri_of(checked.place)}})},
         {"region", JsonTree::object({{"startLine", line_of(checked, row)}})}}}});
}

JsonTree rules_tree() {
  JsonTree rules = JsonTree::array();
  for (std::size_t i = 0; i < words_of<CheckTopic>.size(); ++i) {
    const std::string_view level = severity_of(static_cast<CheckTopic>(i)).sarif;
    rules.push_back({{"id", words_of<CheckTopic>[i]},
                     {"shortDescription", text_tree(texts::check_topics[i].in(Language::en))},
                     {"defaultConfiguration", JsonTree::object({{"level", level}})}});
  }
  return rules;
}

JsonTree result_tree(const CheckedTable& checked, const CheckMessage& message) {
  JsonTree tree = {{"ruleId", text_of(message.topic)},
                   {"ruleIndex", static_cast<std::size_t>(message.topic)},
                   {"level", severity_of(message.topic).sarif},
                   {"message", text_tree(message.text)},
                   {"locations", JsonTree::array({location_tree(checked, message.row)})}};
  if (!message.others.empty()) {
    tree["relatedLocations"] = list_tree(
        message.others, [&](std::uint32_t other) { return location_tree(checked, other); });
  }
  return tree;
}

// The characters that end a workflow command, or a property of one.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char character : text) {
    if (special.find(character) != std::string_view::npos) {
      append_percent(character, out);
    } else {
      out += character;
    }
  }
  return out;
}

}  // namespace

void append_check_sarif(const CheckedTable& checked, std::string& out) {
  JsonTree run = {
      {"tool", JsonTree::object({{"driver", {{"name", "connectsim"}, {"rules", rules_tree()}}}})},
      {"results",
       list_tree(check_messages(checked, Language::en),
                 [&](const CheckMessage& message) { return result_tree(checked, message); })}};
  append_json({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
               {"version", "2.1.0"},
               {"runs", JsonTree::array({std::move(run)})}},
              out);
  out += '\n';
}

void append_check_annotations(const CheckedTable& checked, std::string& out) {
  constexpr std::string_view special_in_text = "%\r\n";
  constexpr std::string_view special_in_property = "%\r\n:,";
  for (const CheckMessage& message : check_messages(checked, Language::en)) {
    out += "::" + std::string(severity_of(message.topic).github);
    out += " file=" + escaped(shown_text(checked.place), special_in_property);
    out += ",line=" + std::to_string(line_of(checked, message.row));
    out += ",title=" + escaped(text_of(message.topic), special_in_property);
    out += "::" + escaped(shown_text(message.text), special_in_text) + "\n";
  }
}

}  // namespace connectsim
