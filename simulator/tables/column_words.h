#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "model/json/document.h"
#include "model/situation.h"

namespace connectsim {

/// What tables, findings and intents have in common as documents: only known members, and some that
/// must be there.

/// `InputError` for a member that is not among the allowed ones.
void refuse_other_members(const Value& object, std::initializer_list<std::string_view> allowed);

/// A member that must be there and not null, or `InputError`.
Value required_member(const Value& object, std::string_view member);

/// Words as messages name them, "a, b, c".
std::string allowed_words_in(std::span<const std::string_view> words);

/// The position of a text among some words, or `InputError` that names them all.
std::size_t position_of(const Value& value, std::span<const std::string_view> words);

/// The words of a column, in the order of its values.
std::span<const std::string_view> column_words(Column column);

/// The column that a member is named after, or `InputError`.
Column column_named_by(const Value& member);

}  // namespace connectsim
