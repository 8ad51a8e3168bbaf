#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/json/document.h"

namespace connectsim {

/// Appends JSON to a text, on one line and without allocating anything but the text itself. It
/// sets the commas; whoever writes opens and closes in pairs.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& open_object() { return put('{'); }
  JsonWriter& close_object() { return put_closing('}'); }
  JsonWriter& open_list() { return put('['); }
  JsonWriter& close_list() { return put_closing(']'); }

  /// The name of the member whose value comes next.
  JsonWriter& name(std::string_view name) {
    text(name);
    out_ += ':';
    return *this;
  }
  JsonWriter& text(std::string_view text) {
    separate();
    append_json_text(out_, text);
    return *this;
  }
  template <std::integral Number>
  JsonWriter& number(Number number) {
    separate();
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out_.append(digits.data(), end);
    return *this;
  }
  JsonWriter& truth(bool is_true) {
    separate();
    out_ += is_true ? "true" : "false";
    return *this;
  }
  JsonWriter& value(const Value& value) {
    separate();
    value.append_json(out_);
    return *this;
  }
  /// A value that is JSON already.
  JsonWriter& json(std::string_view value) {
    separate();
    out_ += value;
    return *this;
  }
  /// Members that are JSON already, without braces around them; may be empty.
  JsonWriter& members(std::string_view text) { return text.empty() ? *this : json(text); }
  JsonWriter& member(std::string_view its_name, std::string_view its_text) {
    return name(its_name).text(its_text);
  }

  /// A member that is a list of texts.
  template <typename Texts>
  JsonWriter& list(std::string_view its_name, const Texts& texts) {
    name(its_name).open_list();
    for (const std::string_view each : texts) {
      text(each);
    }
    return close_list();
  }

 private:
  // What was written last tells whether a comma is due: nothing else needs to be remembered.
  void separate() {
    const char last = out_.empty() ? '\n' : out_.back();
    if (last != '{' && last != '[' && last != ':' && last != '\n') {
      out_ += ',';
    }
  }
  JsonWriter& put(char bracket) {
    separate();
    out_ += bracket;
    return *this;
  }
  JsonWriter& put_closing(char bracket) {
    out_ += bracket;
    return *this;
  }

  std::string& out_;
};

}  // namespace connectsim
