#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/text/enum_text.h"

namespace connectsim {

/// What can be asked of an account: calls that only read. The list is closed, so that a call which
/// changes something cannot be expressed.
enum class ReadOperation : std::uint8_t {
  caller_identity,
  vpcs,
  subnets,
  security_groups,
  security_group_rules,
  network_interfaces,
  prefix_list_entries,  // of one prefix list
  db_subnet_groups,
  db_clusters,
  db_instances,
  global_clusters,
  db_proxies,
  db_proxy_targets,  // of one proxy
  functions,
  function_configuration,  // of one function: what list-functions leaves out
  trail_events,            // since a time: no part of a capture
};
/// Their IAM actions, by which a plug-in knows them, too.
template <>
inline constexpr std::array<std::string_view, 16> words_of<ReadOperation> = {
    "sts:GetCallerIdentity",
    "ec2:DescribeVpcs",
    "ec2:DescribeSubnets",
    "ec2:DescribeSecurityGroups",
    "ec2:DescribeSecurityGroupRules",
    "ec2:DescribeNetworkInterfaces",
    "ec2:GetManagedPrefixListEntries",
    "rds:DescribeDBSubnetGroups",
    "rds:DescribeDBClusters",
    "rds:DescribeDBInstances",
    "rds:DescribeGlobalClusters",
    "rds:DescribeDBProxies",
    "rds:DescribeDBProxyTargets",
    "lambda:ListFunctions",
    "lambda:GetFunctionConfiguration",
    "cloudtrail:LookupEvents"};

/// How an operation is called and what of its answer is kept.
struct ReadOperationFacts {
  std::string_view command;         // "ec2 describe-vpcs", as the AWS command line has it
  std::string_view subject_option;  // what its subject is given with; empty: it has none
  std::string_view list;            // the member that holds its entries; empty: the answer is one
  /// The members that are kept, and no others: `Name`, `Name{of an object}`, `Name[of each
  /// element]`.
  std::string_view kept;
  std::string_view further;  // words of the command line that narrow the answer
};
const ReadOperationFacts& facts_of(ReadOperation operation);

/// One call: an operation and, where it has one, its subject.
struct ReadCall {
  ReadOperation operation = ReadOperation::caller_identity;
  std::string subject;
  friend bool operator==(const ReadCall&, const ReadCall&) = default;
};

/// The kept members of an operation, those of rules written out.
std::string kept_members(ReadOperation operation);

/// The name of the file that holds the answer, "rds-describe-db-proxy-targets.orders.json".
std::string file_of(const ReadCall& call);

/// The kept members of an answer as a JMESPath expression, for `--query`: what is not named never
/// leaves the client.
std::string query_of(ReadOperation operation);

}  // namespace connectsim
