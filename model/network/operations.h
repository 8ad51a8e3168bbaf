#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace connectsim {

/// An operation that setting up a connection uses. The first 22 are the page's list, in its order;
/// the rest are needed by the decision or the calls although the page does not list them.
struct Operation {
  std::string_view action;      // the real IAM action, "rds:CreateDBProxy"
  std::string_view as_printed;  // what the page prints where that differs, else empty
};

inline constexpr std::size_t listed_operation_count = 22;
inline constexpr std::array<Operation, 25> operations = {{
    {"rds:CreateDBProxy", "rds:CreateDBProxies"},
    {"rds:DescribeDBClusters", ""},
    {"rds:DescribeDBProxies", ""},
    {"rds:ModifyDBCluster", ""},
    {"rds:ModifyDBProxy", ""},
    {"rds:RegisterDBProxyTargets", "rds:RegisterProxyTargets"},
    {"ec2:AuthorizeSecurityGroupEgress", ""},
    {"ec2:AuthorizeSecurityGroupIngress", ""},
    {"ec2:CreateSecurityGroup", ""},
    {"ec2:DeleteSecurityGroup", ""},
    {"ec2:DescribeSecurityGroups", ""},
    {"ec2:RevokeSecurityGroupEgress", ""},
    {"ec2:RevokeSecurityGroupIngress", ""},
    {"lambda:CreateFunction", "lambda:CreateFunctions"},
    {"lambda:ListFunctions", ""},
    {"lambda:UpdateFunctionConfiguration", ""},
    {"secretsmanager:CreateSecret", ""},
    {"secretsmanager:DescribeSecret", ""},
    {"iam:AttachRolePolicy", "iam:AttachPolicy"},
    {"iam:CreateRole", ""},
    {"iam:CreatePolicy", ""},
    {"kms:DescribeKey", "kms:describeKey"},
    {"rds:DescribeDBInstances", ""},
    {"rds:DescribeDBProxyTargets", ""},
    {"iam:PassRole", ""},
}};

using OperationSet = std::bitset<operations.size()>;

/// The 22 operations of the page's list.
OperationSet listed_operations();

/// The operations that `patterns` allow: IAM action patterns, compared without regard to case, `*`
/// for any characters and `?` for one.
OperationSet operations_allowed_by(std::span<const std::string> patterns);

}  // namespace connectsim
