// What every format does with long and hostile reports.

#include "reports/formats/formats.h"

#include <nlohmann/json.hpp>
#include <set>

#include "reports/formats/foreign_text.h"
#include "reports/formats/markdown_text.h"
#include "tests/support/catch.h"

namespace connectsim {
namespace {

ReportCase failed_case(const std::string& name) {
  ReportCase one;
  one.name = name;
  one.result = CaseResult::failed;
  one.title = name;
  one.cells = {name, "blocked"};
  one.mismatches = {{"reachable", "reachable", "blocked"}};
  one.rule = "listed-but-blocked";
  one.file = "account.json";
  one.text = "why\n";
  return one;
}

Report report_with(std::uint64_t failed, std::uint64_t passed) {
  Report report;
  report.verb = "audit";
  report.title = "Audit";
  report.outcome = "3 need attention.";
  report.totals = {"Totals of it all."};
  report.repeat = "connectsim audit account.json";
  ReportSuite suite{"ways", "Ways", {"function", "works"}, {}, 0};
  for (std::uint64_t i = 0; i < failed; ++i) {
    suite.cases.push_back(failed_case("function-" + std::to_string(i)));
  }
  for (std::uint64_t i = 0; i < passed; ++i) {
    ReportCase one;
    one.name = "passed-" + std::to_string(i);
    one.cells = {one.name, "works"};
    suite.cases.push_back(one);
  }
  report.suites.push_back(suite);
  return report;
}

std::size_t occurrences(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t place = 0; (place = text.find(part, place)) != std::string::npos; ++place) {
    ++count;
  }
  return count;
}

TEST_CASE("JUnit has at most 200,000 elements, and tells every failure and all counts") {
  std::string out;
  append_junit(report_with(500, 300'000), out);
  CHECK(occurrences(out, "<testcase") + occurrences(out, "<failure") + occurrences(out, "<test") -
            occurrences(out, "<testcase") <=
        junit_elements_max);
  CHECK(occurrences(out, "<failure") == 500);
  CHECK(out.find("tests=\"300500\" failures=\"500\"") != std::string::npos);
  CHECK(out.find(" more that passed\"") != std::string::npos);
}

TEST_CASE("Markdown keeps to its length, and drops details first, never totals and command") {
  for (const std::size_t bytes_max : {1'000u, 5'000u, 60'000u}) {
    std::string out;
    append_markdown(report_with(3'000, 10), bytes_max, out);
    CHECK(out.size() <= bytes_max);
    CHECK(out.find("Totals of it all.") != std::string::npos);
    CHECK(out.find("3 need attention.") != std::string::npos);
    CHECK(out.find("connectsim audit account.json") != std::string::npos);
    CHECK(out.find("Details are left out") != std::string::npos);
  }
  std::string whole;
  append_markdown(report_with(3, 0), markdown_bytes_default, whole);
  CHECK(whole.find("Details are left out") == std::string::npos);
  CHECK(occurrences(whole, "<details>") == 3);
}

TEST_CASE("cases that differ only in whom they are about are one row of Markdown") {
  std::string out;
  append_markdown(report_with(600, 0), markdown_bytes_default, out);
  CHECK(out.find("| ✗ 600× | 600: function-0, function-1, function-2, ... | blocked |") !=
        std::string::npos);
}

TEST_CASE("GitHub gets ten annotations a level, and the tenth says how many more") {
  std::string out;
  append_github_annotations(report_with(25, 4), out);
  CHECK(occurrences(out, "\n") == 10);
  CHECK(out.find("title=listed-but-blocked::function-9 (15 more of this level)\n") !=
        std::string::npos);
}

TEST_CASE("nothing in a name harms a format") {
  const std::string hostile =
      "::error::x\n::error file=a::y%0A\r\x1b[2J\u202e]]>&<script>\"'|`</details>\ufffe\xff@a\t,:";
  Report report = report_with(1, 0);
  ReportCase& one = report.suites[0].cases[0];
  one = failed_case(hostile);
  one.rule = hostile;
  one.file = hostile;
  one.text = hostile + "\n```\n</details>\n";
  one.repeat = hostile;
  one.steps = {{hostile, hostile, {hostile}}};
  report.map = {
      {{hostile, hostile, hostile, hostile}, MapLook::failed, hostile, hostile, hostile, hostile}};
  report.title = hostile;
  report.made_by = {{"table", hostile}};
  std::string junit;
  append_junit(report, junit);
  std::string markdown;
  append_markdown(report, markdown_bytes_default, markdown);
  std::string sarif;
  append_sarif(report, sarif);
  std::string github;
  append_github_annotations(report, github);
  std::string html;
  append_html(report, html);
  CHECK(occurrences(html, "<script>") == 1);  // its own
  CHECK(html.find("</details>_") == std::string::npos);
  for (const std::string* out : {&junit, &markdown, &sarif, &github, &html}) {
    for (const char* part : {"\x1b", "\r", "\u202e", "\ufffe", "\xff", "\n::error file=a"}) {
      INFO(*out);
      CHECK(out->find(part) == std::string::npos);
    }
  }
  CHECK(junit.find("<script>") == std::string::npos);
  CHECK(occurrences(github, "\n") == 1);
  CHECK(github.find("%0A") == std::string::npos);
  CHECK(occurrences(markdown, "\n</details>\n") == 2);  // its own, and one inside a fence
  CHECK(markdown.find("````text") != std::string::npos);
  const auto log = nlohmann::json::parse(sarif);
  const std::string uri =
      log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
  CHECK(uri.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
                              "%") == std::string::npos);
}

TEST_CASE("a page needs nothing but itself, and stays below two megabytes for 600 functions") {
  std::string out;
  append_html(report_with(600, 2'000), out);
  CHECK(out.size() < 2'000'000);
  for (const char* part : {"src=", "href=", "@import", "url(", "fetch("}) {
    CHECK(out.find(part) == std::string::npos);
  }
  CHECK(out.find("default-src 'none'") != std::string::npos);
}

TEST_CASE("a place is relative to the repository, whatever it was") {
  CHECK(relative_uri("/a b/c.json") == "a%20b/c.json");
  CHECK(relative_uri(".//x.json") == "x.json");
  CHECK(relative_uri("") == ".");
}

TEST_CASE("cases of one name get numbers, and keep them") {
  Report report = report_with(0, 0);
  for (const char* name : {"a", "a", "a (2)", "a"}) {
    report.suites[0].cases.push_back(failed_case(name));
  }
  make_names_unique(report);
  std::set<std::string> names;
  for (const ReportCase& each : report.suites[0].cases) {
    names.insert(each.name);
  }
  CHECK(names.size() == 4);
  CHECK(report.suites[0].cases[0].name == "a");
}

}  // namespace
}  // namespace connectsim
