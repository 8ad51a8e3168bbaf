// Reads a JSON text into the flat tree, and refuses broken ones with line and column.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/json/document.h"

namespace connectsim {
namespace {

// nlohmann's message without its prefix and position, and with a short, printable "last read".
std::string problem_of(const nlohmann::json::exception& exception) {
  std::string problem = exception.what();
  if (const auto end = problem.find("] "); end != std::string::npos) {
    problem.erase(0, end + 2);
  }
  if (const auto column = problem.find("column "); column != std::string::npos) {
    if (const auto end = problem.find(": ", column); end != std::string::npos) {
      problem.erase(0, end + 2);
    }
  }
  constexpr std::size_t length_max = 160;
  if (problem.size() > length_max) {
    problem = problem.substr(0, length_max) + "...";
  }
  std::replace_if(
      problem.begin(), problem.end(),
      [](char character) {
        const auto byte = static_cast<unsigned char>(character);
        return byte < 0x20 || byte >= 0x7F;
      },
      '?');
  return problem;
}

InputError error_at(std::string_view text, std::size_t position, const std::string& problem) {
  position = std::min(position, text.size());
  const std::string_view before = text.substr(0, position);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto line_start = before.rfind('\n');
  const std::size_t column =
      line_start == std::string_view::npos ? position : position - line_start - 1;
  return InputError("line " + std::to_string(line) + ", column " +
                        std::to_string(std::max<std::size_t>(column, 1)),
                    problem);
}

// Where the string opens that the position is inside of.
std::size_t opening_of_string(std::string_view text, std::size_t position) {
  std::size_t opening = std::string_view::npos;
  for (std::size_t i = 0; i < std::min(position, text.size()); ++i) {
    if (text[i] == '"') {
      opening = opening == std::string_view::npos ? i : std::string_view::npos;
    } else if (text[i] == '\\' && opening != std::string_view::npos) {
      ++i;
    }
  }
  return opening;
}

InputError parse_error_at(std::string_view text, std::size_t position, const std::string& problem) {
  const auto says = [&](std::string_view words) { return problem.find(words) != problem.npos; };
  if (says("ill-formed UTF-8")) {
    return error_at(text, position, "is not JSON: is not UTF-8; save it as UTF-8");
  }
  if (says("missing closing quote") || says("character U+000A") || says("character U+000D")) {
    const std::size_t opening = opening_of_string(text, position - 1);
    if (opening != std::string_view::npos) {
      return error_at(text, opening + 1,
                      "is not JSON: a string opens here that is not closed on its line");
    }
  }
  return error_at(text, position, "is not JSON: " + problem);
}

}  // namespace

// Receives nlohmann's parse events and lays the tree down flat, in the order of the text.
class DocumentBuilder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  DocumentBuilder(Document& document, std::string_view text) : document_(document), text_(text) {
    document_.nodes_.clear();
    document_.texts_.clear();
  }

