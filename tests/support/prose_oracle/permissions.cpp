// the operations that the page lists, and what the caller may do.
#include <algorithm>
#include <cctype>
#include <cstddef>

#include "tests/support/prose_oracle/requirements.h"

namespace prose_oracle {

namespace {

// IAM compares the names of actions without regard to case.
char lower(char letter) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
}

// Naive: a `*` is tried with every length.
bool allows_from(const std::string& pattern, std::size_t at, const std::string& action,
                 std::size_t from) {
  if (at == pattern.size()) {
    return from == action.size();
  }
  if (pattern[at] == '*') {
    for (std::size_t rest = from; rest <= action.size(); ++rest) {
      if (allows_from(pattern, at + 1, action, rest)) {
        return true;
      }
    }
    return false;
  }
  return from < action.size() && lower(pattern[at]) == lower(action[from]) &&
         allows_from(pattern, at + 1, action, from + 1);
}

}  // namespace

// The real action first, the name as the page prints it second.
const std::vector<Permission>& page_permissions() {
  static const std::vector<Permission> kPermissions = {
      {"rds:CreateDBProxy", "rds:CreateDBProxies"},
      {"rds:DescribeDBClusters", "rds:DescribeDBClusters"},
      {"rds:DescribeDBProxies", "rds:DescribeDBProxies"},
      {"rds:ModifyDBCluster", "rds:ModifyDBCluster"},
      {"rds:ModifyDBProxy", "rds:ModifyDBProxy"},
      {"rds:RegisterDBProxyTargets", "rds:RegisterProxyTargets"},
      {"ec2:AuthorizeSecurityGroupEgress", "ec2:AuthorizeSecurityGroupEgress"},
      {"ec2:AuthorizeSecurityGroupIngress", "ec2:AuthorizeSecurityGroupIngress"},
      {"ec2:CreateSecurityGroup", "ec2:CreateSecurityGroup"},
      {"ec2:DeleteSecurityGroup", "ec2:DeleteSecurityGroup"},
      {"ec2:DescribeSecurityGroups", "ec2:DescribeSecurityGroups"},
      {"ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupEgress"},
      {"ec2:RevokeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"},
      {"lambda:CreateFunction", "lambda:CreateFunctions"},
      {"lambda:ListFunctions", "lambda:ListFunctions"},
      {"lambda:UpdateFunctionConfiguration", "lambda:UpdateFunctionConfiguration"},
      {"secretsmanager:CreateSecret", "secretsmanager:CreateSecret"},
      {"secretsmanager:DescribeSecret", "secretsmanager:DescribeSecret"},
      {"iam:AttachRolePolicy", "iam:AttachPolicy"},
      {"iam:CreateRole", "iam:CreateRole"},
      {"iam:CreatePolicy", "iam:CreatePolicy"},
      {"kms:DescribeKey", "kms:describeKey"},
  };
  return kPermissions;
}

bool allows(const std::string& pattern, const std::string& action) {
  return allows_from(pattern, 0, action, 0);
}

}  // namespace prose_oracle
