#!/usr/bin/env bash
# capture.sh FOLDER [--region REGION] [--profile PROFILE]
#
# Fills FOLDER with a snapshot of one account and Region that connectsim reads: the answers of the
# AWS CLI (version 2), one file per call. Every call only reads. FOLDER appears complete or not at
# all: when a call fails, nothing is left in it.
set -euo pipefail

usage="usage: capture.sh FOLDER [--region REGION] [--profile PROFILE]"

fail() {
  printf 'capture.sh: %s\n' "$*" >&2
  exit 1
}

folder=
options=(--no-cli-pager)
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help)
      printf '%s\n' "$usage"
      exit 0
      ;;
    --region | --profile)
      [ $# -ge 2 ] || fail "$1 needs a value; $usage"
      options+=("$1" "$2")
      shift 2
      ;;
    -*) fail "unknown option $1; $usage" ;;
    *)
      [ -z "$folder" ] || fail "one folder only; $usage"
      folder=$1
      shift
      ;;
  esac
done
[ -n "$folder" ] || fail "$usage"
command -v aws >/dev/null || fail "the AWS CLI (aws) is not installed"
case $(aws --version 2>&1) in
  aws-cli/1.*) fail "the AWS CLI is version 1; version 2 is needed" ;;
esac
mkdir -p "$folder"
# A file of an earlier capture would be taken for a part of this one.
[ -z "$(find "$folder" -maxdepth 1 -name '*.json' -print -quit)" ] ||
  fail "$folder already holds JSON files; choose a new folder"

unfinished=$(mktemp -d "$folder/.capture.XXXXXX")
trap 'rm -rf "$unfinished"' EXIT

# call FILE SERVICE OPERATION [ARGUMENT...]: one answer into one file.
call() {
  local file=$1 status=0
  shift
  aws "$@" --output json "${options[@]}" >"$unfinished/$file" </dev/null || status=$?
  [ "$status" = 0 ] || fail "'aws $1 $2' failed with exit status $status; nothing was captured"
}

# describe SERVICE OPERATION [ARGUMENT...]: a call whose file has the name of the operation.
describe() { call "$1-$2.json" "$@"; }

# Only the members that connectsim reads: the environment variables of a function, tags and user
# names stay where they are. Made from live/read_operation.cpp; a test holds both together.
# begin
describe ec2 describe-security-groups --query '{SecurityGroups: SecurityGroups[].{GroupId:
  GroupId, GroupName: GroupName, VpcId: VpcId, OwnerId: OwnerId, IpPermissions:
  IpPermissions[].{IpProtocol: IpProtocol, FromPort: FromPort, ToPort: ToPort, UserIdGroupPairs:
  UserIdGroupPairs[].{GroupId: GroupId, GroupName: GroupName, UserId: UserId, VpcId: VpcId,
  PeeringStatus: PeeringStatus, VpcPeeringConnectionId: VpcPeeringConnectionId}, IpRanges:
  IpRanges[].{CidrIp: CidrIp}, Ipv6Ranges: Ipv6Ranges[].{CidrIpv6: CidrIpv6}, PrefixListIds:
  PrefixListIds[].{PrefixListId: PrefixListId}}, IpPermissionsEgress:
  IpPermissionsEgress[].{IpProtocol: IpProtocol, FromPort: FromPort, ToPort: ToPort,
  UserIdGroupPairs: UserIdGroupPairs[].{GroupId: GroupId, GroupName: GroupName, UserId: UserId,
  VpcId: VpcId, PeeringStatus: PeeringStatus, VpcPeeringConnectionId: VpcPeeringConnectionId},
  IpRanges: IpRanges[].{CidrIp: CidrIp}, Ipv6Ranges: Ipv6Ranges[].{CidrIpv6: CidrIpv6},
  PrefixListIds: PrefixListIds[].{PrefixListId: PrefixListId}}}}'
