#include "reports/language/language.h"

#include "tests/support/catch.h"

namespace connectsim {
namespace {

constexpr Phrase rule_between{"{0} from {1}", "{1} からの {0}"};

TEST_CASE("each language sets the values in its own order") {
  CHECK(said(Language::en, rule_between, {"tcp 3306", "app"}) == "tcp 3306 from app");
  CHECK(said(Language::ja, rule_between, {"tcp 3306", "app"}) == "app からの tcp 3306");
}

TEST_CASE("braces that are no place stay as they are") {
  constexpr Phrase braces{"{} {12} {0}", "{} {12} {0}"};
  CHECK(said(Language::en, braces, {"x"}) == "{} {12} x");
}

TEST_CASE("an enumeration is written as the language does") {
  Enumeration english(Language::en);
  Enumeration japanese(Language::ja);
  for (const char* name : {"a", "b", "c"}) {
    english.add(name);
    japanese.add(name);
  }
  CHECK(english.text() == "a, b, c");
  CHECK(japanese.text() == "a、b、c");
}

}  // namespace
}  // namespace connectsim
