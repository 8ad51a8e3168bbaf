#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace connectsim {

/// Writes JSON on one line, member by member: `key(...)` in an object, then a value; the commas
/// come by themselves. It does not check that a text is well formed: tests read it back.
class JsonLine {
 public:
  JsonLine& key(std::string_view name);
  void text(std::string_view value);
  void number(std::int64_t value);
  void boolean(bool value);
  /// A value that is JSON already.
  void json(std::string_view value);
  /// Members that are JSON already, without braces around them; may be empty.
  void members(std::string_view text);

  void open_object() { open('{'); }
  void open_list() { open('['); }
  void close_object() { close('}'); }
  void close_list() { close(']'); }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate();
  void open(char bracket);
  void close(char bracket);

  std::string out_;
  bool is_after_value_ = false;
};

}  // namespace connectsim
