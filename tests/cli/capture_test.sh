#!/usr/bin/env bash
# docs/examples/capture.sh against a made-up aws that writes down how it was called.
set -euo pipefail

capture=$(cd "$(dirname "$0")/../.." && pwd)/docs/examples/capture.sh
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export CALLS="$scratch/calls"

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}

# expect WANTED GOT WHAT
expect() { [ "$1" = "$2" ] || fail "$3: expected '$1', got '$2'"; }

mkdir "$scratch/bin"
cat >"$scratch/bin/aws" <<'AWS'
#!/usr/bin/env bash
if [ "$1" = --version ]; then
  echo "aws-cli/${VERSION:-2.9.19} Python/3.11"
  exit
fi
tr '\n' ' ' <<<"$*" >>"$CALLS" && echo >>"$CALLS"
if [ "$2" = "${FAILING_OPERATION:-}" ]; then
  printf '{"half": '
  echo 'An error occurred (AccessDenied)' >&2
  exit 254
fi
case "$*" in
  *vpc-associations*)
    [ -n "${KNOWS_ASSOCIATIONS:-}" ] || exit 252
    printf '{"SecurityGroupVpcAssociations": []}\n'
    ;;
  *describe-security-groups*)
    printf '{"called": "%s %s", "PrefixListId": "pl-0a1b", "again": "pl-0a1b"}\n' "$1" "$2"
    ;;
  *'--output text'*) printf 'orders\nbilling-proxy\n' ;;
  *) printf '{"called": "%s %s"}\n' "$1" "$2" ;;
esac
AWS
chmod +x "$scratch/bin/aws"
export PATH="$scratch/bin:$PATH"

# A capture holds one file per call, and two per proxy.
"$capture" "$scratch/account" --region eu-west-1 --profile audit >"$scratch/out" 2>&1
expect "" "$(cat "$scratch/out")" "a capture that goes well says nothing"
expected="ec2-describe-network-interfaces.json ec2-describe-security-group-rules.json\
 ec2-describe-security-groups.json ec2-describe-subnets.json ec2-describe-vpcs.json\
 ec2-get-managed-prefix-list-entries.pl-0a1b.json\
 lambda-list-functions.json rds-describe-db-clusters.json rds-describe-db-instances.json\
 rds-describe-db-proxies.json rds-describe-db-proxy-targets.billing-proxy.json\
 rds-describe-db-proxy-targets.orders.json rds-describe-db-subnet-groups.json\
 rds-describe-global-clusters.json"
files=$(find "$scratch/account" -mindepth 1 -printf '%f\n' | LC_ALL=C sort | xargs)
expect "$expected" "$files" "the files"
expect '{"called": "rds describe-db-proxy-targets"}' \
  "$(cat "$scratch/account/rds-describe-db-proxy-targets.orders.json")" "a file's content"

# Every call is made where the user said, and only reads.
expect "" "$(grep -v -- '--no-cli-pager --region eu-west-1 --profile audit' "$CALLS" || true)" \
  "calls without the options"
reads='^(ec2 describe|ec2 get-managed|rds describe|lambda list)-'
expect "" "$(grep -vE "$reads" "$CALLS" || true)" "calls that do not read"
grep -q -- 'describe-db-proxy-targets --db-proxy-name billing-proxy --query' "$CALLS" ||
  fail "the targets of a proxy are not asked for by its name"

# A client that knows the VPC associations of groups is asked for them.
KNOWS_ASSOCIATIONS=1 "$capture" "$scratch/associated" >"$scratch/out" 2>&1
expect "" "$(cat "$scratch/out")" "a capture with associations says nothing"
expect '{"SecurityGroupVpcAssociations": []}' \
  "$(cat "$scratch/associated/ec2-describe-security-group-vpc-associations.json")" "associations"

# Version 1 of the client is told that 2 is needed.
status=0
VERSION=1.45.11 "$capture" "$scratch/old" 2>"$scratch/err" || status=$?
expect 1 "$status" "the exit status with version 1"
grep -q 'version 2 is needed' "$scratch/err" || fail "version 1 is not named"

# The environment variables of a function are not asked for.
expect "" "$(grep 'list-functions' "$CALLS" | grep -E 'Environment|Functions\[\]\}' || true)" \
  "a call for a function's secrets"

# One failing call: a message that names it, status 1, nothing left behind.
for operation in describe-vpcs describe-db-proxy-targets list-functions; do
  status=0
  FAILING_OPERATION=$operation "$capture" "$scratch/failed" 2>"$scratch/err" || status=$?
  expect 1 "$status" "the exit status when $operation fails"
  grep -q "$operation' failed with exit status 254" "$scratch/err" ||
    fail "the message does not name $operation: $(cat "$scratch/err")"
  expect "" "$(find "$scratch/failed" -mindepth 1)" "what $operation left behind"
done

# A folder that holds a capture is left alone; wrong usage is said.
for arguments in "$scratch/account" "" "a b" "a --region" "a --nonsense"; do
  status=0
  # shellcheck disable=SC2086  # several arguments in one word
  (cd "$scratch" && "$capture" $arguments 2>err) || status=$?
  expect 1 "$status" "the exit status of: capture.sh $arguments"
  grep -q '^capture.sh: ' "$scratch/err" || fail "no message for: capture.sh $arguments"
done
