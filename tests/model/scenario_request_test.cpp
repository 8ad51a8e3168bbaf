#include "model/scenario_request.h"

#include <string>
#include <vector>

#include "model/text/nearest_names.h"
#include "tests/model/snapshots/read_snapshot.h"
#include "tests/support/catch.h"

using namespace connectsim;
using namespace connectsim::tests;

namespace {

NamedRequest request_of(const std::string& json) {
  Document document;
  document.read(json);
  return read_request(document.root());
}

std::string problem_of(const std::string& json) {
  try {
    request_of(json);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

// A request for `orders` and `web` with a proxy object.
NamedRequest with_proxy(const std::string& proxy) {
  return request_of(R"({"DBClusterIdentifier":"orders","FunctionName":"web","Proxy":)" + proxy +
                    "}");
}

Snapshot account() {
  return snapshot_of(R"({"DBClusters":[{"DBClusterIdentifier":"orders"},
      {"DBClusterIdentifier":"archive"}],"Functions":[{"FunctionName":"web"},
       {"FunctionName":"orders"}],
      "DBProxies":[{"DBProxyName":"px"}]})");
}

NamedRequest named(const std::string& cluster, const std::string& function) {
  NamedRequest request;
  request.cluster = cluster;
  request.function = function;
  return request;
}

std::string problem_of(const NamedRequest& request, const Snapshot& snapshot) {
  try {
    resolve(request, snapshot);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

Credentials credentials_with(const std::string& members) {
  return resolve(with_proxy(R"({"Mode":"new")" + members + "}"), account()).credentials;
}

}  // namespace

TEST_CASE("a request without a proxy asks for none", "[M-2]") {
  const NamedRequest request = request_of(R"({"DBClusterIdentifier":"c","FunctionName":"f"})");
  CHECK(request.cluster == "c");
  CHECK(request.function == "f");
  CHECK_FALSE(request.create_function);
  CHECK(request.proxy_mode == ProxyMode::none);
  CHECK(with_proxy("{}").proxy_mode == ProxyMode::none);
  CHECK(with_proxy("null").proxy_mode == ProxyMode::none);
}

TEST_CASE("a request reads every member of M-2", "[M-2]") {
  const std::string json =
      R"({"DBClusterIdentifier":"c","FunctionName":"f","CreateFunction":true,)"
      R"("Proxy":{"Mode":"new","DBProxyName":"p","SecretArn":"arn","CreateSecret":true,)"
      R"("Username":"u","Password":"w"}})";
  const NamedRequest request = request_of(json);
  CHECK(request.create_function);
  CHECK(request.proxy_mode == ProxyMode::create);
  CHECK(request.proxy == "p");
  CHECK(request.create_secret);
  CHECK(request_json(request) == json);
}

TEST_CASE("a request survives being written, quotes and all", "[M-2]") {
  NamedRequest request = named("a\"b", "\xC3\xA9");
  request.proxy_mode = ProxyMode::existing;
  request.proxy = "p";
  const NamedRequest again = request_of(request_json(request));
  CHECK(again.cluster == request.cluster);
  CHECK(again.function == request.function);
  CHECK(again.proxy_mode == ProxyMode::existing);
  CHECK(again.proxy == "p");
}

TEST_CASE("wrong members of a request are errors with their path", "[M-2]") {
  CHECK(problem_of("[]") == "must be an object, is a list");
  CHECK(problem_of(R"({"FunctionName":"f"})") == "must have DBClusterIdentifier");
  CHECK(problem_of(R"({"DBClusterIdentifier":"c","FunctionName":""})") ==
        "FunctionName: must not be empty");
  CHECK(problem_of(R"({"DBClusterIdentifier":"c","FunctionName":"f","CreateFunction":"yes"})") ==
        "CreateFunction: must be true or false, is \"yes\"");
  CHECK_THROWS_WITH(with_proxy(R"({"Mode":"create"})"),
                    "Proxy/Mode: must be one of none, existing, new, is \"create\"");
  CHECK_THROWS_WITH(with_proxy(R"({"Mode":"existing"})"), "Proxy: must have DBProxyName");
  CHECK_THROWS_WITH(with_proxy(R"({"CreateSecret":1})"),
                    "Proxy/CreateSecret: must be true or false, is 1");
  CHECK_THROWS_WITH(with_proxy("\"px\""), "Proxy: must be an object, is \"px\"");
}

TEST_CASE("a request resolves to vertices of its kind") {
  const Snapshot snapshot = account();
  const Request request =
      resolve(with_proxy(R"({"Mode":"existing","DBProxyName":"px"})"), snapshot);
  CHECK(request.cluster == vertex_of(snapshot, VertexKind::cluster, "orders"));
  CHECK(request.function == vertex_of(snapshot, VertexKind::function, "web"));
  CHECK(request.proxy == vertex_of(snapshot, VertexKind::proxy, "px"));
  CHECK_FALSE(request.creates_function());
}

TEST_CASE("a name that the snapshot lacks is an input error with the nearest names") {
  const Snapshot snapshot = account();
  CHECK(problem_of(named("ordres", "web"), snapshot) ==
        "no cluster \"ordres\" in the snapshot; did you mean \"orders\"?");
  CHECK(problem_of(named("orders", "billing"), snapshot) ==
        "no function \"billing\" in the snapshot");
  CHECK(problem_of(named("orders", "web"), snapshot_of("{}")) ==
        "no cluster \"orders\": the snapshot was saved without clusters (DBClusters)");
  CHECK(problem_of(named("orders", "web"), snapshot_of(R"({"DBClusters":[]})")) ==
        "no cluster \"orders\": the snapshot has no clusters");
  NamedRequest request = named("orders", "web");
  request.proxy_mode = ProxyMode::existing;
  request.proxy = "PX";
  CHECK(problem_of(request, snapshot) == "no proxy \"PX\" in the snapshot; did you mean \"px\"?");
}

TEST_CASE("ARNs are accepted for clusters and functions") {
  const Snapshot snapshot = account();
  const auto resolves = [&snapshot](const std::string& cluster, const std::string& function) {
    return problem_of(named(cluster, function), snapshot).empty();
  };
  CHECK(resolves("arn:aws:rds:eu-west-1:111122223333:cluster:orders", "web"));
  CHECK(resolves("orders", "arn:aws:lambda:eu-west-1:111122223333:function:web"));
  CHECK(resolves("orders", "arn:aws:lambda:eu-west-1:111122223333:function:web:PROD"));
  CHECK(resolves("orders", "111122223333:function:web"));
  CHECK_FALSE(resolves("arn:aws:rds:eu-west-1:111122223333:cluster:", "web"));
  CHECK_FALSE(resolves(":", "web"));
}

TEST_CASE("an ARN must agree with account, Region, kind and name") {
  const Snapshot snapshot = snapshot_of(
      R"({"DBClusters":[{"DBClusterIdentifier":"orders",
           "DBClusterArn":"arn:aws:rds:eu-west-1:111122223333:cluster:orders"}],
          "Functions":[{"FunctionName":"web"}],
          "DBProxies":[{"DBProxyName":"px",
           "DBProxyArn":"arn:aws:rds:eu-west-1:111122223333:db-proxy:prx-0f"}]})");
  const auto problem = [&](const std::string& cluster, const std::string& function) {
    return problem_of(named(cluster, function), snapshot);
  };
  CHECK(problem("arn:aws:rds:eu-west-1:111122223333:cluster:orders", "web").empty());
  CHECK(problem("arn:aws:rds:eu-west-1:444455556666:cluster:orders", "web") ==
        "no such cluster: the ARN names account 444455556666, \"orders\" is of 111122223333");
  CHECK(problem("arn:aws:rds:us-east-1:111122223333:cluster:orders", "web") ==
        "no such cluster: the ARN names Region us-east-1, \"orders\" is of eu-west-1");
  CHECK(problem("arn:aws:rds:eu-west-1:111122223333:cluster:ordres", "web") ==
        "no cluster \"ordres\" in the snapshot; did you mean \"orders\"?");
  CHECK(problem("arn:aws:rds:eu-west-1:111122223333:db:orders", "web") ==
        "\"arn:aws:rds:eu-west-1:111122223333:db:orders\" is no ARN of a cluster");
  // A function that was saved without its ARN is of the account of the others.
  CHECK(problem("orders", "arn:aws:lambda:eu-west-1:111122223333:function:web:live").empty());
  CHECK(problem("orders", "web:live").empty());
  CHECK(problem("orders", "444455556666:function:web") ==
        "no such function: the ARN names account 444455556666, \"web\" is of 111122223333");
  CHECK(problem("orders", "arn:aws:lambda:us-east-1:111122223333:function:web") ==
        "no such function: the ARN names Region us-east-1, \"web\" is of eu-west-1");
  NamedRequest request = named("orders", "web");
  request.proxy_mode = ProxyMode::existing;
  request.proxy = "arn:aws:rds:eu-west-1:111122223333:db-proxy:prx-0f";
  CHECK(problem_of(request, snapshot).empty());
  request.proxy = "arn:aws:rds:eu-west-1:444455556666:db-proxy:prx-0f";
  CHECK(problem_of(request, snapshot) == "no proxy was saved with the ARN " + request.proxy);
}

