#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "model/json/document.h"

namespace connectsim {

/// A text that must not be empty; an `InputError` otherwise.
std::string_view filled_text(Value value);

/// A member that must be there and a text that is not empty; an `InputError` otherwise.
Value required_text(Value object, Value member, std::string_view name);
/// The same for an object's member of a name.
inline Value required_text(Value object, std::string_view name) {
  return required_text(object, object.object().find(name), name);
}

/// The members of one JSON object that the graph models, found in one walk over the object: looking
/// for each by `Value::find` would walk once a member. `Shape` lists their `names` and, in the same
/// order, an enumeration `Member`. Null counts as absent; of two equal members the last one counts.
template <typename Shape>
class Entry {
 public:
  Entry() = default;
  /// `InputError` when the value is no object.
  explicit Entry(Value value) : value_(value.object()) {
    for (const Value member : value_.children()) {
      const std::string_view key = member.key();
      for (std::size_t i = 0; i < Shape::names.size(); ++i) {
        if (Shape::names[i] == key) {
          members_[i] = member.kind() == JsonKind::null ? Value() : member;
          break;
        }
      }
    }
  }

  [[nodiscard]] Value value() const { return value_; }
  [[nodiscard]] Value operator[](typename Shape::Member member) const { return members_[member]; }
  /// A member that must be there and a text that is not empty; an `InputError` otherwise.
  [[nodiscard]] Value required(typename Shape::Member member) const {
    return required_text(value_, members_[member], Shape::names[member]);
  }

 private:
  Value value_;
  std::array<Value, Shape::names.size()> members_;
};

/// The text of a member; empty when it is absent.
inline std::string_view text_or_empty(Value member) {
  return member ? member.text() : std::string_view();
}

/// The elements of a list of AWS's that may be absent; an `InputError` for anything else.
Value::Children elements(Value list);

/// The other members of an object as JSON without the braces, nulls left out: what must survive
/// although the graph does not model it.
void append_other_members(std::string& out, Value object,
                          std::span<const std::string_view> modelled);

/// Whether two values say the same: members in any order, null as absent, lists in their order.
bool has_same_content(Value one, Value other);
/// Whether two objects say the same in every member that both have: answers about one thing of
/// which one says more.
bool agree(Value one, Value other);

}  // namespace connectsim
