// Several files together: pages, answers over time, accounts and Regions.
#include "tests/model/answers/saved_files.h"
#include "tests/support/catch.h"

namespace connectsim::test {
namespace {

std::string groups(const std::string& id, const std::string& more = "") {
  return R"({"SecurityGroups":[{"GroupId":")" + id + R"(","OwnerId":"111122223333"}])" + more + "}";
}
std::string function(const std::string& name, const std::string& region,
                     const std::string& account = "111122223333") {
  return R"({"Functions":[{"FunctionName":")" + name + R"(","FunctionArn":"arn:aws:lambda:)" +
         region + ":" + account + ":function:" + name + R"("}]})";
}
std::string ids(const SavedAnswers& answers) {
  return texts(answers, Part::security_groups, "GroupId");
}
std::string names(const SavedAnswers& answers) {
  return texts(answers, Part::functions, "FunctionName");
}

TEST_CASE("pages are merged, and one page without a token ends them", "[M-1]") {
  for (const char* token : {"NextToken", "Marker", "NextMarker"}) {
    const SavedAnswers answers =
        read_files({{"g.page1.json", groups("sg-1", ",\"" + std::string(token) + R"(":"2")")},
                    {"g.page2.json", groups("sg-2", ",\"" + std::string(token) + R"(":"3")")},
                    {"g.page3.json", groups("sg-3")}});
    CHECK(ids(answers) == "sg-1 sg-2 sg-3");
    CHECK(answers.parts().warnings.empty());
  }
}

TEST_CASE("pages without a last one are merged with a warning", "[M-1]") {
  const SavedAnswers answers = read_files({{"g.page1.json", groups("sg-1", R"(,"NextToken":"2")")},
                                           {"g.page2.json", groups("sg-2", R"(,"NextToken":"3")")},
                                           {"v.json", R"({"Vpcs":[],"NextToken":""})"}});
  CHECK(ids(answers) == "sg-1 sg-2");
  CHECK(warnings_of(answers) ==
        "g.page2.json: SecurityGroups are incomplete: further pages exist, and no file holds the "
        "last\n");
}

TEST_CASE("of numbered recordings of one call the last counts", "[M-1]") {
  const SavedAnswers answers =
      read_files({{"t/ec2.DescribeSecurityGroups_1.json", groups("sg-1")},
                  {"t/ec2.DescribeSecurityGroups_10.json", groups("sg-10")},
                  {"t/ec2.DescribeSecurityGroups_9.json", groups("sg-9")},
                  {"u/ec2.DescribeSecurityGroups_1.json", groups("sg-other")}});
  CHECK(ids(answers) == "sg-10 sg-other");
  CHECK(warnings_of(answers) ==
        "t/ec2.DescribeSecurityGroups_10.json: is the last of several answers; 2 earlier of the "
        "same call left out\n");
}

TEST_CASE("numbered recordings with page tokens are pages", "[M-1]") {
  const std::string token = R"(,"NextToken":"x")";
  const SavedAnswers pages =
      read_files({{"ec2.DescribeSecurityGroups_1.json", groups("sg-1", token)},
                  {"ec2.DescribeSecurityGroups_2.json", groups("sg-2")}});
  CHECK(ids(pages) == "sg-1 sg-2");
  CHECK(pages.parts().warnings.empty());
  const SavedAnswers twice =
      read_files({{"ec2.DescribeSecurityGroups_1.json", groups("sg-1", token)},
                  {"ec2.DescribeSecurityGroups_2.json", groups("sg-2")},
                  {"ec2.DescribeSecurityGroups_3.json", groups("sg-3", token)},
                  {"ec2.DescribeSecurityGroups_4.json", groups("sg-4")}});
  CHECK(ids(twice) == "sg-3 sg-4");
}

TEST_CASE("a recorded error is no later answer", "[M-1]") {
  const SavedAnswers answers =
      read_files({{"ec2.DescribeSecurityGroups_1.json", groups("sg-1")},
                  {"ec2.DescribeSecurityGroups_2.json",
                   R"({"status_code":400,"data":{"Error":{"Code":"InvalidGroup.NotFound"}}})"}});
  CHECK(ids(answers) == "sg-1");
  CHECK(warnings_of(answers) ==
        "ec2.DescribeSecurityGroups_2.json: recorded error InvalidGroup.NotFound\n");
}

TEST_CASE("numbered recordings about different functions stand beside each other", "[M-1]") {
  const SavedAnswers answers =
      read_files({{"lambda.GetFunction_1.json", R"({"Configuration":{"FunctionName":"f"}})"},
                  {"lambda.GetFunction_2.json", R"({"Configuration":{"FunctionName":"g"}})"}});
  CHECK(names(answers) == "f g");
}

const std::vector<SavedFile> tree = {
    {"dump/accounts/111122223333/eu-west-1/groups.json", groups("sg-1")},
    {"dump/accounts/111122223333/us-gov-west-1/groups.json", groups("sg-2")},
    {"dump/accounts/444455556666/eu-west-1/groups.json", groups("sg-3")},
    {"dump/accounts/444455556666/cn-north-1/groups.json", R"({"SecurityGroups":[]})"}};

TEST_CASE("several accounts or Regions need a choice", "[M-1]") {
  CHECK(error_of_files(tree) ==
        "dump/accounts: holds 2 accounts: 111122223333, 444455556666; choose one with --account");
  CHECK(error_of_files(tree, {"111122223333", ""}) ==
        "dump/accounts: holds 2 Regions: eu-west-1, us-gov-west-1; choose one with --region");
  CHECK(ids(read_files(tree, {"111122223333", "us-gov-west-1"})) == "sg-2");
}

TEST_CASE("a choice that is not there is an error that lists what is", "[M-1]") {
  CHECK(error_of_files(tree, {"999999999999", ""}) ==
        "dump/accounts: holds no account 999999999999, only 111122223333, 444455556666");
  CHECK(error_of_files(tree, {"111122223333", "us-east-1"}) ==
        "dump/accounts: holds no Region us-east-1, only eu-west-1, us-gov-west-1");
}

TEST_CASE("a Region whose lists are all empty needs no choice, and may be chosen", "[M-1]") {
  CHECK(ids(read_files(tree, {"444455556666", ""})) == "sg-3");
  CHECK(ids(read_files(tree, {"444455556666", "cn-north-1"})).empty());
}

TEST_CASE("an account's folder may have a name, and its id in get-caller-identity", "[M-1]") {
  const std::vector<SavedFile> files = {
      {"account-data/demo/describe-regions.json", R"({"Regions":[]})"},
      {"account-data/demo/us-east-1/ec2-describe-security-groups.json", groups("sg-1")},
      {"account-data/demo/us-east-1/sts-get-caller-identity.json",
       R"({"Account":"777788889999","Arn":"arn:aws:iam::777788889999:user/u","UserId":"u"})"},
      {"account-data/prod/us-east-1/ec2-describe-security-groups.json", groups("sg-2")}};
  CHECK(error_of_files(files) ==
        "account-data: holds 2 accounts: demo, prod; choose one with --account");
  CHECK(ids(read_files(files, {"demo", ""})) == "sg-1");
  CHECK(ids(read_files(files, {"777788889999", ""})) == "sg-1");
  CHECK(ids(read_files(files, {"prod", "us-east-1"})) == "sg-2");
}

TEST_CASE("a folder above a Region's may be no account's: its entries tell the id", "[M-1]") {
  const std::vector<SavedFile> files = {{"home/me/eu-west-1/a.json", groups("sg-1")}};
  CHECK(ids(read_files(files)) == "sg-1");
  CHECK(ids(read_files(files, {"111122223333", "eu-west-1"})) == "sg-1");
  CHECK(error_of_files(files, {"444455556666", ""}) ==
        "home/me/eu-west-1: holds no account 444455556666, only me");
}

TEST_CASE("the folder aws_configs is no account", "[M-1]") {
  const std::vector<SavedFile> files = {
      {"aws_configs/eu-west-1/SecurityGroups.json", groups("sg-1")}};
  CHECK(place_of_file(files.front().path).account.empty());
  CHECK(ids(read_files(files, {"111122223333", "eu-west-1"})) == "sg-1");
}

TEST_CASE("a Region may stand at the end of a file's name", "[M-1]") {
  const std::vector<SavedFile> files = {
      {"aws_configs/SecurityGroups-eu-west-1.json", groups("sg-1")},
      {"aws_configs/SecurityGroups-ap-southeast-2.json", groups("sg-2")}};
  CHECK(error_of_files(files) ==
        "aws_configs: holds 2 Regions: ap-southeast-2, eu-west-1; choose one with --region");
  CHECK(ids(read_files(files, {"", "eu-west-1"})) == "sg-1");
}

TEST_CASE("files beside the Regions' folders belong to each of them", "[M-1]") {
  const std::vector<SavedFile> files = {
      {"111122223333/global.json", R"({"GlobalClusters":[{"GlobalClusterIdentifier":"g"}]})"},
      {"111122223333/eu-west-1/a.json", groups("sg-1")},
      {"111122223333/us-east-1/a.json", groups("sg-2")}};
  const SavedAnswers answers(files, {"", "us-east-1"});
  CHECK(ids(answers) == "sg-2");
  CHECK(count(answers, Part::global_clusters) == 1);
}

TEST_CASE("groups of another Region need a choice too", "[M-1]") {
  CHECK(error_of_files({{"a.json", function("f", "eu-west-1")},
                        {"b.json", R"({"SecurityGroups":[{"GroupId":"sg-1","SecurityGroupArn":
            "arn:aws:ec2:us-east-1:111122223333:security-group/sg-1"}]})"}}) ==
        "the input: holds 2 Regions: eu-west-1, us-east-1; choose one with --region");
}

TEST_CASE("what is left out is known by its name", "[M-1]") {
  const SavedAnswers answers = read_files({{"a.json", function("f", "eu-west-1")},
                                           {"b.json", function("g", "us-east-1", "444455556666")},
                                           {"dump/accounts/777788889999/eu-west-1/f.json",
                                            R"({"Functions":[)"
                                            R"({"FunctionName":"h","FunctionArn":""}]})"}},
                                          {"111122223333", ""});
  REQUIRE(answers.parts().elsewhere.size() == 2);
  CHECK(answers.parts().elsewhere[0].name == "g");
  CHECK(answers.parts().elsewhere[0].what ==
        "a function of account 444455556666 in us-east-1, which is left out");
  CHECK(answers.parts().elsewhere[1].what ==
        "a function of account 777788889999 in eu-west-1, which is left out");
}

TEST_CASE("functions and clusters of several Regions in flat files need a choice", "[M-1]") {
  const std::vector<SavedFile> files = {{"a.json", function("f", "eu-west-1")},
                                        {"b.json", function("g", "us-east-1")},
                                        {"c.json", groups("sg-1")}};
  CHECK(error_of_files(files) ==
        "the input: holds 2 Regions: eu-west-1, us-east-1; choose one with --region");
  const SavedAnswers answers(files, {"", "us-east-1"});
  CHECK(names(answers) == "g");
  CHECK(ids(answers) == "sg-1");
  CHECK(warnings_of(answers) == "1 entry of other accounts or Regions left out\n");
  CHECK(error_of_files(files, {"", "eu-west-3"}) ==
        "the input: holds no Region eu-west-3, only eu-west-1, us-east-1");
}

TEST_CASE("accounts that share a network are looked at together, and said", "[M-1]") {
  const std::string shared = R"("VpcId":"vpc-1")";
  const std::string peer =
      R"("IpPermissions":[{"UserIdGroupPairs":[{"GroupId":"sg-1","UserId":"111122223333"}]}])";
  for (const auto& [one, other] : {std::pair(shared, shared), std::pair(shared, peer)}) {
    const std::vector<SavedFile> files = {
        {"a.json", R"({"SecurityGroups":[{"GroupId":"sg-1","OwnerId":"111122223333",)" + one +
                       R"(},{"GroupId":"sg-2","OwnerId":"444455556666",)" + other + "}]}"}};
    const SavedAnswers together = read_files(files);
    CHECK(ids(together) == "sg-1 sg-2");
    CHECK(warnings_of(together) ==
          "the input: holds 2 accounts that share a network: 111122223333, 444455556666; they are "
          "looked at together, --account leaves out the others\n");
    CHECK(ids(read_files(files, {"444455556666", ""})) == "sg-2");
  }
}

TEST_CASE("accounts that share nothing are never one", "[M-1]") {
  const std::string choose =
      "the input: holds 2 accounts: 111122223333, 444455556666; choose one with --account";
  CHECK(error_of_files({{"a.json", function("f", "eu-west-1")},
                        {"b.json", function("g", "eu-west-1", "444455556666")}}) == choose);
  // Also where what they have has the same names.
  CHECK(error_of_files({{"a.json", function("f", "eu-west-1")},
                        {"b.json", function("f", "eu-west-1", "444455556666")}}) == choose);
  CHECK(error_of_files({{"a.json", function("f", "eu-west-1")},
                        {"b.json", R"({"DBClusters":[{"DBClusterIdentifier":"c","Engine":"aurora",
            "DBClusterArn":"arn:aws:rds:eu-west-1:444455556666:cluster:c"}]})"}}) == choose);
  // VPCs and subnets may be shared to the one account that uses them.
  CHECK(ids(read_files({{"a.json", groups("sg-1")},
                        {"b.json", R"({"Vpcs":[{"VpcId":"vpc-1","OwnerId":"444455556666"}]})"}})) ==
        "sg-1");
  const std::vector<SavedFile> files = {
      {"a.json", R"({"SecurityGroups":[{"GroupId":"sg-1","OwnerId":"111122223333"},
                                       {"GroupId":"sg-2","OwnerId":"444455556666"}]})"}};
  std::vector<SavedFile> decided = files;
  decided.push_back({"b.json", R"({"Functions":[{"FunctionName":"f"}]})"});
  CHECK(error_of_files(decided) == choose);
  // Groups alone decide nothing.
  CHECK(ids(read_files(files)) == "sg-1 sg-2");
  CHECK(warnings_of(read_files(files)) ==
        "the input: holds 2 accounts, of groups only: 111122223333, 444455556666; they are looked "
        "at together, --account leaves out the others\n");
  CHECK(ids(read_files(files, {"444455556666", ""})) == "sg-2");
  CHECK(error_of_files(files, {"999999999999", ""}) ==
        "the input: holds no account 999999999999, only 111122223333, 444455556666");
}

TEST_CASE("a choice that nothing in the input speaks of is taken as it is", "[M-1]") {
  const std::vector<SavedFile> files = {{"a.json", R"({"SecurityGroups":[{"GroupId":"sg-1"}]})"}};
  CHECK(ids(read_files(files, {"111122223333", "eu-west-1"})) == "sg-1");
}

TEST_CASE("names of Regions have a form", "[M-1]") {
  for (const char* region : {"eu-west-1", "us-gov-west-1", "cn-north-1", "ap-southeast-10",
                             "us-isob-east-1", "eusc-de-east-1", "il-central-1"}) {
    CHECK(is_region_name(region));
  }
  for (const char* other : {"", "eu", "eu-west", "eu-west-", "eu-west-x", "eu-west-1a", "EU-WEST-1",
                            "prod-west-1", "us-gov-1", "a-b-1", "eu-west-1-2"}) {
    CHECK_FALSE(is_region_name(other));
  }
}

}  // namespace
}  // namespace connectsim::test
