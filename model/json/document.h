#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/text/input_error.h"

namespace connectsim {

enum class JsonKind : std::uint8_t { null, boolean, integer, real, text, list, object };

class Document;

/// A value inside a document, or nothing: `find` of an absent or null member gives nothing, because
/// null means absent in saved AWS answers. Cheap to copy; valid as long as its document is.
class Value {
 public:
  Value() = default;

  explicit operator bool() const { return document_ != nullptr; }
  [[nodiscard]] JsonKind kind() const;
  [[nodiscard]] bool is_object() const { return document_ && kind() == JsonKind::object; }
  [[nodiscard]] bool is_list() const { return document_ && kind() == JsonKind::list; }
  [[nodiscard]] bool is_text() const { return document_ && kind() == JsonKind::text; }

  /// The member's name, when this value is a member of an object.
  [[nodiscard]] std::string_view key() const;
  /// A member of an object. Nothing if absent or null, or if this is no object.
  [[nodiscard]] Value find(std::string_view member) const;
  /// How many elements or members; 0 for other kinds.
  [[nodiscard]] std::size_t size() const;

  /// The value itself; an `InputError` with its path when it is of another kind.
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] std::int64_t integer() const;
  [[nodiscard]] bool boolean() const;
  /// The same value after checking its kind, for use in a range-for over `children()`.
  [[nodiscard]] Value list() const;
  [[nodiscard]] Value object() const;

  /// The elements of a list or the members of an object, in the order of the text, nulls included.
  class Children;
  [[nodiscard]] Children children() const;

  /// Where it stands, "SecurityGroups/3/GroupId"; empty for the whole document, or for what
  /// `Document::tell_paths_from` names.
  [[nodiscard]] std::string path() const;
  /// The same with the file before it, "account/groups.json: SecurityGroups/3/GroupId".
  [[nodiscard]] std::string place() const;
  /// An error about this value: "file: path: problem".
  [[nodiscard]] InputError error(const std::string& problem) const;
  /// "must be `expected`, is ..." about this value, with a hint behind it.
  [[nodiscard]] InputError wrong(std::string_view expected, std::string_view hint = {}) const;
  /// The value as JSON on one line.
  [[nodiscard]] std::string json() const;
  /// Appends `json()` to a text.
  void append_json(std::string& out) const;

  friend bool operator==(const Value&, const Value&) = default;

 private:
  friend class Document;
  friend class DocumentBuilder;
  Value(const Document* document, std::uint32_t index) : document_(document), index_(index) {}
  [[nodiscard]] const struct JsonNode& node() const;

  const Document* document_ = nullptr;
  std::uint32_t index_ = 0;
};

/// One node of a document; children are chained by `next`.
struct JsonNode {
  std::uint32_t key_offset = 0;
  std::uint32_t key_length = 0;
  std::uint32_t parent = UINT32_MAX;
  std::uint32_t next = UINT32_MAX;
  struct TextPlace {
    std::uint32_t offset, length;
  };
  struct ChildList {
    std::uint32_t first, count;
  };
  union {
    std::int64_t integer = 0;
    double real;
    bool boolean;
    TextPlace text;
    ChildList children;
  };
  JsonKind kind = JsonKind::null;
};

/// A JSON text as a flat tree, which keeps its memory from one `read` to the next: saved answers
/// and scenarios arrive by the million, and nlohmann's own tree allocates per value. nlohmann still
/// does the parsing. Limits: 4 GiB, and `depth_max` levels of nesting.
class Document {
 public:
  static constexpr std::size_t depth_max = 100;

  /// Replaces the content by a JSON text. `place` is the file (and line) it came from, for errors:
  /// `InputError` "place: line 3, column 7: is not JSON: ..." when it is none, and "place: a/b: is
  /// written twice" when an object has two members of one name (M-2).
  void read(std::string_view text, std::string_view place = {});
  /// Whether a text is JSON that `read` takes; the content is undefined when it is none.
  bool reads(std::string_view text);
  [[nodiscard]] const std::string& place() const { return place_; }
  [[nodiscard]] Value root() const { return {this, 0}; }
  /// Of a value that is a document of its own, handed over inside another one: paths begin at it
  /// from now on, until the next `read`.
  void tell_paths_from(const Value& part) { first_of_paths_ = part.index_; }

  [[nodiscard]] const JsonNode& node(std::uint32_t index) const { return nodes_[index]; }
  [[nodiscard]] std::string_view key(const JsonNode& node) const {
    return std::string_view(texts_).substr(node.key_offset, node.key_length);
  }
  [[nodiscard]] std::string_view text(const JsonNode& node) const {
    return std::string_view(texts_).substr(node.text.offset, node.text.length);
  }

 private:
  friend class DocumentBuilder;
  friend class Value;
  std::vector<JsonNode> nodes_;
  std::string texts_;
  std::string place_;
  std::uint32_t first_of_paths_ = 0;
};

// Here and not in the source file, because every member of every object passes through them.
inline const JsonNode& Value::node() const { return document_->node(index_); }
inline JsonKind Value::kind() const { return node().kind; }
inline std::string_view Value::key() const { return document_->key(node()); }

class Value::Children {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Value;
    using difference_type = std::ptrdiff_t;
    using pointer = const Value*;
    using reference = Value;

    Iterator() = default;
    Iterator(const Document* document, std::uint32_t index) : document_(document), index_(index) {}
    Value operator*() const { return {document_, index_}; }
    Iterator& operator++() {
      index_ = document_->node(index_).next;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& one, const Iterator& other) {
      return one.index_ == other.index_;
    }

   private:
    const Document* document_ = nullptr;
    std::uint32_t index_ = UINT32_MAX;
  };

  Children(const Document* document, std::uint32_t first) : document_(document), first_(first) {}
  [[nodiscard]] Iterator begin() const { return {document_, first_}; }
  [[nodiscard]] Iterator end() const { return {document_, UINT32_MAX}; }

 private:
  const Document* document_;
  std::uint32_t first_;
};

/// A text as a JSON string, with its quotes. Bytes that are no UTF-8 become U+FFFD.
std::string json_text(std::string_view text);
void append_json_text(std::string& out, std::string_view text);

}  // namespace connectsim
