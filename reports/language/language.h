#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "model/text/enum_text.h"

namespace connectsim {

/// The languages of the text reports. JSON has none: its words are those of the formats.
enum class Language : std::uint8_t { en, ja };
template <>
inline constexpr std::array<std::string_view, 2> words_of<Language> = {"en", "ja"};

/// A text in every language, with places {0} to {9} for values. It does not compile with a language
/// missing, nor with a place that only one language has: that would be a value lost in translation.
class Phrase {
 public:
  constexpr Phrase(const char* en, const char* ja) : texts_{en, ja} {
    if (places_of(texts_[0]) != places_of(texts_[1])) {
      throw "the languages do not use the same places";
    }
  }
  [[nodiscard]] constexpr std::string_view in(Language language) const {
    return texts_[static_cast<std::size_t>(language)];
  }

 private:
  static constexpr unsigned places_of(std::string_view text) {
    unsigned places = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
      if (text[i] == '{' && text[i + 2] == '}') {
        places |= 1u << static_cast<unsigned>(text[i + 1] - '0');
      }
    }
    return places;
  }

  std::array<std::string_view, 2> texts_;
};

/// A phrase with its values set in, as foreign texts are shown (`shown_text`).
std::string said(Language language, const Phrase& phrase,
                 std::initializer_list<std::string_view> values = {});

/// What a document says in both languages, or only in English.
inline std::string_view said_by_document(Language language, std::string_view en,
                                         std::string_view ja) {
  return language == Language::ja && !ja.empty() ? ja : en;
}

/// "a, b and c" and the like: a list inside a sentence.
class Enumeration {
 public:
  explicit Enumeration(Language language) : language_(language) {}
  void add(std::string_view text);
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

 private:
  Language language_;
  std::string text_;
};

}  // namespace connectsim