TEST_CASE("what is no cluster is said, as far as the snapshot knows") {
  const Snapshot snapshot = snapshot_of(
      R"({"DBClusters":[{"DBClusterIdentifier":"orders"},
                        {"DBClusterIdentifier":"maz","Engine":"postgres"},
                        {"DBClusterIdentifier":"graph","Engine":"neptune"}],
          "DBInstances":[{"DBInstanceIdentifier":"orders-1","DBClusterIdentifier":"orders"},
                         {"DBInstanceIdentifier":"solo"}],
          "Functions":[{"FunctionName":"web"}]})");
  const auto problem = [&](const std::string& cluster, const std::string& function) {
    return problem_of(named(cluster, function), snapshot);
  };
  const std::string about = "; the table is about Aurora clusters";
  CHECK(problem("maz", "web") ==
        "no cluster \"maz\": it is a Multi-AZ DB cluster (engine postgres)" + about);
  CHECK(problem("graph", "web") ==
        "no cluster \"graph\": it is a DB cluster that is not Aurora's (engine neptune)" + about);
  CHECK(problem("solo", "web") ==
        "no cluster \"solo\": it is a DB instance of no Aurora cluster" + about);
  CHECK(problem("orders-1", "web") ==
        "no cluster \"orders-1\": it is an instance of cluster \"orders\"" + about);
  CHECK(problem("web", "web") == "no cluster \"web\": it is a function" + about);
  CHECK(problem("orders", "orders") == "no function \"orders\": it is a cluster");
}

