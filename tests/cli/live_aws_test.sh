#!/usr/bin/env bash
# Live mode end to end: the real AWS command line against a loopback server that speaks the wire
# formats (tests/support/aws_server.py). Captures equal what is served; predict, watch and verify
# see the console's change; failures are one clear line; secrets are found nowhere; time is saved.
# SCENARIOS is how many generated scenarios are captured (10).
set -u
here=$(cd "$(dirname "$0")" && pwd)
program=${CONNECTSIM_PROGRAM:?}
scratch=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$scratch"' EXIT

# Debian's client, whatever else is on PATH.
PATH=/usr/bin:$PATH
case $(aws --version 2>/dev/null) in
  aws-cli/2*) ;;
  *)
    echo "skipped: there is no AWS command line of version 2 here"
    exit 77
    ;;
esac
if ! /usr/bin/python3 -c 'import awscli.botocore' 2>/dev/null; then
  echo "skipped: the service models of the client cannot be read here"
  exit 77
fi

export AWS_ACCESS_KEY_ID=AKIDEXAMPLE AWS_SECRET_ACCESS_KEY=never-shown-key
export AWS_EC2_METADATA_DISABLED=true AWS_CONFIG_FILE=/dev/null
export AWS_SHARED_CREDENTIALS_FILE=/dev/null NO_PROXY='*' no_proxy='*'
unset AWS_PROFILE AWS_DEFAULT_REGION AWS_SESSION_TOKEN
export AWS_REGION=eu-west-1

failures=0
fail() {
  echo "FAILED: $*"
  failures=$((failures + 1))
}
# expect WANTED GOT WHAT
expect() { [ "$1" = "$2" ] || fail "$3: expected '$1', got '$2'"; }
# configure JSON: what the server does from now on; its counts start again.
configure() {
  [ -z "$server" ] || kill "$server"
  printf '%s' "$1" >"$scratch/configuration.json"
  : >"$scratch/port"
  /usr/bin/python3 "$here/../support/aws_server.py" "$scratch/configuration.json" \
    >"$scratch/port" 2>"$scratch/server.log" &
  server=$!
  for _ in $(seq 100); do
    [ -s "$scratch/port" ] && break
    sleep 0.1
  done
  endpoint=http://127.0.0.1:$(cat "$scratch/port")
}
# live VERB ARGUMENT...: with the server; leaves `status`, files out and err.
live() {
  local verb=$1
  shift
  status=0
  "$program" live "$verb" "$@" --endpoint-url "$endpoint" >"$scratch/out" 2>"$scratch/err" ||
    status=$?
}
said() { grep -qF -- "$1" "$scratch/err" "$scratch/out" || fail "$2: nothing says '$1'"; }
orders="--cluster orders --function web"

# An account with secrets wherever AWS returns them, before and after the button is pressed.
/usr/bin/python3 - "$scratch" <<'PYTHON'
import json, sys

def group(group_id, name, inbound=(), outbound=()):
    def rules(peers):
        return [{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306, "IpRanges": [],
                 "UserIdGroupPairs": [{"GroupId": peer, "UserId": "111122223333",
                                       "Description": "planted-secret"}]} for peer in peers]
    return {"GroupId": group_id, "GroupName": name, "VpcId": "vpc-1", "OwnerId": "111122223333",
            "Description": "planted-secret", "Tags": [{"Key": "k", "Value": "planted-secret"}],
            "IpPermissions": rules(inbound), "IpPermissionsEgress": rules(outbound)}

