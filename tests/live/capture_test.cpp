#include "live/capture.h"

#include <algorithm>

#include "live/anonymizer.h"
#include "live/aws_backend.h"
#include "live/kept_members.h"
#include "model/snapshots/load_snapshot.h"
#include "simulator/observation/same_up_to_ids.h"
#include "tests/live/fake_backend.h"
#include "tests/support/carried_out_request.h"
#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

constexpr const char* secret = "hunter2-in-plain-sight";

// Secrets wherever AWS returns them.
Json with_secrets(Json account) {
  account["Functions"][0]["Environment"] = {{"Variables", {{"DB_PASSWORD", secret}}}};
  account["Functions"][0]["Description"] = secret;
  account["DBClusters"][0]["MasterUsername"] = secret;
  account["DBClusters"][0]["MasterUserSecret"] = {{"SecretArn", secret}};
  account["DBClusters"][0]["TagList"] = {{{"Key", "password"}, {"Value", secret}}};
  account["DBInstances"][0]["MasterUsername"] = secret;
  account["DBInstances"][0]["Endpoint"] = {{"Address", secret}, {"Port", 3306}};
  account["SecurityGroups"][0]["Description"] = secret;
  account["SecurityGroups"][0]["Tags"] = {{{"Key", "k"}, {"Value", secret}}};
  if (!account["DBProxies"].empty()) {
    account["DBProxies"][0]["Auth"] = {{{"SecretArn", secret}, {"UserName", secret}}};
    account["DBProxies"][0]["RoleArn"] = secret;
  }
  return account;
}

NamedRequest request_of(const Json& request) { return named_request(request); }

std::vector<SavedFile> files_of(const Capture& done) {
  std::vector<SavedFile> files;
  for (const CapturedAnswer& answer : done.answers) {
    if (answer.is_there()) files.push_back({file_of(answer.call), answer.text});
  }
  return files;
}

Snapshot snapshot_in(const Capture& done) { return load_snapshot(files_of(done), {}, Keep::ids); }

TEST_CASE("what is captured is the account, without any secret") {
  for (const bool is_proxied : {false, true}) {
    const Json account = is_proxied ? proxied_account() : direct_account();
    FakeBackend backend(with_secrets(account));
    const Capture done = capture(backend, {});
    CHECK(done.account == "111122223333");
    CHECK(same_up_to_ids(snapshot_in(done).network, snapshot_of(account).network, Numbers::compared)
              .has_value());
    for (const CapturedAnswer& answer : done.answers) {
      CAPTURE(answer.text);
      CHECK(answer.text.find(secret) == std::string::npos);
      CHECK(answer.text.find("secret-user") == std::string::npos);
    }
    CHECK(manifest_of(done, {}, "0").find(secret) == std::string::npos);
  }
}

TEST_CASE("a request needs fewer calls, and its own names alone") {
  FakeBackend backend(proxied_account());
  const Capture direct = capture(backend, {request_of(direct_request())});
  CHECK(backend.asked.size() == 11);  // nine lists, the function, the groups again
  CHECK(std::none_of(backend.asked.begin(), backend.asked.end(), [](const ReadCall& call) {
    return call.operation == ReadOperation::db_proxies;
  }));
  CHECK(backend.asked[9].subject == "web");  // known from the start
  CHECK_FALSE(direct.lacks_needed());

  backend.asked.clear();
  capture(backend, {request_of(proxied_request())});
  CHECK(std::any_of(backend.asked.begin(), backend.asked.end(), [](const ReadCall& call) {
    return call.operation == ReadOperation::db_proxy_targets && call.subject == "px";
  }));
}

TEST_CASE("a call without an answer is noted, and the rest goes on") {
  FakeBackend backend(direct_account());
  ReadOperation failing = ReadOperation::db_instances;
  backend.on_call = [&](const ReadCall& call) -> ReadAnswer {
    if (call.operation == failing) return {{}, Failure::denied, "(AccessDenied) no"};
    return backend.answer_to(call);
  };
  const Capture done = capture(backend, {});
  CHECK(done.lacks_needed());
  const Json manifest = Json::parse(manifest_of(done, {}, "0"));
  REQUIRE(manifest["unread"].size() == 1);
  CHECK(manifest["unread"][0]["call"] == "rds:DescribeDBInstances");
  CHECK(manifest["unread"][0]["failure"] == "denied");
  CHECK(manifest["unread"][0]["needed"] == true);

  failing = ReadOperation::global_clusters;
  CHECK_FALSE(capture(backend, {}).lacks_needed());

  // A half-written answer, one that is no JSON, and one of another form.
  for (const char* text : {"{\"DBClusters\": [", "<html>", "{\"Clusters\": []}", "[]"}) {
    backend.on_call = [&](const ReadCall& call) -> ReadAnswer {
      if (call.operation == ReadOperation::db_clusters) return {text, {}, {}};
      return backend.answer_to(call);
    };
    const Capture broken = capture(backend, {});
    CHECK(broken.lacks_needed());
    const auto unread = std::find_if(broken.answers.begin(), broken.answers.end(),
                                     [](const CapturedAnswer& each) { return !each.is_there(); });
    REQUIRE(unread != broken.answers.end());
    CHECK(unread->failure == Failure::unreadable);
  }

  // What every call would fail with ends the capture.
  backend.on_call = [](const ReadCall&) -> ReadAnswer { return {{}, Failure::expired, "old"}; };
  CHECK_THROWS_AS(capture(backend, {}), BackendError);
}

