#include "tests/tidy/clauses.h"

#include "tests/support/catch.h"

namespace connectsim::tidy {

TEST_CASE("clauses are the ids in the first column", "[tidy]") {
  CHECK(clause_ids("| id | rule |\n|---|---|\n| N-1 | like D-2 |\n| **P-15** | x |\n|R-5|y|\n") ==
        std::set<std::string>{"N-1", "P-15", "R-5"});
  CHECK(clause_ids("N-1 is told in G-3.\n\n- D-2 | x\n| UTF-8 | |\n").empty());
}

TEST_CASE("a clause without a tagged test is found", "[tidy]") {
  const std::string clauses = "| N-1 | a |\n| N-2 | b |\n";
  const SourceFile one{"tests/model/a_test.cpp", "TEST_CASE(\"a\", \"[N-1]\") {}"};
  const SourceFile both{"tests/model/b_test.cpp", "TEST_CASE(\"b\", \"[N-1][N-2]\") {}"};
  CHECK(untested_clauses(clauses, {one, both}).empty());
  CHECK(untested_clauses(clauses, {one}) == Offences{"clause N-2: no test has the tag [N-2]"});
}

TEST_CASE("a tag in a comment, in the product or in another clause's number does not count",
          "[tidy]") {
  const std::string clause = "| N-1 | a |\n";
  CHECK(untested_clauses(clause, {{"tests/model/a_test.cpp", "// [N-1]"}}).size() == 1);
  CHECK(untested_clauses(clause, {{"model/a.cpp", "\"[N-1]\""}}).size() == 1);
  CHECK(untested_clauses(clause, {{"tests/tidy/clauses_test.cpp", "\"[N-1]\""}}).size() == 1);
  CHECK(untested_clauses(clause, {{"tests/model/a_test.cpp", "\"[N-12]\""}}).size() == 1);
}

}  // namespace connectsim::tidy