  bool null() {
    add(JsonKind::null);
    return true;
  }
  bool boolean(bool value) {
    add(JsonKind::boolean).boolean = value;
    return true;
  }
  bool number_integer(number_integer_t value) {
    add(JsonKind::integer).integer = value;
    return true;
  }
  bool number_unsigned(number_unsigned_t value) {
    if (value > static_cast<number_unsigned_t>(INT64_MAX)) {
      return number_float(static_cast<number_float_t>(value), {});
    }
    add(JsonKind::integer).integer = static_cast<std::int64_t>(value);
    return true;
  }
  bool number_float(number_float_t value, const string_t&) {
    add(JsonKind::real).real = value;
    return true;
  }
  bool string(string_t& value) {
    const std::uint32_t offset = append(value);
    JsonNode& node = add(JsonKind::text);
    node.text.offset = offset;
    node.text.length = static_cast<std::uint32_t>(value.size());
    return true;
  }
  bool binary(binary_t&) { return false; }
  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::list); }
  bool end_object() {
    refuse_doubled_members();
    return close();
  }
  bool end_array() { return close(); }
  bool key(string_t& value) {
    key_offset_ = append(value);
    key_length_ = static_cast<std::uint32_t>(value.size());
    return true;
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception& exception) {
    throw parse_error_at(text_, position, problem_of(exception));
  }

 private:
  std::uint32_t append(const std::string& value) {
    document_.texts_.append(value);
    return static_cast<std::uint32_t>(document_.texts_.size() - value.size());
  }

  JsonNode& add(JsonKind kind) {
    const auto index = static_cast<std::uint32_t>(document_.nodes_.size());
    JsonNode& node = document_.nodes_.emplace_back();
    node.kind = kind;
    node.key_offset = key_offset_;
    node.key_length = key_length_;
    key_length_ = 0;
    if (depth_ > 0) {
      Level& level = levels_[depth_ - 1];
      node.parent = level.node;
      JsonNode& parent = document_.nodes_[level.node];
      if (parent.children.count++ == 0) {
        parent.children.first = index;
      } else {
        document_.nodes_[level.last_child].next = index;
      }
      level.last_child = index;
    }
    return node;
  }

  bool open(JsonKind kind) {
    if (depth_ == Document::depth_max) {
      throw InputError("is nested deeper than " + std::to_string(Document::depth_max) + " levels");
    }
    JsonNode& node = add(kind);
    node.children.first = UINT32_MAX;
    node.children.count = 0;
    levels_[depth_++] = {static_cast<std::uint32_t>(document_.nodes_.size() - 1), UINT32_MAX};
    return true;
  }

  bool close() {
    --depth_;
    return true;
  }

  // M-2: of two members with one name a reader would take one, and nobody could say which. Nearly
  // all objects have few members; those with many are sorted, not compared pair by pair.
  void refuse_doubled_members() {
    const JsonNode& object = document_.nodes_[levels_[depth_ - 1].node];
    members_.clear();
    for (std::uint32_t child = object.children.first; child != UINT32_MAX;
         child = document_.nodes_[child].next) {
      members_.push_back(child);
    }
    const auto name = [this](std::uint32_t node) { return document_.key(document_.nodes_[node]); };
    if (members_.size() > few_members) {
      std::sort(members_.begin(), members_.end(), [&](std::uint32_t one, std::uint32_t other) {
        return std::pair(name(one), one) < std::pair(name(other), other);
      });
    }
    for (std::size_t i = 1; i < members_.size(); ++i) {
      const std::size_t first = members_.size() > few_members ? i - 1 : 0;
      for (std::size_t j = first; j < i; ++j) {
        if (name(members_[j]) == name(members_[i])) {
          throw InputError(Value(&document_, members_[i]).path(), "is written twice");
        }
      }
    }
  }

  static constexpr std::size_t few_members = 24;

  struct Level {
    std::uint32_t node = 0;
    std::uint32_t last_child = 0;
  };

  Document& document_;
  std::string_view text_;
  std::array<Level, Document::depth_max> levels_{};
  std::size_t depth_ = 0;
  std::vector<std::uint32_t> members_;  // of the object that ends
  std::uint32_t key_offset_ = 0;
  std::uint32_t key_length_ = 0;
};

void Document::read(std::string_view text, std::string_view place) {
  place_ = place;
  first_of_paths_ = 0;
  try {
    if (text.size() >= UINT32_MAX) {
      throw InputError("is larger than 4 GiB");
    }
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
      throw InputError("is empty");
    }
    DocumentBuilder builder(*this, text);
    nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder);
  } catch (const InputError& error) {
    throw error.within(place_);
  }
}

bool Document::reads(std::string_view text) {
  try {
    read(text);
    return true;
  } catch (const InputError&) {
    return false;
  }
}

void append_json_text(std::string& out, std::string_view text) {
  const bool is_plain = std::all_of(text.begin(), text.end(), [](char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\';
  });
  if (is_plain) {
    out += '"';
    out += text;
    out += '"';
  } else {
    out += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  }
}

std::string json_text(std::string_view text) {
  std::string out;
  append_json_text(out, text);
  return out;
}

void Value::append_json(std::string& out) const {
  switch (kind()) {
    case JsonKind::null:
      out += "null";
      return;
    case JsonKind::boolean:
      out += node().boolean ? "true" : "false";
      return;
    case JsonKind::integer:
      out += std::to_string(node().integer);
      return;
    case JsonKind::real:
      out += nlohmann::json(node().real).dump();
      return;
    case JsonKind::text:
      append_json_text(out, document_->text(node()));
      return;
    case JsonKind::list:
    case JsonKind::object:
      break;
  }
  const bool is_list = kind() == JsonKind::list;
  out += is_list ? '[' : '{';
  bool is_first = true;
  for (const Value child : children()) {
    out += is_first ? "" : ",";
    is_first = false;
    if (!is_list) {
      append_json_text(out, child.key());
      out += ':';
    }
    child.append_json(out);
  }
  out += is_list ? ']' : '}';
}

}  // namespace connectsim
