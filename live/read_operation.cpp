// Decides how each read-only call is made, and which members of its answer are kept: only those
// that the product reads.
#include "live/read_operation.h"

namespace connectsim {
namespace {

constexpr std::string_view of_rules =
    "IpProtocol FromPort ToPort "
    "UserIdGroupPairs[GroupId GroupName UserId VpcId PeeringStatus VpcPeeringConnectionId] "
    "IpRanges[CidrIp] Ipv6Ranges[CidrIpv6] PrefixListIds[PrefixListId]";

constexpr std::string_view of_function =
    "FunctionName FunctionArn Version State LastUpdateStatus "
    "VpcConfig{VpcId SubnetIds SecurityGroupIds Ipv6AllowedForDualStack}";

// In the order of `ReadOperation`. Of all network interfaces those of functions, database instances
// and proxies.
constexpr std::array<ReadOperationFacts, words_of<ReadOperation>.size()> all_facts = {{
    {"sts get-caller-identity", "", "", "Account", ""},
    {"ec2 describe-vpcs", "", "Vpcs",
     "VpcId OwnerId CidrBlock CidrBlockAssociationSet[CidrBlock CidrBlockState{State}] "
     "Ipv6CidrBlockAssociationSet[Ipv6CidrBlock Ipv6CidrBlockState{State}]",
     ""},
    {"ec2 describe-subnets", "", "Subnets",
     "SubnetId SubnetArn OwnerId VpcId AvailabilityZone CidrBlock "
     "Ipv6CidrBlockAssociationSet[Ipv6CidrBlock Ipv6CidrBlockState{State}]",
     ""},
    {"ec2 describe-security-groups", "", "SecurityGroups",
     "GroupId GroupName VpcId OwnerId IpPermissions[*] IpPermissionsEgress[*]", ""},
    {"ec2 describe-security-group-rules", "", "SecurityGroupRules",
     "SecurityGroupRuleId GroupId GroupOwnerId IsEgress IpProtocol FromPort ToPort CidrIpv4 "
     "CidrIpv6 PrefixListId "
     "ReferencedGroupInfo{GroupId UserId VpcId PeeringStatus VpcPeeringConnectionId}",
     ""},
    {"ec2 describe-network-interfaces", "", "NetworkInterfaces",
     "NetworkInterfaceId OwnerId VpcId SubnetId AvailabilityZone Groups[GroupId GroupName]",
     "--filters Name=description,Values=AWS?Lambda?VPC?ENI*,RDSNetworkInterface,"
     "Network?interface?for?DBProxy*"},
    {"ec2 get-managed-prefix-list-entries", "--prefix-list-id", "Entries", "Cidr", ""},
    {"rds describe-db-subnet-groups", "", "DBSubnetGroups",
     "DBSubnetGroupName DBSubnetGroupArn VpcId "
     "Subnets[SubnetIdentifier SubnetAvailabilityZone{Name}]",
     ""},
    {"rds describe-db-clusters", "", "DBClusters",
     "DBClusterIdentifier DBClusterArn Engine EngineMode Port NetworkType DBSubnetGroup "
     "AvailabilityZones GlobalClusterIdentifier ClusterScalabilityType "
     "ServerlessV2ScalingConfiguration{MinCapacity MaxCapacity} "
     "VpcSecurityGroups[VpcSecurityGroupId Status] DBClusterMembers[DBInstanceIdentifier]",
     ""},
    {"rds describe-db-instances", "", "DBInstances",
     "DBInstanceIdentifier DBInstanceArn DBClusterIdentifier DBInstanceClass DBInstanceStatus "
     "Engine AvailabilityZone Endpoint{Port} "
     "DBSubnetGroup{DBSubnetGroupName VpcId Subnets[SubnetIdentifier]} "
     "VpcSecurityGroups[VpcSecurityGroupId Status]",
     ""},
    {"rds describe-global-clusters", "", "GlobalClusters",
     "GlobalClusterIdentifier GlobalClusterArn GlobalClusterMembers[DBClusterArn Readers]", ""},
    {"rds describe-db-proxies", "", "DBProxies",
     "DBProxyName DBProxyArn Status EngineFamily VpcId VpcSecurityGroupIds VpcSubnetIds "
     "EndpointNetworkType TargetConnectionNetworkType",
     ""},
    {"rds describe-db-proxy-targets", "--db-proxy-name", "Targets",
     "Type RdsResourceId TrackedClusterId TargetArn Port TargetHealth{State Reason}", ""},
    {"lambda list-functions", "", "Functions", of_function, ""},
    {"lambda get-function-configuration", "--function-name", "", of_function, ""},
    // An event is a text: what of it is kept is for `read_recorded_calls` to say.
    {"cloudtrail lookup-events", "--start-time", "Events", "CloudTrailEvent",
     "--lookup-attributes AttributeKey=ReadOnly,AttributeValue=false"},
}};

// Writes kept members as a multiselect: "VpcId: VpcId, Groups: Groups[].{GroupId: GroupId}".
class Query {
 public:
  static std::string of(std::string_view kept) {
    Query query(kept);
    query.members('\0');
    return std::move(query.out_);
  }

 private:
  explicit Query(std::string_view rest) : rest_(rest) {}

  void members(char closing) {
    for (bool is_first = true; !rest_.empty(); is_first = false) {
      if (rest_.front() == ' ') rest_.remove_prefix(1);
      if (closing != '\0' && rest_.front() == closing) {
        rest_.remove_prefix(1);
        return;
      }
      if (!is_first) out_ += ", ";
      member();
    }
  }

  void member() {
    const std::string_view name = rest_.substr(0, rest_.find_first_of(" {}[]"));
    rest_.remove_prefix(name.size());
    out_.append(name).append(": ").append(name);
    if (rest_.empty() || (rest_.front() != '{' && rest_.front() != '[')) return;
    const bool is_list = rest_.front() == '[';
    rest_.remove_prefix(1);
    out_ += is_list ? "[].{" : ".{";
    members(is_list ? ']' : '}');
    out_ += '}';
  }

  std::string_view rest_;
  std::string out_;
};

std::string with_rules(std::string_view kept) {
  std::string text(kept);
  for (std::size_t at = 0; (at = text.find("[*]", at)) != std::string::npos;) {
    text.replace(at, 3, "[" + std::string(of_rules) + "]");
  }
  return text;
}

}  // namespace

const ReadOperationFacts& facts_of(ReadOperation operation) {
  return all_facts[static_cast<std::size_t>(operation)];
}

std::string kept_members(ReadOperation operation) { return with_rules(facts_of(operation).kept); }

std::string file_of(const ReadCall& call) {
  std::string name(facts_of(call.operation).command);
  name[name.find(' ')] = '-';
  if (!call.subject.empty()) name += "." + call.subject;
  return name + ".json";
}

std::string query_of(ReadOperation operation) {
  const ReadOperationFacts& facts = facts_of(operation);
  const std::string members = Query::of(kept_members(operation));
  if (facts.list.empty()) return "{" + members + "}";
  const std::string list(facts.list);
  return "{" + list + ": " + list + "[].{" + members + "}}";
}

}  // namespace connectsim
