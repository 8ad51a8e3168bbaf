#include "model/json/json_line.h"

#include "model/json/document.h"

namespace connectsim {

void JsonLine::separate() {
  if (is_after_value_) {
    out_ += ',';
  }
  is_after_value_ = true;
}

JsonLine& JsonLine::key(std::string_view name) {
  separate();
  append_json_text(out_, name);
  out_ += ':';
  is_after_value_ = false;
  return *this;
}

void JsonLine::text(std::string_view value) {
  separate();
  append_json_text(out_, value);
}

void JsonLine::number(std::int64_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonLine::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonLine::json(std::string_view value) {
  separate();
  out_ += value;
}

void JsonLine::members(std::string_view text) {
  if (!text.empty()) {
    separate();
    out_ += text;
  }
}

void JsonLine::open(char bracket) {
  separate();
  out_ += bracket;
  is_after_value_ = false;
}

void JsonLine::close(char bracket) {
  out_ += bracket;
  is_after_value_ = true;
}

}  // namespace connectsim
