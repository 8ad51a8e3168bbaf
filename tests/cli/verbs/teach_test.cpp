// The verb teach, run as a user runs it.

#include "scenarios/catalogue/catalogue.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

const std::string built = "<html><!-- bundle: pack.json --></html>";

struct Taught {
  Finished run;
  std::string page;
};

Taught taught(const std::string& page, const std::string& pack) {
  const TemporaryFolder folder;
  const std::string out = folder.path("page.html");
  std::vector<std::string> words = {"teach", "-o", out, "--page", folder.write("built", page)};
  if (!pack.empty()) {
    words.insert(words.end(), {"--pack", folder.write("pack.json", pack)});
  }
  Taught taught;
  taught.run = run_program(words);
  taught.page = folder.has("page.html") ? folder.read("page.html") : "";
  return taught;
}

Json pack_of(const Json& cases) {
  return {{"format", "connectsim.pack/1"},
          {"title", {{"en", "<!--<script></script>"}}},
          {"cases", cases}};
}

TEST_CASE(
    "teach writes the page that was built, with no pack or with one that cannot end a script") {
  CHECK(taught(built, "").page == "<html>null</html>");
  const Json pack = pack_of(Json::array({Json::parse(told_case("second-function"))}));
  const Taught with_pack = taught(built, pack.dump());
  CHECK(with_pack.run.status == 0);
  const std::string inside = with_pack.page.substr(6, with_pack.page.size() - 13);
  CHECK(inside.find('<') == std::string::npos);
  CHECK(Json::parse(inside) == pack);
}

TEST_CASE("teach refuses what is no pack and a case that cannot be decided, and writes nothing") {
  Json faulty = Json::parse(told_case("second-function"));
  faulty["request"]["FunctionName"] = "nobody";
  Json wrong = Json::parse(told_case("second-function"));
  wrong["expect"] = {{"action", "create"}};
  const std::vector<std::pair<std::string, std::string>> refused = {
      {"{", "pack.json: line 1"},
      {"{}", "pack.json: lacks \"format\""},
      {R"({"format": "connectsim.pack/2", "cases": []})",
       "pack.json: format: must be \"connectsim.pack/1\""},
      {pack_of(Json::array()).dump(), "pack.json: cases: holds no case"},
      {pack_of(Json::array({7})).dump(), "pack.json: cases/0: must be an object"},
      {pack_of(Json::array({faulty})).dump(),
       "pack.json: cases/0: no function \"nobody\" in the snapshot"},
      {pack_of(Json::array({wrong})).dump(),
       "pack.json: cases/0/expect: action: must be what the table aurora-lambda answers, "
       "\"associate\", is \"create\""}};
  for (const auto& [pack, problem] : refused) {
    const Taught none = taught(built, pack);
    INFO(none.run.err);
    CHECK(none.run.status == 1);
    CHECK(none.run.err.find(problem) != std::string::npos);
    CHECK(none.page.empty());
  }
}

TEST_CASE("teach says in one line what it needs") {
  CHECK(run_program({"teach"}).err.starts_with("connectsim teach: needs -o FILE"));
  CHECK(run_program({"teach", "x", "-o", "y"}).err.starts_with("connectsim teach: takes no input"));
  CHECK(taught("<html></html>", "").run.err.find("has no place for a pack") != std::string::npos);
}

}  // namespace
}  // namespace connectsim::tests
