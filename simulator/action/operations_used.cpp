// Decides which operations of the permission list a request uses (P-9).
#include "simulator/action/operations_used.h"

#include <initializer_list>

namespace connectsim {
namespace {

constexpr std::uint64_t bits_of(std::initializer_list<std::string_view> actions) {
  std::uint64_t bits = 0;
  for (const std::string_view action : actions) {
    std::size_t index = 0;
    while (operations[index].action != action) {
      ++index;  // past the end, for a misspelt action, does not compile
    }
    bits |= std::uint64_t{1} << index;
  }
  return bits;
}

constexpr std::uint64_t reads =
    bits_of({"rds:DescribeDBClusters", "ec2:DescribeSecurityGroups", "lambda:ListFunctions"});
constexpr std::uint64_t reads_of_members = bits_of({"rds:DescribeDBInstances"});
constexpr std::uint64_t reads_of_proxy =
    bits_of({"rds:DescribeDBProxies", "rds:DescribeDBProxyTargets"});
constexpr std::uint64_t creating_groups = bits_of(
    {"ec2:CreateSecurityGroup", "ec2:AuthorizeSecurityGroupEgress",
     "ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupEgress", "rds:ModifyDBCluster"});
constexpr std::uint64_t creating_function = bits_of({"lambda:CreateFunction", "iam:PassRole"});
constexpr std::uint64_t creating_proxy =
    bits_of({"iam:CreateRole", "iam:CreatePolicy", "iam:AttachRolePolicy", "iam:PassRole",
             "rds:CreateDBProxy"});
constexpr std::uint64_t creating_secret = bits_of({"secretsmanager:CreateSecret"});
constexpr std::uint64_t attaching_to_function = bits_of({"lambda:UpdateFunctionConfiguration"});
constexpr std::uint64_t attaching_to_proxy = bits_of({"rds:ModifyDBProxy"});
constexpr std::uint64_t registering = bits_of({"rds:RegisterDBProxyTargets"});

}  // namespace

OperationSet operations_used(const Network& network, const Request& request,
                             const ActionPlan& plan) {
  std::uint64_t used = reads;
  const auto use_if = [&](bool is_used, std::uint64_t bits) { used |= is_used ? bits : 0; };
  const bool is_through_existing = request.proxy_mode == ProxyMode::existing;
  use_if(!network.members(request.cluster).empty(), reads_of_members);
  use_if(is_through_existing, reads_of_proxy);
  use_if(plan.action != Action::none && !plan.creates_function, attaching_to_function);
  use_if(plan.action == Action::create, creating_groups);
  use_if((plan.action == Action::create || plan.proxy_spare != no_vertex) && is_through_existing,
         attaching_to_proxy);
  use_if(plan.creates_function, creating_function);
  use_if(plan.creates_proxy, creating_proxy);
  use_if(plan.creates_proxy && request.credentials != Credentials::secret, creating_secret);
  use_if(plan.registers_targets, registering);
  return OperationSet(used);
}

}  // namespace connectsim
