#include "model/json/document.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace connectsim;

namespace {

std::string json_again(std::string_view text) {
  Document document;
  document.read(text);
  return document.root().json();
}

std::string problem_of(std::string_view text, std::string_view place = {}) {
  try {
    Document document;
    document.read(text, place);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

bool starts_with(const std::string& text, std::string_view start) {
  return text.rfind(start, 0) == 0;
}

}  // namespace

TEST_CASE("a document is written as it was read") {
  for (const char* text :
       {"null", "true", "false", "0", "-1", "9223372036854775807", "-9223372036854775808", "1.5",
        "\"\"", "[]", "{}", "[[],{}]", R"({"a":{"b":[1,2,{"c":null}]},"d":"x"})",
        R"(["\u0000","\"\\\n"])", R"({"":""})"}) {
    CAPTURE(text);
    CHECK(json_again(json_again(text)) == json_again(text));
  }
  CHECK(json_again(R"( { "a" : [ 1 , "b" ] } )") == R"({"a":[1,"b"]})");
  CHECK(json_again("18446744073709551615") == "1.8446744073709552e+19");
}

TEST_CASE("members are found; null counts as absent") {
  Document document;
  document.read(R"({"a":2,"b":null,"c":{"d":"x"}})");
  const Value root = document.root();
  CHECK(root.find("a").integer() == 2);
  CHECK_FALSE(root.find("b"));
  CHECK_FALSE(root.find("z"));
  CHECK(root.find("c").find("d").text() == "x");
  CHECK_FALSE(root.find("a").find("x"));
  CHECK_FALSE(Value().find("x"));
  CHECK(root.size() == 3);
}

TEST_CASE("a member that is written twice is refused with its path", "[M-2]") {
  CHECK(problem_of(R"({"a":1,"b":2,"a":3})", "x.json") == "x.json: a: is written twice");
  CHECK(problem_of(R"({"a":1,"a":null})") == "a: is written twice");
  CHECK(problem_of(R"([{"b":{}},{"b":[{"c":1,"d":2,"c":1}]}])") == "1/b/0/c: is written twice");
  CHECK(problem_of(R"({"a":{"a":1},"b":{"a":1}})") == "");

  std::string many;
  for (int i = 0; i < 200; ++i) {
    many += (many.empty() ? "{\"m" : ",\"m") + std::to_string(i) + "\":[{\"x\":0}]";
  }
  CHECK(problem_of(many + "}") == "");
  CHECK(problem_of(many + R"(,"m57":0})") == "m57: is written twice");
}

TEST_CASE("children come in the order of the text, nulls included") {
  Document document;
  document.read(R"({"z":1,"a":null,"m":[true]})");
  std::vector<std::string> keys;
  for (const Value member : document.root().children()) {
    keys.emplace_back(member.key());
  }
  CHECK(keys == std::vector<std::string>{"z", "a", "m"});
  const Value number = document.root().find("z");
  CHECK(number.children().begin() == number.children().end());
}

TEST_CASE("a value of another kind is an error with its path") {
  Document document;
  document.read(R"({"a":[{"b":"x"}],"c":1.5})");
  const Value text = document.root().find("a");
  CHECK_THROWS_WITH(text.text(), "a: must be a string, is a list");
  const Value element = *text.children().begin();
  CHECK(element.path() == "a/0");
  CHECK(element.find("b").path() == "a/0/b");
  CHECK_THROWS_WITH(element.find("b").integer(), "a/0/b: must be a whole number, is \"x\"");
  CHECK_THROWS_WITH(element.find("b").boolean(), "a/0/b: must be true or false, is \"x\"");
  CHECK_THROWS_WITH(document.root().find("c").integer(), "c: must be a whole number, is 1.5");
  CHECK_THROWS_WITH(document.root().list(), "must be a list, is an object");
  CHECK_THROWS_WITH(element.list(), "a/0: must be a list, is an object");
}

TEST_CASE("errors name the file, and show long values shortened") {
  Document document;
  document.read("{\"a\":\"" + std::string(500, 'x') + "\"}", "f.json");
  CHECK(document.root().find("a").place() == "f.json: a");
  CHECK(document.root().place() == "f.json");
  const std::string problem = document.root().find("a").wrong("a list").what();
  CHECK(starts_with(problem, "f.json: a: must be a list, is \"xxx"));
  CHECK(problem.size() < 120);
}

TEST_CASE("what is not JSON is an error with line and column") {
  CHECK(starts_with(problem_of("{\n  \"a\": x\n}", "f.json"),
                    "f.json: line 2, column 8: is not JSON"));
  CHECK(starts_with(problem_of("[1,]"), "line 1, column 4: is not JSON"));
  for (const char* text : {"{", "[", "\"", "{\"a\"}", "{\"a\":}", "{'a':1}", "[1 2]", "01", "nul",
                           "{} {}", "\"a\nb\"", "\"\\x\"", "\"\xFF\"", "[1,2", "}"}) {
    CAPTURE(text);
    CHECK(problem_of(text).find("is not JSON") != std::string::npos);
  }
  CHECK(problem_of("") == "is empty");
  CHECK(problem_of(" \n\t", "f.json") == "f.json: is empty");
}

TEST_CASE("messages about bad bytes are printable") {
  for (const char character : problem_of("\"\x01\xFE\x80\"")) {
    CHECK(static_cast<unsigned char>(character) >= 0x20);
    CHECK(static_cast<unsigned char>(character) < 0x7F);
  }
}

TEST_CASE("a document may be 100 levels deep and no deeper") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK(problem_of(nested(100)).empty());
  CHECK(problem_of(nested(101)) == "is nested deeper than 100 levels");
  CHECK_FALSE(problem_of(nested(100'000)).empty());
}

TEST_CASE("a document can be read into again, also after an error") {
  Document document;
  document.read(R"({"a":[1,2,3]})");
  CHECK_THROWS_AS(document.read("{"), InputError);
  document.read("[7]");
  CHECK(document.root().json() == "[7]");
  CHECK(document.root().path().empty());
}

TEST_CASE("JSON texts are escaped, and bytes that are no UTF-8 replaced") {
  CHECK(json_text("a b") == "\"a b\"");
  CHECK(json_text("\"\\\n\x01") == R"("\"\\\n\u0001")");
  CHECK(json_text("\xC3\xA9") == "\"\xC3\xA9\"");
  CHECK(json_text("\xFF") == "\"\xEF\xBF\xBD\"");
  CHECK(json_text(std::string_view("\0", 1)) == R"("\u0000")");
}
