// Command lines that ask for nothing that exists, and help.

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/program.h"

namespace connectsim::tests {
namespace {

// A usage error is one line with a hint to the help, nothing on standard output, status 1.
std::string usage_problem(const std::vector<std::string>& words, const std::string& input = {}) {
  const Finished run = run_program(words, input);
  CHECK(run.status == 1);
  CHECK(run.out.empty());
  CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
  CHECK(run.err.find("--help)") != std::string::npos);
  return run.err.substr(0, run.err.find(" (see "));
}

TEST_CASE("a misspelt verb or option is answered with the nearest one") {
  CHECK(usage_problem({"decid"}) == "connectsim: has no verb \"decid\"; did you mean \"decide\"?");
  CHECK(usage_problem({"decide", "-", "--clutser", "x"}) ==
        "connectsim decide: has no option --clutser; did you mean \"--cluster\"?");
  CHECK(usage_problem({"--quiet"}) == "connectsim: a verb comes first, is \"--quiet\"");
}

TEST_CASE("options that do not fit together are usage errors") {
  const TemporaryFolder folder;
  const std::string account = folder.write("account.json", direct_account().dump());
  CHECK(usage_problem({"decide"}) ==
        "connectsim decide: needs an input: a snapshot folder, scenario files, or -");
  CHECK(usage_problem({"decide", account}) ==
        "connectsim decide: a snapshot needs --cluster and --function; it has the clusters orders "
        "and the functions web");
  CHECK(usage_problem({"decide", account, "--cluster", "orders"}) ==
        "connectsim decide: --cluster needs --function too");
  CHECK(usage_problem({"decide", account, "--proxy", "px"}) ==
        "connectsim decide: a request needs --cluster and --function");
  CHECK(usage_problem({"decide", account, "--proxy", "px", "--new-proxy"}) ==
        "connectsim decide: --proxy and --new-proxy exclude each other");
  CHECK(usage_problem({"decide", account, "--secret-arn", "arn"}) ==
        "connectsim decide: --secret-arn is about a new proxy: it needs --new-proxy");
  CHECK(usage_problem({"decide", account, "-f", "xml"}) ==
        "connectsim decide: --format must be text|json|jsonl|markdown|html|junit|svg, is \"xml\"; "
        "did "
        "you mean \"html\"?");
  CHECK(usage_problem({"decide", account, "--cluster", "a", "--cluster", "b"}) ==
        "connectsim decide: --cluster is given twice");
  CHECK(usage_problem({"decide", account, "-f", "jsno"})
            .find(", is \"jsno\"; did you mean \"json\" or \"jsonl\"?") != std::string::npos);
  CHECK(usage_problem({"decide", account, "--cluster"}) ==
        "connectsim decide: --cluster needs NAME");
  CHECK(usage_problem({"decide", account, "--strict=yes"}) ==
        "connectsim decide: --strict takes no value");
  CHECK(usage_problem({"decide", account, "--cluster", "orders", "--function", "web", "--reading",
                       "target_health"}) ==
        "connectsim decide: --reading needs NAME=VALUE, is \"target_health\"");
}

TEST_CASE("scenarios and snapshots are not mixed, and a scenario says itself what is asked") {
  const TemporaryFolder folder;
  const Json scenario = {{"snapshot", direct_account()}, {"request", direct_request()}};
  const std::string cases = folder.write("cases.jsonl", scenario.dump() + "\n");
  const std::string account = folder.write("account.json", direct_account().dump());
  CHECK(usage_problem({"decide", cases, account}).find("they cannot be mixed") !=
        std::string::npos);
  CHECK(usage_problem({"decide", cases, "--cluster", "orders", "--function", "web"})
            .find("says itself what is asked") != std::string::npos);
}

TEST_CASE("help prints the verbs, every option and the exit status") {
  const Finished run = run_program({"--help"});
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  for (const char* words :
       {"decide", "explain", "--cluster NAME", "--reading NAME=VALUE", "--expect row=4",
        "--password-file FILE", "Exit status:", "5  inconclusive"}) {
    CHECK(run.out.find(words) != std::string::npos);
  }
  const Finished verb = run_program({"explain", "--help"});
  CHECK(verb.status == 0);
  CHECK(verb.out.starts_with("usage: connectsim explain [OPTION...] INPUT..."));
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = run.out.find('\n', begin)) != std::string::npos;
       begin = end + 1) {
    CHECK(end - begin <= 100);
  }
}

TEST_CASE("help of a verb is the same before and behind it") {
  CHECK(run_program({"help", "audit"}).out == run_program({"audit", "--help"}).out);
  CHECK(run_program({"help", "audti"}).err.find("did you mean \"audit\"?") != std::string::npos);
}

TEST_CASE("warnings of one kind are told three times, and then counted") {
  Json account = direct_account();
  account.erase("DBInstances");
  std::string lines;
  for (int i = 0; i < 50; ++i) {
    lines += Json{{"snapshot", account}, {"request", direct_request()}}.dump() + "\n";
  }
  const Finished run = run_program({"decide", "-"}, lines);
  const auto count = std::count(run.err.begin(), run.err.end(), '\n');
  CHECK(count == 4);
  CHECK(run.err.find("47 more of this kind, 50 in all (-v shows them)\n") != std::string::npos);
  CHECK(run_program({"decide", "-", "-q"}, lines).err.empty());
}

TEST_CASE("the exit status is told alike by the help and by docs/ci.md") {
  const std::string help = run_program({"--help"}).out;
  for (const char* line : {"  0  clean", "  1  usage", "  2  a property", "  3  check found",
                           "  4  diff found", "  5  inconclusive"}) {
    CHECK(help.find(line) != std::string::npos);
  }
}

TEST_CASE("the version is one line") {
  const Finished run = run_program({"-V"});
  CHECK(run.out == run_program({"--version"}).out);
  CHECK(run.status == 0);
  CHECK(run.out.starts_with("connectsim "));
  CHECK(std::count(run.out.begin(), run.out.end(), '\n') == 1);
}

}  // namespace
}  // namespace connectsim::tests