describe rds describe-db-clusters --query '{DBClusters: DBClusters[].{DBClusterIdentifier:
  DBClusterIdentifier, DBClusterArn: DBClusterArn, Engine: Engine, EngineMode: EngineMode, Port:
  Port, NetworkType: NetworkType, DBSubnetGroup: DBSubnetGroup, AvailabilityZones:
  AvailabilityZones, GlobalClusterIdentifier: GlobalClusterIdentifier, ClusterScalabilityType:
  ClusterScalabilityType, ServerlessV2ScalingConfiguration:
  ServerlessV2ScalingConfiguration.{MinCapacity: MinCapacity, MaxCapacity: MaxCapacity},
  VpcSecurityGroups: VpcSecurityGroups[].{VpcSecurityGroupId: VpcSecurityGroupId, Status: Status},
  DBClusterMembers: DBClusterMembers[].{DBInstanceIdentifier: DBInstanceIdentifier}}}'
describe rds describe-db-instances --query '{DBInstances: DBInstances[].{DBInstanceIdentifier:
  DBInstanceIdentifier, DBInstanceArn: DBInstanceArn, DBClusterIdentifier: DBClusterIdentifier,
  DBInstanceClass: DBInstanceClass, DBInstanceStatus: DBInstanceStatus, Engine: Engine,
  AvailabilityZone: AvailabilityZone, Endpoint: Endpoint.{Port: Port}, DBSubnetGroup:
  DBSubnetGroup.{DBSubnetGroupName: DBSubnetGroupName, VpcId: VpcId, Subnets:
  Subnets[].{SubnetIdentifier: SubnetIdentifier}}, VpcSecurityGroups:
  VpcSecurityGroups[].{VpcSecurityGroupId: VpcSecurityGroupId, Status: Status}}}'
describe lambda list-functions --query '{Functions: Functions[].{FunctionName: FunctionName,
  FunctionArn: FunctionArn, Version: Version, State: State, LastUpdateStatus: LastUpdateStatus,
  VpcConfig: VpcConfig.{VpcId: VpcId, SubnetIds: SubnetIds, SecurityGroupIds: SecurityGroupIds,
  Ipv6AllowedForDualStack: Ipv6AllowedForDualStack}}}'
describe rds describe-db-subnet-groups --query '{DBSubnetGroups:
  DBSubnetGroups[].{DBSubnetGroupName: DBSubnetGroupName, DBSubnetGroupArn: DBSubnetGroupArn,
  VpcId: VpcId, Subnets: Subnets[].{SubnetIdentifier: SubnetIdentifier, SubnetAvailabilityZone:
  SubnetAvailabilityZone.{Name: Name}}}}'
describe ec2 describe-vpcs --query '{Vpcs: Vpcs[].{VpcId: VpcId, OwnerId: OwnerId, CidrBlock:
  CidrBlock, CidrBlockAssociationSet: CidrBlockAssociationSet[].{CidrBlock: CidrBlock,
  CidrBlockState: CidrBlockState.{State: State}}, Ipv6CidrBlockAssociationSet:
  Ipv6CidrBlockAssociationSet[].{Ipv6CidrBlock: Ipv6CidrBlock, Ipv6CidrBlockState:
  Ipv6CidrBlockState.{State: State}}}}'
describe ec2 describe-subnets --query '{Subnets: Subnets[].{SubnetId: SubnetId, SubnetArn:
  SubnetArn, OwnerId: OwnerId, VpcId: VpcId, AvailabilityZone: AvailabilityZone, CidrBlock:
  CidrBlock, Ipv6CidrBlockAssociationSet: Ipv6CidrBlockAssociationSet[].{Ipv6CidrBlock:
  Ipv6CidrBlock, Ipv6CidrBlockState: Ipv6CidrBlockState.{State: State}}}}'
describe rds describe-global-clusters --query '{GlobalClusters:
  GlobalClusters[].{GlobalClusterIdentifier: GlobalClusterIdentifier, GlobalClusterArn:
  GlobalClusterArn, GlobalClusterMembers: GlobalClusterMembers[].{DBClusterArn: DBClusterArn,
  Readers: Readers}}}'
