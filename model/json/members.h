#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "model/json/document.h"
#include "model/text/enum_text.h"

namespace connectsim {

/// What documents that are written by hand have in common: only known members, some that must be
/// there, and words of which one is meant.

/// Members that anybody may add to the parts of a scenario (M-2): `story`, `tags`, and what begins
/// with `x-`.
bool is_free_member(std::string_view name);
enum class FreeMembers { refused, allowed };

/// `InputError` with its path, the nearest name and all names for a member that is not among the
/// allowed ones.
void refuse_other_members(const Value& object, std::span<const std::string_view> allowed,
                          FreeMembers free = FreeMembers::refused);
inline void refuse_other_members(const Value& object,
                                 std::initializer_list<std::string_view> allowed,
                                 FreeMembers free = FreeMembers::refused) {
  refuse_other_members(object, std::span(allowed.begin(), allowed.size()), free);
}

/// A member that must be there and not null, or `InputError` that names the member which may have
/// been meant to be it.
Value required_member(const Value& object, std::string_view member);

/// Words as messages name them, "a, b, c".
std::string allowed_words_in(std::span<const std::string_view> words);

/// The position of a text among some words, or `InputError` that names the nearest and all.
std::size_t position_of(const Value& value, std::span<const std::string_view> words);

/// The value whose word a text is, or the same error.
template <typename Enum>
Enum word_of(const Value& value) {
  return static_cast<Enum>(position_of(value, words_of<Enum>));
}

}  // namespace connectsim
