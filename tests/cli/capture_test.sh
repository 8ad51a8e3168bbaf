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
tr '\n' ' ' <<<"$*" >>"$CALLS" && echo >>"$CALLS"
if [ "$2" = "${FAILING_OPERATION:-}" ]; then
  printf '{"half": '
  echo 'An error occurred (AccessDenied)' >&2
  exit 254
fi
case "$*" in
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
expect "" "$(grep -vE '^(ec2 describe|rds describe|lambda list)-' "$CALLS" || true)" \
  "calls that do not read"
grep -q -- 'describe-db-proxy-targets --db-proxy-name billing-proxy --query' "$CALLS" ||
  fail "the targets of a proxy are not asked for by its name"

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
