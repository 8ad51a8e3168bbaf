#!/usr/bin/env bash
# A replay over an AWS Batch array job: every child replays one shard and writes its result to S3.
#
#   ./aws-batch.sh submit QUEUE DEFINITION s3://BUCKET/PREFIX [SHARDS [SCENARIOS]]
#   ./aws-batch.sh merge s3://BUCKET/PREFIX       when the job is done
#
# The job definition's image holds connectsim, the aws command line and this script as its
# entry point; its role may write to the prefix. It uses nothing but --shard.
set -euo pipefail

program=${CONNECTSIM:-connectsim}

# Inside a child: Batch counts children from 0, shards count from 1.
if [ -n "${AWS_BATCH_JOB_ARRAY_INDEX:-}" ]; then
  shard=$((AWS_BATCH_JOB_ARRAY_INDEX + 1))
  shards=${SHARDS:?as submit sets it} scenarios=${SCENARIOS:?as submit sets it}
  results=${RESULTS:?as submit sets it}
  status=0
  "$program" replay --count "$scenarios" --shard "$shard/$shards" --format json --quiet \
    --output "/tmp/$shard.json" || status=$?
  # 2: something was found; the result says what. Anything else but 0 is a failed child.
  [ "$status" = 0 ] || [ "$status" = 2 ] || exit "$status"
  exec aws s3 cp --only-show-errors "/tmp/$shard.json" "$results/$shard.json"
fi

case ${1:-} in
  submit)
    queue=${2:?a job queue}
    definition=${3:?a job definition}
    results=${4:?an S3 prefix}
    shards=${5:-64}
    scenarios=${6:-1000000000}
    environment="{name=SHARDS,value=$shards},{name=SCENARIOS,value=$scenarios}"
    environment+=",{name=RESULTS,value=$results}"
    aws batch submit-job --job-name connectsim-replay --job-queue "$queue" \
      --job-definition "$definition" --array-properties "size=$shards" \
      --container-overrides "environment=[$environment]"
    ;;
  merge)
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    aws s3 cp --recursive --only-show-errors "${2:?an S3 prefix}" "$folder"
    "$program" merge "$folder"/*.json
    ;;
  *)
    sed -n '2,7s/^# \{0,1\}//p' "$0"
    exit 1
    ;;
esac
