// M-1 and M-2: a snapshot as an account, and what is asked of it. A member that is null or of
// another kind than the AWS CLI gives counts as absent.
#include "tests/support/prose_oracle/read_account.h"

#include <stdexcept>

#include "tests/support/prose_oracle/json_members.h"

namespace prose_oracle {

using nlohmann::json;

namespace {

// M-2: no `Proxy` member, or one without a mode, asks for no proxy.
ProxyMode read_proxy_mode(const json& proxy) {
  const std::string mode = text(proxy, "Mode");
  if (mode.empty() || mode == "none") {
    return ProxyMode::none;
  }
  if (mode == "existing") {
    return ProxyMode::existing;
  }
  if (mode == "new") {
    return ProxyMode::new_proxy;
  }
  throw std::invalid_argument("unknown proxy mode: " + mode);
}

}  // namespace

Account read_account(const json& snapshot) {
  Account account;
  read_network(account, snapshot);
  read_resources(account, snapshot);
  const json& caller = member(snapshot, "Caller");
  if (member(caller, "Actions").is_array()) {
    account.caller_actions = texts(caller, "Actions");
  }
  return account;
}

Request read_request(const json& document) {
  const json& proxy = member(document, "Proxy");
  check_members(document, "request",
                {"DBClusterIdentifier", "FunctionName", "CreateFunction", "Proxy"});
  check_members(proxy, "Proxy",
                {"Mode", "DBProxyName", "SecretArn", "CreateSecret", "Username", "Password"});
  Request request;
  request.cluster = text(document, "DBClusterIdentifier");
  request.function = text(document, "FunctionName");
  request.create_function = flag(document, "CreateFunction");
  request.proxy_mode = read_proxy_mode(proxy);
  request.proxy = text(proxy, "DBProxyName");
  request.secret_arn = text(proxy, "SecretArn");
  request.create_secret = flag(proxy, "CreateSecret");
  request.username = text(proxy, "Username");
  request.password = text(proxy, "Password");
  return request;
}

}  // namespace prose_oracle
