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

describe ec2 describe-vpcs
describe ec2 describe-subnets
describe ec2 describe-security-groups
describe ec2 describe-security-group-rules
# Of all network interfaces those of functions, database instances and proxies.
describe ec2 describe-network-interfaces --filters \
  "Name=description,Values=AWS Lambda VPC ENI*,RDSNetworkInterface,Network interface for DBProxy *"
describe rds describe-db-subnet-groups
describe rds describe-db-clusters
describe rds describe-db-instances
describe rds describe-global-clusters
describe rds describe-db-proxies

# Not the whole description of a function: its environment variables often hold secrets.
function_members=
for member in FunctionName FunctionArn Runtime Role State StateReasonCode LastUpdateStatus \
  PackageType VpcConfig; do
  function_members+="${function_members:+, }$member: $member"
done
describe lambda list-functions --query "{Functions: Functions[].{$function_members}}"

# The targets of a proxy are asked for by its name. The AWS CLI reads the names out of JSON, so
# that nothing else needs to be installed.
proxies=$(aws rds describe-db-proxies --output text "${options[@]}" \
  --query 'DBProxies[].[DBProxyName]' </dev/null) ||
  fail "'aws rds describe-db-proxies' failed; nothing was captured"
while read -r proxy; do
  [ -n "$proxy" ] || continue
  for operation in describe-db-proxy-target-groups describe-db-proxy-targets; do
    call "rds-$operation.$proxy.json" rds "$operation" --db-proxy-name "$proxy"
  done
done <<<"$proxies"

mv "$unfinished"/*.json "$folder"