def account(function_groups, cluster_groups, groups):
    return {
        "Vpcs": [{"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/16", "OwnerId": "111122223333",
                  "CidrBlockAssociationSet": [{"CidrBlock": "10.0.0.0/16",
                                               "CidrBlockState": {"State": "associated"}}]}],
        "Subnets": [{"SubnetId": "subnet-1", "VpcId": "vpc-1", "CidrBlock": "10.0.1.0/24",
                     "AvailabilityZone": "eu-west-1a"}],
        "SecurityGroups": groups,
        "DBSubnetGroups": [{"DBSubnetGroupName": "private", "VpcId": "vpc-1",
                            "Subnets": [{"SubnetIdentifier": "subnet-1"}]}],
        "DBClusters": [{"DBClusterIdentifier": "orders", "Engine": "aurora-mysql",
                        "DBClusterArn": "arn:aws:rds:eu-west-1:111122223333:cluster:orders",
                        "EngineMode": "provisioned", "Port": 3306, "DBSubnetGroup": "private",
                        "MasterUsername": "planted-secret",
                        "VpcSecurityGroups": [{"VpcSecurityGroupId": each, "Status": "active"}
                                              for each in cluster_groups],
                        "DBClusterMembers": [{"DBInstanceIdentifier": "orders-1"}]}],
        "DBInstances": [{"DBInstanceIdentifier": "orders-1", "DBInstanceStatus": "available",
                         "DBClusterIdentifier": "orders", "DBInstanceClass": "db.r6g.large",
                         "MasterUsername": "planted-secret", "DBSubnetGroup": "private"}],
        "GlobalClusters": [], "DBProxies": [],
        "Functions": [{"FunctionName": "web", "Runtime": "python3.12",
                       "Environment": {"Variables": {"DB_PASSWORD": "planted-secret"}},
                       "VpcConfig": {"VpcId": "vpc-1", "SubnetIds": ["subnet-1"],
                                     "SecurityGroupIds": function_groups}}]}

shared = [group("sg-0d", "default"), group("sg-0e", "database")] + \
    [group("sg-%d" % number, "other-%d" % number) for number in range(5)]
before = account(["sg-0d"], ["sg-0e"], shared)
after = account(["sg-0d", "sg-0a"], ["sg-0e", "sg-0b"],
                shared + [group("sg-0a", "lambda-rds-1", outbound=["sg-0b"]),
                          group("sg-0b", "rds-lambda-1", inbound=["sg-0a"])])
for name, document in (("before", before), ("after", after)):
    with open("%s/%s.json" % (sys.argv[1], name), "w", encoding="utf-8") as file:
        json.dump(document, file)
PYTHON
before="\"snapshot\": \"$scratch/before.json\""

# Capture, press, capture, verify. The server throttles the first calls; all three kinds of pages.
configure "{$before, \"throttle\": {\"DescribeSecurityGroups\": 1, \"ListFunctions\": 1}}"
# shellcheck disable=SC2086  # several words in one
live capture -o "$scratch/before" $orders
expect 0 "$status" "the status of a capture"
configure "{\"snapshot\": \"$scratch/after.json\"}"
# shellcheck disable=SC2086
live capture -o "$scratch/after" $orders
# shellcheck disable=SC2086
"$program" live verify "$scratch/before" "$scratch/after" $orders >"$scratch/verified" ||
  fail "the change that the console made does not agree: $(cat "$scratch/verified")"
grep -q '^agrees: .*create' "$scratch/verified" || fail "no creation is seen"

# The same by prediction: the console presses between the first capture and the third.
configure "{$before, \"after\": \"$scratch/after.json\", \"switch\": 2, \"page\": 100}"
# shellcheck disable=SC2086
live predict --to "$scratch/prediction" $orders
expect 0 "$status" "the status of a prediction"
said 'lambda-rds-1' "a prediction"
live verify "$scratch/prediction"
expect 5 "$status" "the status before the button is pressed"
said 'was the button pressed' "a verification too early"
live watch "$scratch/prediction" --for 60 --every 1 --record "$scratch/pairs"
expect 0 "$status" "the status of a watch"
said 'agrees: what was predicted is what was seen (create)' "a watch"
"$program" live verify "$scratch/pairs" >"$scratch/verified" || fail "a recorded pair differs"
# What CloudTrail recorded is looked up, page by page, and held as well.
/usr/bin/python3 - "$scratch" <<'PYTHON'
import json, sys

