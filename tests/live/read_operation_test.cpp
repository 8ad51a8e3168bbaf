#include "live/read_operation.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "live/capture.h"
#include "tests/support/catch.h"
#include "tests/support/example_account.h"
#include "tests/support/golden.h"
#include "tests/support/places.h"

namespace connectsim::tests {
namespace {

std::vector<ReadOperation> all_operations() {
  std::vector<ReadOperation> all;
  for (std::size_t i = 0; i < words_of<ReadOperation>.size(); ++i) {
    all.push_back(static_cast<ReadOperation>(i));
  }
  return all;
}

// describe-db-clusters -> DescribeDBClusters, but for capitals.
std::string letters_of(std::string_view words) {
  std::string letters;
  for (const char character : words) {
    if (character != '-') letters += static_cast<char>(std::tolower(character));
  }
  return letters;
}

TEST_CASE("every operation only reads, and is called as it is named") {
  for (const ReadOperation operation : all_operations()) {
    const std::string_view action = text_of(operation);
    const std::string_view command = facts_of(operation).command;
    CAPTURE(action);
    const std::string name(action.substr(action.find(':') + 1));
    const std::array verbs = {"Describe", "Get", "List", "Lookup"};
    CHECK(std::any_of(verbs.begin(), verbs.end(),
                      [&](const char* verb) { return name.starts_with(verb); }));
    CHECK(command.substr(0, command.find(' ')) == action.substr(0, action.find(':')));
    CHECK(letters_of(command.substr(command.find(' ') + 1)) == letters_of(name));
  }
}

TEST_CASE("a query names the kept members, so that secrets never cross the pipe") {
  CHECK(query_of(ReadOperation::caller_identity) == "{Account: Account}");
  CHECK(query_of(ReadOperation::functions) ==
        "{Functions: Functions[].{FunctionName: FunctionName, FunctionArn: FunctionArn, "
        "Version: Version, State: State, LastUpdateStatus: LastUpdateStatus, "
        "VpcConfig: VpcConfig.{VpcId: VpcId, SubnetIds: SubnetIds, "
        "SecurityGroupIds: SecurityGroupIds, Ipv6AllowedForDualStack: Ipv6AllowedForDualStack}}}");
  CHECK(query_of(ReadOperation::prefix_list_entries) == "{Entries: Entries[].{Cidr: Cidr}}");
  for (const ReadOperation operation : all_operations()) {
    const std::string query = query_of(operation);
    for (const char* secret : {"Environment", "MasterUser", "Password", "Auth", "Tags", "Secret"}) {
      CAPTURE(query);
      CHECK(query.find(secret) == std::string::npos);
    }
    CHECK(std::count(query.begin(), query.end(), '{') ==
          std::count(query.begin(), query.end(), '}'));
  }
}

// A query between quotes, on lines of at most 100 columns.
std::string wrapped(const std::string& before, const std::string& query) {
  std::string out = before + "'";
  std::size_t column = out.size();
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t end = std::min(query.find(' ', at), query.size() - 1) + 1;
    const std::string word = query.substr(at, end - at);
    if (column + word.size() > 99) {
      if (out.back() == ' ') out.pop_back();
      out += "\n  ";
      column = 2;
    }
    out += word;
    column += word.size();
    at = end;
  }
  return out + "'\n";
}

TEST_CASE("capture.sh makes the same calls and keeps the same members") {
  std::string calls;
  for (const ReadOperation operation : operations_for({})) {
    const ReadOperationFacts& facts = facts_of(operation);
    if (operation == ReadOperation::caller_identity) continue;
    if (operation == ReadOperation::prefix_list_entries) continue;  // connectsim asks for those
    if (operation == ReadOperation::db_proxy_targets) {
      calls += wrapped("targets=", query_of(operation));
      continue;
    }
    const std::size_t blank = facts.further.find(' ');
    const std::string further =
        facts.further.empty() ? ""
                              : " " + std::string(facts.further.substr(0, blank)) + " \\\n  '" +
                                    std::string(facts.further.substr(blank + 1)) + "' \\\n ";
    calls += wrapped("describe " + std::string(facts.command) + further + " --query ",
                     query_of(operation));
  }
  const auto path = source_folder() / "docs/examples/capture.sh";
  std::ifstream stream(path);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const std::size_t begin = text.find("# begin\n") + 8;
  const std::size_t end = text.find("# end\n");
  REQUIRE(end != std::string::npos);
  check_golden("../../docs/examples/capture.sh", text.substr(0, begin) + calls + text.substr(end));
}

TEST_CASE("the file of an answer has the name of its call") {
  CHECK(file_of({ReadOperation::vpcs, {}}) == "ec2-describe-vpcs.json");
  CHECK(file_of({ReadOperation::db_proxy_targets, "orders"}) ==
        "rds-describe-db-proxy-targets.orders.json");
}

TEST_CASE("the policy of a wish allows its calls, least first") {
  const Json direct = Json::parse(policy_document(operations_for({NamedRequest{}})));
  const Json all = Json::parse(policy_document(operations_for({})));
  CHECK(direct["Statement"].size() == 1);
  CHECK(direct["Statement"][0]["Action"].size() == 10);
  for (const Json& action : direct["Statement"][0]["Action"]) {
    const auto& actions = all["Statement"][0]["Action"];
    const bool is_of_all = std::find(actions.begin(), actions.end(), action) != actions.end();
    CHECK((is_of_all || action == "lambda:GetFunctionConfiguration"));
  }
}

}  // namespace
}  // namespace connectsim::tests
