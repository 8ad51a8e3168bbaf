// Decides which calls of an event trail concern a connection, and what of them is kept: never
// a password, a document, an environment or who made them.
#include "model/trail/recorded_operations.h"

#include <algorithm>
#include <array>

#include "model/text/ascii.h"

namespace connectsim {
namespace {

using enum KeptMember::Shape;

constexpr std::array of_group = {KeptMember{"GroupName", ""},
                                 KeptMember{"Description", "groupDescription"},
                                 KeptMember{"VpcId", ""}};
constexpr std::array of_pair = {KeptMember{"GroupId", ""}, KeptMember{"Description", ""}};
constexpr std::array of_range = {KeptMember{"CidrIp", ""}};
constexpr std::array of_range6 = {KeptMember{"CidrIpv6", ""}};
constexpr std::array of_permission = {
    KeptMember{"IpProtocol", ""},
    KeptMember{"FromPort", ""},
    KeptMember{"ToPort", ""},
    KeptMember{"UserIdGroupPairs", "groups", objects, of_pair},
    KeptMember{"IpRanges", "", objects, of_range},
    KeptMember{"Ipv6Ranges", "", objects, of_range6},
};
constexpr std::array of_rules = {KeptMember{"GroupId", ""},
                                 KeptMember{"IpPermissions", "", objects, of_permission}};
constexpr std::array of_group_id = {KeptMember{"GroupId", ""}};
constexpr std::array of_sign_in = {KeptMember{"AuthScheme", ""}, KeptMember{"SecretArn", ""}};
constexpr std::array of_new_proxy = {KeptMember{"DBProxyName", ""},
                                     KeptMember{"EngineFamily", ""},
                                     KeptMember{"RoleArn", ""},
                                     KeptMember{"Auth", "", objects, of_sign_in},
                                     KeptMember{"VpcSubnetIds", "", texts},
                                     KeptMember{"VpcSecurityGroupIds", "", texts}};
constexpr std::array of_proxy = {KeptMember{"DBProxyName", ""},
                                 KeptMember{"SecurityGroups", "", texts}};
constexpr std::array of_targets = {KeptMember{"DBProxyName", ""},
                                   KeptMember{"DBClusterIdentifiers", "", texts}};
constexpr std::array of_place = {KeptMember{"SubnetIds", "", texts},
                                 KeptMember{"SecurityGroupIds", "", texts}};
constexpr std::array of_function = {KeptMember{"FunctionName", ""},
                                    KeptMember{"VpcConfig", "", object, of_place}};
constexpr std::array of_new_function = {KeptMember{"FunctionName", ""}, KeptMember{"Runtime", ""},
                                        KeptMember{"Handler", ""},
                                        KeptMember{"VpcConfig", "", object, of_place}};
constexpr std::array of_cluster = {KeptMember{"DBClusterIdentifier", ""},
                                   KeptMember{"VpcSecurityGroupIds", "", texts}};
constexpr std::array of_instance = {KeptMember{"DBInstanceIdentifier", ""},
                                    KeptMember{"VpcSecurityGroupIds", "", texts}};
constexpr std::array of_secret = {KeptMember{"Name", ""}};
constexpr std::array of_role = {KeptMember{"RoleName", ""}};
constexpr std::array of_policy = {KeptMember{"PolicyName", ""}};
constexpr std::array of_attachment = {KeptMember{"RoleName", ""}, KeptMember{"PolicyArn", ""}};

constexpr std::array operations = {
    RecordedOperation{"secretsmanager", "CreateSecret", of_secret, "ARN"},
    RecordedOperation{"ec2", "CreateSecurityGroup", of_group, "groupId"},
    RecordedOperation{"ec2", "DeleteSecurityGroup", of_group_id, ""},
    RecordedOperation{"ec2", "AuthorizeSecurityGroupEgress", of_rules, ""},
    RecordedOperation{"ec2", "AuthorizeSecurityGroupIngress", of_rules, ""},
    RecordedOperation{"ec2", "RevokeSecurityGroupEgress", of_rules, ""},
    RecordedOperation{"ec2", "RevokeSecurityGroupIngress", of_rules, ""},
    RecordedOperation{"iam", "CreateRole", of_role, "role.arn"},
    RecordedOperation{"iam", "CreatePolicy", of_policy, "policy.arn"},
    RecordedOperation{"iam", "AttachRolePolicy", of_attachment, ""},
    RecordedOperation{"rds", "CreateDBProxy", of_new_proxy, ""},
    RecordedOperation{"rds", "ModifyDBProxy", of_proxy, ""},
    RecordedOperation{"rds", "RegisterDBProxyTargets", of_targets, ""},
    RecordedOperation{"lambda", "UpdateFunctionConfiguration", of_function, ""},
    RecordedOperation{"lambda", "CreateFunction", of_new_function, ""},
    RecordedOperation{"rds", "ModifyDBCluster", of_cluster, ""},
    RecordedOperation{"rds", "ModifyDBInstance", of_instance, ""},
};

// Without the date of an API, and the version behind it: 20150331, 20150331v2.
std::string_view without_date(std::string_view name) {
  constexpr std::size_t date_length = 8;
  std::size_t end = name.size();
  if (end > 2 && name[end - 2] == 'v' && is_digit(name[end - 1])) end -= 2;
  const bool is_dated = end > date_length &&
                        std::all_of(name.begin() + end - date_length, name.begin() + end, is_digit);
  return is_dated ? name.substr(0, end - date_length) : name;
}

}  // namespace

const RecordedOperation* recorded_operation(std::string_view event_source,
                                            std::string_view event_name) {
  const std::string_view service = event_source.substr(0, event_source.find('.'));
  const std::string_view name = without_date(event_name);
  const auto found =
      std::find_if(operations.begin(), operations.end(), [&](const RecordedOperation& each) {
        return each.service == service && each.operation == name;
      });
  return found == operations.end() ? nullptr : &*found;
}

}  // namespace connectsim