prediction = json.load(open(sys.argv[1] + "/prediction/prediction.json"))
ids = {"new:lambda-rds-1": "sg-0a", "new:rds-lambda-1": "sg-0b"}

def recorded(value, is_ec2):
    if isinstance(value, dict):
        names = {"UserIdGroupPairs": "groups"} if is_ec2 else {}
        return {names.get(name, name[0].lower() + name[1:]): recorded(member, is_ec2)
                for name, member in value.items()}
    if isinstance(value, list):
        items = [recorded(each, is_ec2) for each in value]
        return {"items": items} if is_ec2 else items
    for name, given in ids.items():
        value = value.replace(name, given) if isinstance(value, str) else value
    return value

events = []
for number, call in enumerate(prediction["outcome"]["calls"]):
    parameters = recorded(call["parameters"], call["service"] == "ec2")
    event = {"eventSource": call["service"] + ".amazonaws.com", "eventName": call["operation"],
             "eventTime": "2026-11-27T09:00:%02dZ" % number, "requestParameters": parameters,
             "userIdentity": {"userName": "planted-secret"}}
    if call["operation"] == "CreateSecurityGroup":
        parameters["groupDescription"] = parameters.pop("description")
        event["responseElements"] = {"groupId": ids["new:" + parameters["groupName"]]}
    events.insert(0, {"EventId": str(number), "CloudTrailEvent": json.dumps(event)})
json.dump({"Events": events}, open(sys.argv[1] + "/events.json", "w"))
PYTHON
configure "{\"snapshot\": \"$scratch/after.json\", \"events\": \"$scratch/events.json\"}"
live verify "$scratch/prediction" --events live --record "$scratch/pairs"
expect 0 "$status" "the status of a verification with events"
said 'Calls, from the events (8 of 8 as predicted)' "a verification with events"
live verify "$scratch/prediction" --events "$scratch/events.json"
expect 0 "$status" "the status of a verification with a file of events"
configure "{\"snapshot\": \"$scratch/after.json\", \"deny\": [\"LookupEvents\"]}"
live verify "$scratch/prediction" --events live
expect 1 "$status" "the status without a right to look up events"
said 'the events could not be read (denied)' "events that may not be read"

configure "{$before, \"page\": 100}"
live watch "$scratch/prediction" --for 1 --every 1
expect 5 "$status" "the status of a watch that runs out"

# Secrets are in no file and no stream. Nor is the key in an argument: it is never passed on.
if grep -rl 'planted-secret\|never-shown-key\|secret-user' "$scratch/before" "$scratch/after" \
  "$scratch/prediction" "$scratch/pairs" "$scratch/out" "$scratch/err"; then
  fail "a secret is kept"
fi

# One call that is denied, one that answers half a page: the rest goes on, and says what is missing.
configure "{$before, \"deny\": [\"DescribeDBInstances\"], \"break\": [\"DescribeSubnets\"]}"
# shellcheck disable=SC2086
live capture -o "$scratch/partial" $orders
expect 5 "$status" "the status without a needed answer"
said 'rds:DescribeDBInstances: not read (denied)' "a denied call"
said 'ec2:DescribeSubnets: not read (unreadable)' "an answer that is no XML"
[ -f "$scratch/partial/manifest.json" ] || fail "the rest was not written"

# What every call would fail with: one line with what to do, nothing written.
no_capture() {
  live capture -o "$scratch/none" --all
  expect 1 "$status" "the status of: $1"
  expect 1 "$(wc -l <"$scratch/err")" "the lines of: $1"
  said "$1" "$1"
  [ ! -e "$scratch/none" ] || fail "a folder is left by: $1"
}
endpoint=http://127.0.0.1:1 AWS_MAX_ATTEMPTS=1 no_capture 'check the network'
AWS_ACCESS_KEY_ID='' AWS_SECRET_ACCESS_KEY='' no_capture 'sign in'
unset AWS_REGION
no_capture 'say which with --region'
export AWS_REGION=eu-west-1
AWS_PROFILE=nobody no_capture 'aws configure list-profiles'
mkdir "$scratch/bin"
printf '#!/bin/sh\necho aws-cli/1.45.11 Python/3.11\n' >"$scratch/bin/aws"
chmod +x "$scratch/bin/aws"
PATH=$scratch/bin:$PATH no_capture 'is version 1'

