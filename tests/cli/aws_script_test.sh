#!/usr/bin/env bash
# The scripts of `apply --format aws-cli` (tests/golden/apply/*.sh) do what the calls of
# answers.jsonl say: run with an `aws` that only writes down what it is given. No text of a
# snapshot becomes code, and the password is never on a command line.
set -u
here=$(cd "$(dirname "$0")" && pwd)
golden=$here/../golden/apply
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

if ! command -v python3 >/dev/null; then
  echo "skipped: there is no python3 here to compare the calls with"
  exit 77
fi

mkdir "$folder/bin"
cat >"$folder/bin/aws" <<'AWS'
#!/usr/bin/env bash
# One file a call: its arguments, each ended by a zero byte, and what it got through a pipe.
number=$(($(find "$CALLS" -name '*.arguments' | wc -l) + 1))
call=$CALLS/$(printf '%03d' "$number")
printf '%s\0' "$@" >"$call.arguments"
case " $* " in
  *' file:///dev/stdin '*) cat >"$call.input" ;;
esac
case $2 in
  describe-db-proxies) echo available ;;
  create-*) echo "id-$number" ;;
esac
AWS
chmod +x "$folder/bin/aws"

# shellcheck disable=SC2016  # it is a text that must not expand
export DB_PASSWORD='a "quoted\" $HOME '\''pass`word' FUNCTION_ROLE_ARN=arn:role
export FUNCTION_CODE_BUCKET=bucket FUNCTION_CODE_KEY=key
export SUBNET_ID_1=subnet-a SUBNET_ID_2=subnet-b VPC_ID=vpc-a

failures=0
fail() {
  echo "$1"
  failures=$((failures + 1))
}

for script in "$golden"/*.sh; do
  name=$(basename "$script" .sh)
  bash -n "$script" || fail "$name: is no bash"
  if command -v shellcheck >/dev/null; then
    shellcheck "$script" || fail "$name: shellcheck complains"
  fi
  mkdir "$folder/$name" "$folder/$name.calls"
  (cd "$folder/$name" && CALLS=$folder/$name.calls PATH=$folder/bin:$PATH bash "$script") \
    >/dev/null || fail "$name: ends with an error"
  [ -z "$(ls -A "$folder/$name")" ] || fail "$name: a text was run as code"
done

# What a script needs, it asks for before it changes anything.
mkdir "$folder/unset.calls"
if (unset DB_PASSWORD && CALLS=$folder/unset.calls PATH=$folder/bin:$PATH \
  bash "$golden/create-new-proxy-password.sh") 2>/dev/null; then
  fail "a script without its password goes on"
fi
[ -z "$(ls -A "$folder/unset.calls")" ] || fail "a script without its password makes calls"

python3 - "$golden/answers.jsonl" "$folder" <<'PYTHON' || fail "scripts and calls differ"
import json, os, pathlib, re, sys

def command_of(operation):
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", operation).lower()

def made_calls(folder):
    for file in sorted(folder.glob("*.arguments")):
        words = file.read_text(encoding="utf-8").split("\0")[:-1]
        if words[1] in ("wait", "describe-db-proxies"):
            continue
        assert os.environ["DB_PASSWORD"] not in " ".join(words), "the password is an argument"
        parameters = json.loads(words[words.index("--cli-input-json") + 1])
        entered = file.with_suffix(".input")
        if entered.exists():
            parameters["SecretString"] = json.loads(entered.read_text(encoding="utf-8"))
        yield words[0], words[1], parameters, "id-%d" % int(file.stem)

def filled_in(value, known):
    if isinstance(value, dict):
        return {name: filled_in(member, known) for name, member in value.items()}
    if isinstance(value, list):
        return [filled_in(element, known) for element in value]
    if isinstance(value, str):
        for name, text in known.items():
            value = value.replace(name, text)
    return value

failed = False
for line in open(sys.argv[1], encoding="utf-8"):
    answer = json.loads(line)
    folder = pathlib.Path(sys.argv[2]) / (answer["id"] + ".calls")
    if not folder.exists():
        continue  # it may not be applied, so there is no script
    known = {"${%s}" % name: value for name, value in os.environ.items()}
    made = list(made_calls(folder))
    if len(made) != len(answer["calls"]):
        print(answer["id"], "makes", len(made), "calls, not", len(answer["calls"]))
        failed = True
    for call, (service, command, parameters, new_id) in zip(answer["calls"], made):
        expected = call["parameters"]
        if "SecretString" in expected:
            secret = json.loads(expected["SecretString"])
            expected = dict(expected, SecretString=filled_in(secret, known))
        expected = filled_in(expected, known)
        if (call["service"], command_of(call["operation"]), expected) != (
                service, command, parameters):
            print(answer["id"], "differs:", expected, service, command, parameters)
            failed = True
        for member in ("GroupName", "Name", "RoleName", "PolicyName"):
            if command.startswith("create-") and member in call["parameters"]:
                known["new:" + call["parameters"][member]] = new_id
sys.exit(failed)
PYTHON

count=$(find "$golden" -name '*.sh' | wc -l)
echo "$count scripts run, $failures complaints"
[ "$count" -gt 0 ] && [ "$failures" -eq 0 ]
