#include "tests/tidy/includes.h"

#include "tests/support/catch.h"
#include "tests/tidy/rooms.h"

namespace connectsim::tidy {
namespace {

bool may_include(const std::string& path, const std::string& included) {
  return forbidden_includes({path, "#include " + included + "\n"}).empty();
}

}  // namespace

TEST_CASE("an include against the arrows is found, with its line", "[tidy]") {
  CHECK(
      forbidden_includes({"model/json/a.h", "#pragma once\n#include \"simulator/check/b.h\"\n"}) ==
      Offences{
          "model/json/a.h:2: simulator/check/b.h: model/json may not include simulator/check"});
  CHECK_FALSE(may_include("scenarios/a.h", R"("simulator/replay/b.h")"));
  CHECK_FALSE(may_include("reports/decision/a.cpp", R"("live/backend.h")"));
  CHECK_FALSE(may_include("live/a.cpp", R"("simulator/decision/b.h")"));
  CHECK_FALSE(may_include("cli/verbs/a.cpp", R"("tests/support/catch.h")"));
}

TEST_CASE("an include along the arrows is not", "[tidy]") {
  CHECK(may_include("model/a.cpp", R"("model/network/a.h")"));
  CHECK(may_include("scenarios/a.h", R"("model/b.h")"));
  CHECK(may_include("reports/replay/a.h", R"("scenarios/builder/b.h")"));
  CHECK(may_include("cli/verbs/a.cpp", R"("live/backend.h")"));
  CHECK(may_include("tests/model/a_test.cpp", R"("cli/verbs/b.h")"));
  CHECK(may_include("tests/model/a_test.cpp", R"("tests/support/catch.h")"));
}

TEST_CASE("an upward include between rooms of one folder is found", "[tidy]") {
  CHECK_FALSE(may_include("simulator/tables/a.h", R"("simulator/decision/b.h")"));
  CHECK_FALSE(may_include("simulator/tables/a.h", R"("simulator/connection/b.h")"));
  CHECK_FALSE(may_include("simulator/decision/a.cpp", R"("simulator/action/b.h")"));
  CHECK_FALSE(may_include("simulator/replay/a.cpp", R"("simulator/check/b.h")"));
  CHECK_FALSE(may_include("simulator/account/a.cpp", R"("simulator/replay/b.h")"));
  CHECK_FALSE(may_include("reports/decision/a.cpp", R"("reports/explanation/b.h")"));
  CHECK_FALSE(may_include("model/network/a.cpp", R"("model/snapshots/b.h")"));
  CHECK(may_include("simulator/decision/a.cpp", R"("simulator/tables/b.h")"));
  CHECK(may_include("simulator/diff/a.cpp", R"("simulator/check/b.h")"));
}

TEST_CASE("only what runs over scenarios includes them", "[tidy]") {
  CHECK(may_include("simulator/replay/a.cpp", R"("scenarios/scenario.h")"));
  CHECK(may_include("simulator/check/a.cpp", R"("scenarios/builder/builder.h")"));
  CHECK_FALSE(may_include("simulator/action/a.cpp", R"("scenarios/scenario.h")"));
  CHECK_FALSE(may_include("simulator/account/a.cpp", R"("scenarios/scenario.h")"));
}

TEST_CASE("a folder that is no room may include nothing", "[tidy]") {
  CHECK(forbidden_includes({"simulator/hall/a.cpp", "#include \"model/network/network.h\"\n"}) ==
        Offences{"simulator/hall/a.cpp:1: model/network/network.h: simulator/hall is no room of "
                 "tests/tidy/rooms.cpp"});
}

TEST_CASE("units that include each other are found, however long the way", "[tidy]") {
  const SourceFile one{"model/json/a.h", "#include \"model/json/b.h\"\n"};
  const SourceFile two{"model/json/b.cpp", "#include \"model/json/c.h\"\n"};
  const SourceFile three{"model/json/c.h", "#include \"model/json/a.h\"\n"};
  const SourceFile own{"model/json/c.cpp", "#include \"model/json/c.h\"\n"};
  CHECK(circles_of_units({one, two, own}).empty());
  CHECK(circles_of_units({one, two, three, own}) ==
        Offences{"model/json/a, model/json/b, model/json/c include each other"});
}

TEST_CASE("the prose oracle includes nothing of the product", "[tidy]") {
  const std::string oracle = "tests/support/prose_oracle/decide.cpp";
  CHECK(may_include(oracle, R"("tests/support/prose_oracle/names.h")"));
  CHECK(may_include(oracle, R"("names.h")"));
  CHECK(may_include(oracle, "<nlohmann/json.hpp>"));
  CHECK_FALSE(may_include(oracle, R"("../catch.h")"));
  CHECK_FALSE(may_include(oracle, R"("model/network/network.h")"));
}

TEST_CASE("a file of the project is named from the root", "[tidy]") {
  CHECK_FALSE(may_include("model/a.cpp", R"("a.h")"));
  CHECK_FALSE(may_include("model/a.cpp", R"("../model/a.h")"));
}

TEST_CASE("a library is named only in the files that may", "[tidy]") {
  CHECK(may_include("model/network_json.cpp", "<nlohmann/json.hpp>"));
  CHECK(may_include("reports/json/json_tree.h", "<nlohmann/json.hpp>"));
  CHECK_FALSE(may_include("model/network/network.cpp", "<nlohmann/json.hpp>"));
  CHECK_FALSE(may_include("model/network_json.h", "<nlohmann/json_fwd.hpp>"));
  CHECK(may_include("tests/model/a_test.cpp", "<nlohmann/json.hpp>"));
  CHECK(may_include("model/infrastructure/template_document_yaml.cpp", "<yaml-cpp/yaml.h>"));
  CHECK_FALSE(may_include("model/infrastructure/template_account.cpp", "<yaml-cpp/yaml.h>"));

  CHECK(may_include("model/network/network_boost.h", "<boost/graph/graph_traits.hpp>"));
  CHECK_FALSE(may_include("model/network/network.h", "<boost/graph/graph_traits.hpp>"));

  CHECK(may_include("tests/support/catch.h", "<catch2/catch.hpp>"));
  CHECK_FALSE(may_include("tests/model/a_test.cpp", "<catch2/catch.hpp>"));

  CHECK(may_include("scenarios/rapidcheck_generators.h", "<rapidcheck.h>"));
  CHECK(may_include("tests/properties/a_test.cpp", "<rapidcheck/catch.h>"));
  CHECK_FALSE(may_include("scenarios/builder/builder.h", "<rapidcheck.h>"));
}

TEST_CASE("an include in a comment or a raw string is none", "[tidy]") {
  CHECK(forbidden_includes({"model/a.h",
                            "// #include \"cli/b.h\"\n/*\n#include \"cli/b.h\"\n*/\n"
                            "auto text = R\"(\n#include \"cli/b.h\"\n)\";\n"})
            .empty());
}

}  // namespace connectsim::tidy