# Slow answers: calls are made side by side, and one that is too slow is given up. Serially each
# would take as long as one by the client itself.
now() { date +%s%N; }
configure "{$before, \"delay\": 2, \"page\": 100}"
start=$(now)
aws ec2 describe-vpcs --endpoint-url "$endpoint" >/dev/null
one=$((($(now) - start) / 1000000))
start=$(now)
# shellcheck disable=SC2086
live capture -o "$scratch/slow" $orders
took=$((($(now) - start) / 1000000))
calls=$(($(grep -o '"call"' "$scratch/slow/manifest.json" | wc -l) + 1)) # the groups twice
echo "$calls calls of $one ms each: captured in $took ms"
# Half of it on two idle cores; these may be busy with other tests.
[ "$took" -le $((calls * one * 3 / 4)) ] || fail "$calls calls of $one ms took $took ms"
configure "{$before, \"delay\": 20}"
live capture -o "$scratch/late" --all --timeout 3
expect 1 "$status" "the status when nothing answers in time"
said 'timed-out' "a call that is too slow"

# Every operation is one of the services, by their own models, and none of them changes anything.
{
  "$program" live policy --all --events
  # shellcheck disable=SC2086
  "$program" live policy $orders
} >"$scratch/policies"
/usr/bin/python3 - "$scratch/policies" <<'PYTHON' || fail "an operation is not what it seems"
import re, sys
from awscli.botocore import loaders, model

actions = set(re.findall(r'"([a-z0-9]+):([A-Z]\w+)"', open(sys.argv[1]).read()))
assert len(actions) == 16, sorted(actions)
for service, operation in actions:
    description = loaders.Loader().load_service_model(service, "service-2")
    assert operation in model.ServiceModel(description, service).operation_names, operation
    assert re.match("Describe|Get|List|Lookup", operation), operation
PYTHON

# Generated scenarios, served and captured through the real client, are what they were.
"$program" generate --count "${SCENARIOS:-10}" --seed 12 >"$scratch/scenarios.jsonl"
number=0
while read -r line; do
  number=$((number + 1))
  printf '%s' "$line" | /usr/bin/python3 -c '
import json, sys
scenario = json.load(sys.stdin)
json.dump(scenario["snapshot"], open(sys.argv[1] + "/served.json", "w"))
request = scenario["request"]
words = ["--cluster", request["DBClusterIdentifier"], "--function", request["FunctionName"]]
proxy = request.get("Proxy", {})
if proxy.get("Mode") == "existing":
    words += ["--proxy", proxy["DBProxyName"]]
elif proxy.get("Mode") == "new":
    words += ["--new-proxy", "--secret-arn", "arn:aws:secretsmanager:eu-west-1:1:secret:x"]
if request.get("CreateFunction"):
    words.append("--create-function")
print(" ".join(words))' "$scratch" >"$scratch/words"
  configure "{\"snapshot\": \"$scratch/served.json\"}"
  live capture -o "$scratch/generated-$number" --all
  # shellcheck disable=SC2046
  "$program" live verify "$scratch/served.json" "$scratch/generated-$number" \
    $(cat "$scratch/words") -f json -q >"$scratch/verified" 2>&1
  /usr/bin/python3 -c '
import json, sys
answer = json.load(open(sys.argv[1]))
seen = [field for field in answer["fields"] if field["seen"]]
if seen or answer["elsewhere"] or not answer["all_else_same"]:
    print(seen, answer["elsewhere"], answer["all_else_same"])
    sys.exit(1)' "$scratch/verified" || fail "scenario $number is another one after its capture"
done <"$scratch/scenarios.jsonl"
expect "${SCENARIOS:-10}" "$number" "the number of scenarios"

[ "$failures" -eq 0 ]