describe rds describe-db-proxies --query '{DBProxies: DBProxies[].{DBProxyName: DBProxyName,
  DBProxyArn: DBProxyArn, Status: Status, EngineFamily: EngineFamily, VpcId: VpcId,
  VpcSecurityGroupIds: VpcSecurityGroupIds, VpcSubnetIds: VpcSubnetIds, EndpointNetworkType:
  EndpointNetworkType, TargetConnectionNetworkType: TargetConnectionNetworkType}}'
targets='{Targets: Targets[].{Type: Type, RdsResourceId: RdsResourceId, TrackedClusterId:
  TrackedClusterId, TargetArn: TargetArn, Port: Port, TargetHealth: TargetHealth.{State: State,
  Reason: Reason}}}'
describe ec2 describe-security-group-rules --query '{SecurityGroupRules:
  SecurityGroupRules[].{SecurityGroupRuleId: SecurityGroupRuleId, GroupId: GroupId, GroupOwnerId:
  GroupOwnerId, IsEgress: IsEgress, IpProtocol: IpProtocol, FromPort: FromPort, ToPort: ToPort,
  CidrIpv4: CidrIpv4, CidrIpv6: CidrIpv6, PrefixListId: PrefixListId, ReferencedGroupInfo:
  ReferencedGroupInfo.{GroupId: GroupId, UserId: UserId, VpcId: VpcId, PeeringStatus:
  PeeringStatus, VpcPeeringConnectionId: VpcPeeringConnectionId}}}'
describe ec2 describe-network-interfaces --filters \
  'Name=description,Values=AWS?Lambda?VPC?ENI*,RDSNetworkInterface,Network?interface?for?DBProxy*' \
  --query '
  {NetworkInterfaces: NetworkInterfaces[].{NetworkInterfaceId: NetworkInterfaceId, OwnerId:
  OwnerId, VpcId: VpcId, SubnetId: SubnetId, AvailabilityZone: AvailabilityZone, Groups:
  Groups[].{GroupId: GroupId, GroupName: GroupName}}}'
# end

# The targets of a proxy are asked for by its name. The AWS CLI reads the names out of JSON, so
# that nothing else needs to be installed.
proxies=$(aws rds describe-db-proxies --output text "${options[@]}" \
  --query 'DBProxies[].[DBProxyName]' </dev/null) ||
  fail "'aws rds describe-db-proxies' failed; nothing was captured"
while read -r proxy; do
  [ -n "$proxy" ] || continue
  call "rds-describe-db-proxy-targets.$proxy.json" \
    rds describe-db-proxy-targets --db-proxy-name "$proxy" --query "$targets"
done <<<"$proxies"

# Groups of other VPCs, where the client knows the call (2.22 and later) and the caller may make it.
associations=ec2-describe-security-group-vpc-associations.json
aws ec2 describe-security-group-vpc-associations --output json "${options[@]}" \
  --query '{SecurityGroupVpcAssociations: SecurityGroupVpcAssociations[].{GroupId: GroupId,
  VpcId: VpcId, VpcOwnerId: VpcOwnerId, State: State}}' \
  >"$unfinished/$associations" 2>/dev/null </dev/null || rm "$unfinished/$associations"

# The ranges of the prefix lists that rules name; entries of AWS's own lists may be read by anyone.
lists=$(grep -oh '"pl-[0-9a-f]*"' "$unfinished/ec2-describe-security-groups.json" | tr -d '"' |
  sort -u) || lists=
while read -r list; do
  [ -n "$list" ] || continue
  call "ec2-get-managed-prefix-list-entries.$list.json" \
    ec2 get-managed-prefix-list-entries --prefix-list-id "$list" \
    --query '{Entries: Entries[].{Cidr: Cidr}}'
done <<<"$lists"

mv "$unfinished"/*.json "$folder"
