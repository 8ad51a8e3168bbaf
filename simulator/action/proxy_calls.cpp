// Decides the calls that create a proxy (A-6, A-7): its secret, the role that may read it, itself.
#include "simulator/action/proxy_calls.h"

#include <utility>

#include "model/json/document.h"

namespace connectsim {
namespace {

// What belongs to a new proxy is named after it.
std::string secret_name(const DescribedOutcome& outcome) { return outcome.new_proxy + "-secret"; }
std::string role_name(const DescribedOutcome& outcome) { return outcome.new_proxy + "-role"; }
std::string policy_name(const DescribedOutcome& outcome) { return outcome.new_proxy + "-policy"; }

constexpr std::string_view trust_policy =
    R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow",)"
    R"("Principal":{"Service":"rds.amazonaws.com"},"Action":"sts:AssumeRole"}]})";

std::string json_of(std::string_view text) {
  std::string json = json_text(text);
  return json.substr(1, json.size() - 2);
}

TextPiece known(std::string text) { return {TextPiece::Kind::known, {}, {}, std::move(text)}; }

TextPiece secret_piece(const DescribedOutcome& outcome, const NamedRequest& names) {
  if (creates_secret(names)) {
    return {TextPiece::Kind::created, NewThing::secret, {}, secret_name(outcome)};
  }
  return known(names.secret_arn);
}

// The secret may be read, nothing else.
CallParameter policy(const DescribedOutcome& outcome, const NamedRequest& names) {
  TextPiece secret = secret_piece(outcome, names);
  if (secret.kind == TextPiece::Kind::known) {
    secret.text = json_of(secret.text);  // it stands inside JSON here
  }
  return CallParameter::pieces({known(R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow",)"
                                      R"("Action":"secretsmanager:GetSecretValue","Resource":")"),
                                std::move(secret), known("\"}]}")});
}

constexpr std::string_view word_of(EngineFamily engine) {
  switch (engine) {
    case EngineFamily::mysql:
      return "MYSQL";
    case EngineFamily::postgresql:
      return "POSTGRESQL";
    case EngineFamily::sqlserver:
      return "SQLSERVER";
    case EngineFamily::unknown:
      break;
  }
  return {};
}

}  // namespace

bool creates_secret(const NamedRequest& names) {
  return names.secret_arn.empty() ||
         (names.create_secret && !names.username.empty() && !names.password.empty());
}

Call create_secret_call(const DescribedOutcome& outcome, const NamedRequest& names) {
  CallParameter parameters = CallParameter::object();
  parameters.add("Name", CallParameter::text(secret_name(outcome)))
      .add("SecretString",
           CallParameter::pieces(
               {known("{\"username\":" + json_text(names.username) + ",\"password\":\""),
                {TextPiece::Kind::asked, {}, AskedValue::database_password, {}},
                known("\"}")}));
  return {"secretsmanager", "CreateSecret", std::move(parameters), NewThing::secret};
}

void append_new_proxy_calls(const DescribedOutcome& outcome, const NamedRequest& names,
                            EngineFamily engine, ProxyPlacement placement,
                            std::vector<Call>& calls) {
  CallParameter role = CallParameter::object();
  role.add("RoleName", CallParameter::text(role_name(outcome)))
      .add("AssumeRolePolicyDocument", CallParameter::text(std::string(trust_policy)));
  calls.push_back({"iam", "CreateRole", std::move(role), NewThing::role});

  CallParameter reading = CallParameter::object();
  reading.add("PolicyName", CallParameter::text(policy_name(outcome)))
      .add("PolicyDocument", policy(outcome, names));
  calls.push_back({"iam", "CreatePolicy", std::move(reading), NewThing::policy});

  CallParameter attachment = CallParameter::object();
  attachment.add("RoleName", CallParameter::text(role_name(outcome)))
      .add("PolicyArn", CallParameter::created(NewThing::policy, policy_name(outcome)));
  calls.push_back({"iam", "AttachRolePolicy", std::move(attachment), std::nullopt});

  CallParameter sign_in = CallParameter::object();
  sign_in.add("AuthScheme", CallParameter::text("SECRETS"))
      .add("SecretArn", CallParameter::pieces({secret_piece(outcome, names)}));
  CallParameter proxy = CallParameter::object();
  proxy.add("DBProxyName", CallParameter::text(outcome.new_proxy));
  if (engine != EngineFamily::unknown) {  // else the port is unknown too, which is an obstacle
    proxy.add("EngineFamily", CallParameter::text(std::string(word_of(engine))));
  }
  proxy.add("Auth", CallParameter::list({std::move(sign_in)}))
      .add("RoleArn", CallParameter::created(NewThing::role, role_name(outcome)))
      .add("VpcSubnetIds", std::move(placement.subnets))
      .add("VpcSecurityGroupIds", std::move(placement.groups));
  calls.push_back({"rds", "CreateDBProxy", std::move(proxy), std::nullopt});
}

}  // namespace connectsim
