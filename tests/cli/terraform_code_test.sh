#!/usr/bin/env bash
# Terraform's own parser, or npm's @cdktf/hcl2json where NODE_PATH has it, reads the code of
# `apply --format terraform` (tests/golden/apply/*.tf).
set -u
here=$(cd "$(dirname "$0")" && pwd)
golden=$here/../golden/apply

parse() {
  if command -v terraform >/dev/null; then
    terraform fmt -no-color - <"$1" >/dev/null
  else
    node -e 'require("@cdktf/hcl2json").parse("x.tf", require("fs").readFileSync(process.argv[1],
      "utf8")).catch((error) => { console.log(error.message); process.exit(1); })' "$1"
  fi
}

if ! command -v terraform >/dev/null && ! node -e 'require("@cdktf/hcl2json")' 2>/dev/null; then
  echo "skipped: there is neither terraform nor @cdktf/hcl2json here to parse the code with"
  exit 77
fi

# The check itself: what is no code must be found.
broken=$(mktemp)
trap 'rm -f "$broken"' EXIT
echo 'resource "a" {' >"$broken"
if parse "$broken" >/dev/null 2>&1; then
  echo "the parser takes anything: nothing can be checked with it"
  exit 1
fi

failures=0
for file in "$golden"/*.tf; do
  if ! parse "$file"; then
    echo "$file is no Terraform code"
    failures=$((failures + 1))
  fi
done
exit $((failures > 0))
