#include "reports/check/check_json.h"
#include "reports/check/check_texts.h"
#include "reports/json/json_writer.h"

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

void append_location(const CheckedTable& checked, std::optional<std::uint32_t> row,
                     JsonWriter& json) {
  json.open_object().name("physicalLocation").open_object();
  json.name("artifactLocation").open_object().member("uri", uri_of(checked.place)).close_object();
  json.name("region").open_object().name("startLine").number(line_of(checked, row)).close_object();
  json.close_object().close_object();
}

void append_rules(JsonWriter& json) {
  json.name("rules").open_list();
  for (std::size_t i = 0; i < words_of<CheckTopic>.size(); ++i) {
    json.open_object().member("id", words_of<CheckTopic>[i]);
    json.name("shortDescription").open_object();
    json.member("text", texts::check_topics[i].in(Language::en)).close_object();
    json.name("defaultConfiguration").open_object();
    json.member("level", severity_of(static_cast<CheckTopic>(i)).sarif).close_object();
    json.close_object();
  }
  json.close_list();
}

void append_result(const CheckedTable& checked, const CheckMessage& message, JsonWriter& json) {
  json.open_object().member("ruleId", text_of(message.topic));
  json.name("ruleIndex").number(static_cast<std::uint64_t>(message.topic));
  json.member("level", severity_of(message.topic).sarif);
  json.name("message").open_object().member("text", message.text).close_object();
  json.name("locations").open_list();
  append_location(checked, message.row, json);
  json.close_list();
  if (!message.others.empty()) {
    json.name("relatedLocations").open_list();
    for (const std::uint32_t other : message.others) {
      append_location(checked, other, json);
    }
    json.close_list();
  }
  json.close_object();
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
  JsonWriter json(out);
  json.open_object().member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.member("version", "2.1.0").name("runs").open_list().open_object();
  json.name("tool").open_object().name("driver").open_object().member("name", "connectsim");
  append_rules(json);
  json.close_object().close_object().name("results").open_list();
  for (const CheckMessage& message : check_messages(checked, Language::en)) {
    append_result(checked, message, json);
  }
  json.close_list().close_object().close_list().close_object();
  out += '\n';
}

void append_check_annotations(const CheckedTable& checked, std::string& out) {
  constexpr std::string_view special_in_text = "%\r\n";
  constexpr std::string_view special_in_property = "%\r\n:,";
  for (const CheckMessage& message : check_messages(checked, Language::en)) {
    out += "::" + std::string(severity_of(message.topic).github);
    out += " file=" + escaped(checked.place, special_in_property);
    out += ",line=" + std::to_string(line_of(checked, message.row));
    out += ",title=" + escaped(text_of(message.topic), special_in_property);
    out += "::" + escaped(message.text, special_in_text) + "\n";
  }
}

}  // namespace connectsim