TEST_CASE("a function to be created is a new one, also when its name is in use") {
  NamedRequest request = named("orders", "new-one");
  request.create_function = true;
  CHECK(resolve(request, account()).creates_function());
  request.function = "web";
  CHECK(resolve(request, account()).creates_function());
}

TEST_CASE("credentials are a secret, a new secret, a password or missing", "[R-8]") {
  CHECK(credentials_with("") == Credentials::missing);
  CHECK(credentials_with(R"(,"SecretArn":"")") == Credentials::missing);
  CHECK(credentials_with(R"(,"SecretArn":"arn")") == Credentials::secret);
  CHECK(credentials_with(R"(,"SecretArn":"arn","CreateSecret":true)") == Credentials::secret);
  CHECK(credentials_with(R"(,"CreateSecret":true)") == Credentials::missing);
  CHECK(credentials_with(R"(,"CreateSecret":true,"Username":"u")") == Credentials::missing);
  CHECK(credentials_with(R"(,"CreateSecret":true,"Username":"u","Password":"p")") ==
        Credentials::new_secret);
  CHECK(credentials_with(R"(,"Username":"u","Password":"p")") == Credentials::password);
  CHECK(credentials_with(R"(,"Username":"u","Password":"")") == Credentials::missing);
}

TEST_CASE("the edit distance counts swapped neighbours once and no case") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("ordres", "orders") == 1);
  CHECK(edit_distance("ORDERS", "orders") == 0);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("at most three names are suggested, nearest first") {
  const std::vector<std::string_view> names = {"orders-4", "orders-12", "orders-1", "orders-3",
                                               "billing"};
  CHECK(suggestion("orders-1x", names) ==
        "; did you mean \"orders-12\", \"orders-1\" or \"orders-4\"?");
  CHECK(suggestion("zzz", names).empty());
  CHECK(nearest_names("ab", std::vector<std::string_view>{"cd"}).empty());
  CHECK(nearest_names(std::string(100'000, 'x'), names).empty());
}
