// Decides how JSON is quoted inside a shell script, and what the AWS CLI calls an operation.
#include "reports/action/shell_text.h"

#include "model/json/document.h"
#include "model/text/shown_text.h"

namespace connectsim {
namespace {

bool is_upper(char character) { return character >= 'A' && character <= 'Z'; }

std::string variable(std::string_view name) { return "'\"$" + std::string(name) + "\"'"; }

std::string quoted_json(std::string_view text) { return quotable_json(json_text(text)); }

std::string compact(const CallParameter& parameter) {
  std::string out;
  switch (parameter.kind()) {
    case CallParameter::Kind::text:
      return "\"" + quotable_pieces(parameter.pieces()) + "\"";
    case CallParameter::Kind::number:
      return std::to_string(parameter.number());
    case CallParameter::Kind::list:
      for (const CallParameter& element : parameter.elements()) {
        out += (out.empty() ? "" : ", ") + compact(element);
      }
      return "[" + out + "]";
    case CallParameter::Kind::object:
      break;
  }
  for (std::size_t i = 0; i < parameter.names().size(); ++i) {
    out += (i == 0 ? "" : ", ") + quoted_json(parameter.names()[i]) + ": ";
    out += compact(parameter.elements()[i]);
  }
  return "{" + out + "}";
}

}  // namespace

std::string quotable_json(std::string_view json) {
  std::string out;
  // Written out as JSON escapes, which say the same.
  for (const char character : shown_text(json)) {
    switch (character) {
      case '\'':
        out += "\\u0027";
        break;
      case '$':
        out += "\\u0024";
        break;
      case '`':
        out += "\\u0060";
        break;
      default:
        out += character;
    }
  }
  return out;
}

std::string quotable_pieces(const std::vector<TextPiece>& pieces) {
  std::string out;
  for (const TextPiece& piece : pieces) {
    switch (piece.kind) {
      case TextPiece::Kind::known: {
        const std::string text = quoted_json(piece.text);
        out += text.substr(1, text.size() - 2);
        break;
      }
      case TextPiece::Kind::created:
        out += variable(text_of(piece.thing));
        break;
      case TextPiece::Kind::asked:
        out += variable(text_of(piece.asked));
        break;
    }
  }
  return out;
}

std::string quotable_parameter(const CallParameter& parameter) {
  if (parameter.kind() != CallParameter::Kind::object) {
    return compact(parameter);
  }
  std::string out = "{";
  for (std::size_t i = 0; i < parameter.names().size(); ++i) {
    out += (i == 0 ? "\n  " : ",\n  ") + quoted_json(parameter.names()[i]) + ": ";
    out += compact(parameter.elements()[i]);
  }
  return out += "\n}";
}

std::string command_name(std::string_view operation) {
  std::string name;
  for (std::size_t i = 0; i < operation.size(); ++i) {
    const bool is_inner = i > 0 && i + 1 < operation.size();
    const bool starts_word = is_upper(operation[i]) && is_inner &&
                             (!is_upper(operation[i - 1]) || !is_upper(operation[i + 1]));
    name += starts_word ? "-" : "";
    name += is_upper(operation[i]) ? static_cast<char>(operation[i] - 'A' + 'a') : operation[i];
  }
  return name;
}

}  // namespace connectsim
