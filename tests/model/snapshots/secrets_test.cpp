#include "model/snapshots/secrets.h"

#include "tests/support/catch.h"

namespace connectsim::tests {
namespace {

TEST_CASE("members that carry secrets are left out at every depth, and no others") {
  const std::string functions = R"({"Functions":[{"FunctionName":"f",)";
  const std::string rest = R"("Layers":[1,null,2.5,true]}],"DBClusters":[{)";
  CHECK(without_secrets(functions + R"("Environment":{"Variables":{"K":"v"}},)" + rest +
                        R"("MasterUsername":"a","MasterUserSecret":{},"PendingModifiedValues":)"
                        R"({"MasterUserPassword":"p"},"Port":3306}],)"
                        R"("DBProxies":[{"Auth":[{"SecretArn":"a"}],"x":{}}]})") ==
        functions + rest + R"("Port":3306}],"DBProxies":[{"x":{}}]})");
}

TEST_CASE("of a request's password only that there is one is kept") {
  CHECK(without_secrets(R"({"Proxy":{"Mode":"new","Username":"u","Password":"secret"}})") ==
        R"({"Proxy":{"Mode":"new","Username":"u","Password":"left out"}})");
}

}  // namespace
}  // namespace connectsim::tests
