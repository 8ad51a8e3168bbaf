#!/usr/bin/env bash
# JUnit reports against the schema of what Jenkins and GitLab read: of every verb that has them, and
# of names that mean no good. Without xmllint nothing is tested (77).
set -euo pipefail
command -v xmllint >/dev/null || exit 77
program=${CONNECTSIM_PROGRAM:?}
tests=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# valid FILE: it is valid, and has at least one case.
valid() {
  xmllint --noout --schema "$tests/support/junit.xsd" "$1" 2>"$folder/problems" || {
    cat "$folder/problems" >&2
    exit 1
  }
  [ "$(xmllint --xpath 'count(//testcase)' "$1")" -ge 1 ] || { echo "$1: no case" >&2; exit 1; }
}

for file in "$tests"/golden/formats/*.junit; do
  valid "$file"
done

# A group, a function and a cluster with the names of the worst.
hostile=$(printf '::error::x\\u001b[2J\\u202e\\ufffe\\uffff]]>&<script>\\"%%0A|\\n\\u0000x')
cat >"$folder/hostile.json" <<JSON
{"SecurityGroups":[{"GroupId":"sg-1","GroupName":"lambda-rds-1","OwnerId":"1","VpcId":"vpc-1",
  "Description":"$hostile","IpPermissions":[],"IpPermissionsEgress":[]}],
 "DBClusters":[{"DBClusterIdentifier":"$hostile","Engine":"aurora-mysql","Port":3306,
  "DBClusterMembers":[],"VpcSecurityGroups":[]}],
 "Functions":[{"FunctionName":"$hostile","VpcConfig":{"VpcId":"vpc-1","SubnetIds":[],
  "SecurityGroupIds":["sg-1","$hostile"]}}],"DBInstances":[],"DBSubnetGroups":[],"Subnets":[]}
JSON
sed 's/\\u0000//; s/\\ufffe//' "$folder/hostile.json" >"$folder/after.json"
for words in "audit $folder/hostile.json --fail-on attention" \
  "connected $folder/hostile.json --reachable" \
  "diff $folder/hostile.json $folder/after.json"; do
  # shellcheck disable=SC2086
  "$program" $words -f junit >"$folder/report.xml" 2>/dev/null || [ $? -ne 1 ]
  [ ! -s "$folder/report.xml" ] || xmllint --noout --schema "$tests/support/junit.xsd" \
    "$folder/report.xml" 2>"$folder/problems" || { cat "$folder/problems" >&2; exit 1; }
done
