// Says the descriptions of new groups and rules, as recorded from the console.
#include "simulator/action/group_descriptions.h"

namespace connectsim {
namespace {

constexpr std::string_view warning = ". Modification could lead to connection loss.";

}  // namespace

std::string group_description(GroupRole role, std::string_view cluster, std::string_view proxy) {
  std::string text;
  switch (role) {
    case GroupRole::compute:
      text = "Security group attached to Lambda function to allow them to securely connect to ";
      text += proxy.empty() ? cluster : proxy;
      break;
    case GroupRole::proxy:
      text = "Security group attached to ";
      text += proxy;
      text +=
          " to allow Lambda function with specific security groups attached to connect to the "
          "RDS Proxy";
      break;
    case GroupRole::database:
      text = "Security group attached to ";
      text += cluster;
      text += " to allow ";
      text += proxy.empty() ? "Lambda function" : "RDS Proxy";
      text += " with specific security groups attached to connect to the RDS database";
      break;
  }
  return text += warning;
}

RuleDescription rule_description(GroupRole role, Direction direction, Through through) {
  if (direction == Direction::inbound) {
    const bool is_from_proxy = role == GroupRole::database && through == Through::proxy;
    return {is_from_proxy ? "Rule to allow connections from RDS Proxy with "
                          : "Rule to allow connections from Lambda function with ",
            " attached.", true};
  }
  if (role == GroupRole::proxy) {
    return {
        "Rule to allow connections to RDS database from any RDS Proxy this security group is "
        "attached to.",
        "", false};
  }
  return {through == Through::proxy
              ? "Rule to allow connections to RDS Proxy from any Lambda function this security "
                "group is attached to."
              : "Rule to allow connections to RDS database from any Lambda function this security "
                "group is attached to.",
          "", false};
}

}  // namespace connectsim
