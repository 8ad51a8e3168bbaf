#!/usr/bin/env bash
# A replay over a Slurm array: every task replays one shard, a last job adds the results up.
#
#   ./slurm-array.sh [SHARDS [SCENARIOS]]      from a login node; results in replay-results/
#
# It uses nothing but --shard. CONNECTSIM names the program, which every node must see.
#SBATCH --job-name=connectsim-replay
#SBATCH --cpus-per-task=1
#SBATCH --mem=256M
#SBATCH --time=01:00:00
set -euo pipefail

program=${CONNECTSIM:-connectsim}
results=${RESULTS:-replay-results}

if [ -n "${SLURM_ARRAY_TASK_ID:-}" ]; then
  exec "$program" replay --count "$SCENARIOS" --shard "$SLURM_ARRAY_TASK_ID/$SHARDS" \
    --format json --quiet --output "$results/$SLURM_ARRAY_TASK_ID.json"
fi

shards=${1:-64}
scenarios=${2:-1000000000}
mkdir -p "$results"
export SHARDS=$shards SCENARIOS=$scenarios RESULTS=$results CONNECTSIM=$program
array=$(sbatch --parsable --array="1-$shards" --export=ALL "$0")
# A shard that found something ends with 2: its result counts all the same.
sbatch --dependency="afterany:$array" --job-name=connectsim-merge --mem=256M --time=00:10:00 \
  --export=ALL --wrap="$program merge $results/*.json"
