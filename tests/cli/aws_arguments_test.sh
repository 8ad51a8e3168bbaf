#!/usr/bin/env bash
# A real AWS client accepts every call of every action in every mode: names and types of parameters.
# The calls are those of tests/golden/apply/answers.jsonl. Nothing leaves the machine: the client
# checks parameters before it connects, and the address that it is given is a closed port.
#
# (`--generate-cli-skeleton output` would check them too, but fails for Lambda whatever it is given:
# it makes up an answer and finds its own values out of range.)
set -u
here=$(cd "$(dirname "$0")" && pwd)
answers=$here/../golden/apply/answers.jsonl

for tool in aws python3; do
  if ! command -v "$tool" >/dev/null; then
    echo "skipped: there is no $tool here to check the calls with"
    exit 77
  fi
done

export AWS_ACCESS_KEY_ID=none AWS_SECRET_ACCESS_KEY=none AWS_DEFAULT_REGION=eu-west-1
export AWS_MAX_ATTEMPTS=1 AWS_EC2_METADATA_DISABLED=true AWS_PAGER='' NO_PROXY='*' no_proxy='*'
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null

# What the client says to one call; it got past its checks when it tries to connect.
answer_to() {
  aws "$1" "$2" --endpoint-url http://127.0.0.1:1 --cli-input-json "$3" 2>&1
}
accepted='Could not connect to the endpoint URL'

# The check itself: a misspelt name must be found.
wrong='{"GroupName": "lambda-rds-1", "Descriptionn": "x", "VpcId": "vpc-1"}'
case $(answer_to ec2 create-security-group "$wrong") in
  *'Unknown parameter in input: "Descriptionn"'*) ;;
  *)
    echo "the client does not reject a wrong name: nothing can be checked with it"
    exit 1
    ;;
esac

# One call of every operation and form (members, types, whether lists are empty),
# "service<tab>command<tab>parameters"; the client looks at nothing else.
calls() {
  python3 - "$answers" <<'PYTHON'
import json, re, sys

def form(value):
    if isinstance(value, dict):
        return [(name, form(member)) for name, member in sorted(value.items())]
    if isinstance(value, list):
        return ["list"] + sorted({json.dumps(form(element)) for element in value})
    return type(value).__name__

seen = set()
for line in open(sys.argv[1], encoding="utf-8"):
    for call in json.loads(line)["calls"]:
        key = json.dumps([call["operation"], form(call["parameters"])])
        if key not in seen:
            seen.add(key)
            words = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", call["operation"])
            print(call["service"], words.lower(), json.dumps(call["parameters"]), sep="\t")
PYTHON
}

count=0
failures=0
while IFS=$'\t' read -r service command parameters; do
  count=$((count + 1))
  said=$(answer_to "$service" "$command" "$parameters")
  case $said in
    *"$accepted"*) ;;
    *)
      failures=$((failures + 1))
      printf 'rejected: aws %s %s %s\n%s\n' "$service" "$command" "$parameters" "$said"
      ;;
  esac
done < <(calls)

echo "$count calls, $failures rejected by $(aws --version 2>&1)"
[ "$count" -gt 0 ] && [ "$failures" -eq 0 ]
