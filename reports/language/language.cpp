// Sets values into phrases, and joins lists as each language does.
#include "reports/language/language.h"

#include "model/text/check.h"
#include "model/text/shown_text.h"

namespace connectsim {

std::string said(Language language, const Phrase& phrase,
                 std::initializer_list<std::string_view> values) {
  const std::string_view text = phrase.in(language);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '{' || i + 2 >= text.size() || text[i + 2] != '}') {
      out += text[i];
      continue;
    }
    const auto place = static_cast<std::size_t>(text[i + 1] - '0');
    check(place < values.size(), "a phrase has a place without a value");
    append_shown_text(out, *(values.begin() + place));
    i += 2;
  }
  return out;
}

void Enumeration::add(std::string_view text) {
  if (!text_.empty()) {
    text_ += language_ == Language::ja ? "、" : ", ";
  }
  text_ += text;
}

}  // namespace connectsim
