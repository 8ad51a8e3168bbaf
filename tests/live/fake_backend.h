#pragma once

#include <functional>
#include <string>
#include <vector>

#include "live/backend.h"
#include "tests/support/example_account.h"

namespace connectsim::tests {

/// Answers from an account document, as AWS would: with members that nobody should keep, too. Notes
/// what it is asked.
class FakeBackend : public Backend {
 public:
  explicit FakeBackend(Json account) : account_(std::move(account)) {}

  std::vector<ReadAnswer> answers(std::span<const ReadCall> calls) override {
    std::vector<ReadAnswer> answers;
    for (const ReadCall& call : calls) {
      asked.push_back(call);
      answers.push_back(on_call ? on_call(call) : answer_to(call));
    }
    return answers;
  }
  std::string client() override { return "fake/1"; }

  ReadAnswer answer_to(const ReadCall& call) {
    const std::string list(facts_of(call.operation).list);
    Json answer = Json::object();
    if (call.operation == ReadOperation::caller_identity) {
      answer = {{"Account", "111122223333"}, {"Arn", "arn:aws:iam::111122223333:user/secret-user"}};
    } else if (call.operation == ReadOperation::db_proxy_targets) {
      answer[list] = account_["DBProxyTargets"].value(call.subject, Json::array());
    } else if (call.operation == ReadOperation::function_configuration) {
      for (const Json& function : account_["Functions"]) {
        if (function["FunctionName"] == call.subject) answer = function;
      }
    } else {
      answer[list] = account_.value(list, Json::array());
    }
    return {answer.dump(), {}, {}};
  }

  std::vector<ReadCall> asked;
  std::function<ReadAnswer(const ReadCall&)> on_call;

 private:
  Json account_;
};

}  // namespace connectsim::tests