TEST_CASE("groups that change meanwhile are noticed, in whatever order they come") {
  FakeBackend backend(direct_account());
  int count = 0;
  const auto changing = [&](const Json& second) {
    count = 0;
    backend.on_call = [&, second](const ReadCall& call) -> ReadAnswer {
      if (call.operation == ReadOperation::security_groups && ++count == 2) {
        return {second.dump(), {}, {}};
      }
      return backend.answer_to(call);
    };
    return capture(backend, {}).has_changed_meanwhile;
  };
  Json groups = {{"SecurityGroups", direct_account()["SecurityGroups"]}};
  std::reverse(groups["SecurityGroups"].begin(), groups["SecurityGroups"].end());
  CHECK_FALSE(changing(groups));
  groups["SecurityGroups"].push_back(group("sg-new", "new"));
  CHECK(changing(groups));
}

TEST_CASE("messages of the client are known for what they are") {
  const auto service = [](const char* code) {
    return "An error occurred (" + std::string(code) + ") when calling the X operation: no";
  };
  CHECK(failure_of(254, service("AccessDenied")) == Failure::denied);
  CHECK(failure_of(254, service("AccessDeniedException")) == Failure::denied);
  CHECK(failure_of(254, service("UnauthorizedOperation")) == Failure::denied);
  CHECK(failure_of(254, service("ExpiredToken")) == Failure::expired);
  CHECK(failure_of(254, service("RequestExpired")) == Failure::expired);
  CHECK(failure_of(254, service("Throttling")) == Failure::throttled);
  CHECK(failure_of(254, service("RequestLimitExceeded")) == Failure::throttled);
  CHECK(failure_of(254, service("DBProxyNotFoundFault")) == Failure::vanished);
  CHECK(failure_of(254, service("InvalidClientTokenId")) == Failure::no_credentials);
  CHECK(failure_of(253, "Unable to locate credentials. You can configure ...") ==
        Failure::no_credentials);
  CHECK(failure_of(253, "You must specify a region.") == Failure::no_region);
  CHECK(failure_of(255, "The config profile (x) could not be found") == Failure::no_profile);
  CHECK(failure_of(255, "Could not connect to the endpoint URL: \"http://x\"") ==
        Failure::unreachable);
  CHECK(failure_of(255, "Unable to parse response (syntax error") == Failure::unreadable);
  CHECK(failure_of(252, "argument operation: Invalid choice") == Failure::failed);
}

TEST_CASE("a capture under other names is decided alike, and another one maps alike") {
  const auto anonymized = [](Anonymizer& names, const Capture& done) {
    std::string all;
    std::vector<SavedFile> files;
    for (const SavedFile& file : files_of(done)) {
      Document document;
      document.read(file.text);
      names.learn(document.root());
    }
    for (const SavedFile& file : files_of(done)) {
      Document document;
      document.read(file.text);
      files.push_back({names.renamed(std::string_view(file.path)), names.renamed(document.root())});
      all += files.back().path + files.back().text;
    }
    for (const char* name : {"orders", "\"web\"", "sg-l1", "sg-d1", "111122223333", "\"px\""}) {
      CAPTURE(name);
      CHECK(all.find(name) == std::string::npos);
    }
    return load_snapshot(files, {}, Keep::ids);
  };
  FakeBackend backend(proxied_account());
  const Capture done = capture(backend, {});
  Anonymizer names;
  const Snapshot snapshot = anonymized(names, done);
  CHECK(same_up_to_ids(snapshot.network, snapshot_in(done).network, Numbers::compared).has_value());

  Json request = proxied_request();
  for (const char* member : {"DBClusterIdentifier", "FunctionName"}) {
    request[member] = names.renamed(std::string_view(request[member].get_ref<std::string&>()));
  }
  request["Proxy"]["DBProxyName"] = names.renamed(std::string_view("px"));
  const DecisionTable table = shipped_table(default_table_name);
  const Decision decision = decide(snapshot.network, resolve(request_of(request), snapshot), table);
  CHECK(decision.row == decision_of(proxied_account(), proxied_request()).row);

  // From the file of names, a second capture has the same names and new ones for what is new.
  Document file;
  file.read(names.names());
  Anonymizer again(file.root());
  CHECK(again.renamed(std::string_view("arn:aws:rds:eu-west-1:111122223333:cluster:orders")) ==
        names.renamed(std::string_view("arn:aws:rds:eu-west-1:111122223333:cluster:orders")));
  again.learn("GroupId", "sg-other");
  CHECK(again.renamed(std::string_view("sg-other")) != "sg-other");
  CHECK(names.renamed(std::string_view("sg-other")) == "sg-other");
  again.learn("DBClusterIdentifier", "bills");
  again.learn("DBProxyName", "proxy-bills");
  CHECK(again.renamed(std::string_view("proxy-bills")) ==
        "proxy-" + again.renamed(std::string_view("bills")));
}

}  // namespace
}  // namespace connectsim::tests
