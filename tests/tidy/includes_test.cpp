#include "tests/tidy/includes.h"

#include "tests/support/catch.h"

namespace connectsim::tidy {
namespace {

bool may_include(const std::string& path, const std::string& included) {
  return forbidden_includes({path, "#include " + included + "\n"}).empty();
}

}  // namespace

TEST_CASE("an include against the arrows is found, with its line", "[tidy]") {
  CHECK(forbidden_includes({"model/a.h", "#pragma once\n#include \"simulator/b.h\"\n"}) ==
        Offences{"model/a.h:2: simulator/b.h: model may not include simulator"});
  CHECK_FALSE(may_include("scenarios/a.h", R"("simulator/b.h")"));
  CHECK_FALSE(may_include("reports/a.cpp", R"("live/backend.h")"));
  CHECK_FALSE(may_include("live/a.cpp", R"("simulator/b.h")"));
  CHECK_FALSE(may_include("cli/a.cpp", R"("tests/support/catch.h")"));
}

TEST_CASE("an include along the arrows is not", "[tidy]") {
  CHECK(may_include("model/a.cpp", R"("model/a.h")"));
  CHECK(may_include("scenarios/a.h", R"("model/b.h")"));
  CHECK(may_include("reports/a.h", R"("scenarios/b.h")"));
  CHECK(may_include("cli/a.cpp", R"("live/backend.h")"));
  CHECK(may_include("tests/model/a_test.cpp", R"("cli/b.h")"));
  CHECK(may_include("tests/model/a_test.cpp", R"("tests/support/catch.h")"));
}

TEST_CASE("of the simulator only replay includes scenarios", "[tidy]") {
  CHECK(may_include("simulator/replay_counts.cpp", R"("scenarios/scenario.h")"));
  CHECK_FALSE(may_include("simulator/columns.cpp", R"("scenarios/scenario.h")"));
}

TEST_CASE("the prose oracle includes nothing of the product", "[tidy]") {
  const std::string oracle = "tests/support/prose_oracle/decide.cpp";
  CHECK(may_include(oracle, R"("tests/support/prose_oracle/names.h")"));
  CHECK(may_include(oracle, R"("names.h")"));
  CHECK(may_include(oracle, "<nlohmann/json.hpp>"));
  CHECK_FALSE(may_include(oracle, R"("../catch.h")"));
  CHECK_FALSE(may_include(oracle, R"("model/network.h")"));
}

TEST_CASE("a file of the project is named from the root", "[tidy]") {
  CHECK_FALSE(may_include("model/a.cpp", R"("a.h")"));
  CHECK_FALSE(may_include("model/a.cpp", R"("../model/a.h")"));
}

TEST_CASE("a library is named only in the files that may", "[tidy]") {
  CHECK(may_include("model/network_json.cpp", "<nlohmann/json.hpp>"));
  CHECK_FALSE(may_include("model/network.cpp", "<nlohmann/json.hpp>"));
  CHECK_FALSE(may_include("model/network_json.h", "<nlohmann/json_fwd.hpp>"));
  CHECK(may_include("tests/model/a_test.cpp", "<nlohmann/json.hpp>"));

  CHECK(may_include("model/network_boost.h", "<boost/graph/graph_traits.hpp>"));
  CHECK_FALSE(may_include("model/network.h", "<boost/graph/graph_traits.hpp>"));

  CHECK(may_include("tests/support/catch.h", "<catch2/catch.hpp>"));
  CHECK_FALSE(may_include("tests/model/a_test.cpp", "<catch2/catch.hpp>"));

  CHECK(may_include("scenarios/rapidcheck_generators.h", "<rapidcheck.h>"));
  CHECK(may_include("tests/properties/a_test.cpp", "<rapidcheck/catch.h>"));
  CHECK_FALSE(may_include("scenarios/builder.h", "<rapidcheck.h>"));
}

TEST_CASE("an include in a comment or a raw string is none", "[tidy]") {
  CHECK(forbidden_includes({"model/a.h",
                            "// #include \"cli/b.h\"\n/*\n#include \"cli/b.h\"\n*/\n"
                            "auto text = R\"(\n#include \"cli/b.h\"\n)\";\n"})
            .empty());
}

}  // namespace connectsim::tidy
