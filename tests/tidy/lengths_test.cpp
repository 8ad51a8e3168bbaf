#include "tests/tidy/lengths.h"

#include "tests/support/catch.h"

namespace connectsim::tidy {
namespace {

std::string repeated(const std::string& text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

/// Where the long functions of a text start; the text's "FILL" is replaced by 60 lines.
std::vector<int> long_function_lines(std::string text) {
  const std::size_t fill = text.find("FILL");
  if (fill != std::string::npos) text.replace(fill, 4, repeated("\n  a();", 60));
  std::vector<int> lines;
  for (const std::string& offence : long_functions({"model/a.cpp", text})) {
    lines.push_back(std::stoi(offence.substr(offence.find(':') + 1)));
  }
  return lines;
}

}  // namespace

TEST_CASE("a file may have 400 lines", "[tidy]") {
  CHECK(long_files({"model/a.cpp", repeated("a\n", 400)}).empty());
  CHECK(long_files({"model/a.cpp", repeated("a\n", 401)}).size() == 1);
  CHECK(long_files({"connectsim", repeated("a\n", 401)}).size() == 1);
}

TEST_CASE("a line may have 100 columns, whatever their bytes", "[tidy]") {
  CHECK(long_lines({"model/a.cpp", "\n" + std::string(100, 'x') + "\n"}).empty());
  CHECK(long_lines({"model/a.cpp", "\n" + std::string(101, 'x') + "\n"}) ==
        Offences{"model/a.cpp:2: too many columns, 101 where 100 are allowed"});
  CHECK(long_lines({"model/a.cpp", repeated("é", 100)}).empty());
  CHECK(long_lines({"simulator/tables/a.json", std::string(101, 'x')}).empty());
}

TEST_CASE("a function may have 60 lines, signature and closing brace among them", "[tidy]") {
  CHECK(long_function_lines("void f() {" + repeated("\n  a();", 58) + "\n}\n").empty());
  CHECK(long_function_lines("void f() {" + repeated("\n  a();", 59) + "\n}\n") ==
        std::vector<int>{1});
}

TEST_CASE("a long function is found whatever its form", "[tidy]") {
  const std::string form =
      GENERATE(as<std::string>(), "void f() {FILL}", "int f() const noexcept {FILL}",
               "auto f() -> std::vector<int> {FILL}", "template <class T>\nvoid f(T t) {FILL}",
               "template <class T>\nvoid f(T t) requires std::integral<T> {FILL}",
               "TEST_CASE(\"a {\", \"[b]\") {FILL}", "const auto f = [](int x) {FILL};",
               "const auto f = [] {FILL};", "A::A(int a) : a_(a), b_{a}, c_{1} {FILL}",
               "A::A(int a) : a_{{a}, 2} {FILL}", "struct stat f() {FILL}", "void f() && {FILL}");
  CAPTURE(form);
  CHECK(long_function_lines("int before = 1;\n" + form) == std::vector<int>{2});
}

TEST_CASE("a long function is found wherever it stands", "[tidy]") {
  CHECK(long_function_lines("namespace a {\nnamespace {\nvoid f() {FILL}") == std::vector<int>{3});
  CHECK(long_function_lines("extern \"C\" {\nvoid f() {FILL}") == std::vector<int>{2});
  CHECK(long_function_lines("class A {\n public:\n  void f() {FILL}\n};") == std::vector<int>{3});
  CHECK(long_function_lines("template <class T>\nstruct A : B<T> {\n\n  void f() {FILL}\n};") ==
        std::vector<int>{4});
  CHECK(long_function_lines("#define BEGIN {\n#define TWO \\\n  {\nvoid f() {FILL}") ==
        std::vector<int>{4});
  CHECK(long_function_lines("void f() {\n  g([] {FILL});\n}") == std::vector<int>{1});
}

TEST_CASE("what is no function may be long", "[tidy]") {
  const std::string form = GENERATE(
      as<std::string>(), "namespace a {FILL}", "struct A {FILL};", "enum class A : int {FILL};",
      "template <class T>\nclass A final : public B<T> {FILL};", "int a[] = {FILL};",
      "constexpr std::array<int, 9> a{{FILL}};", "class A {\n  std::vector<int> a_{FILL};\n};",
      "const char* text = R\"(void f() {FILL})\";", "// void f() {\n/*FILL*/");
  CAPTURE(form);
  CHECK(long_function_lines(form).empty());
}

}  // namespace connectsim::tidy
