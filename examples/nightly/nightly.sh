#!/usr/bin/env bash
# Scores all leads each night, and says who moved from one tier to another since the night before.
#
#     examples/nightly/nightly.sh examples/inbound.score examples/inbound-leads.csv nights 2026-03-01
#
# For cron: 15 2 * * * /srv/leads/nightly.sh inbound.score leads.csv nights "$(date +\%F)"
# A model with mistakes, or whose own tests fail, scores nobody.
set -euo pipefail
model=$1 leads=$2 folder=$3 day=$4
here=$(cd "$(dirname "$0")" && pwd)

score check --quiet "$model"
score test --quiet "$model"
mkdir -p "$folder"
before=$(find "$folder" -name 'scored-*.csv' ! -name "scored-$day.csv" | sort | tail -n 1)
score run "$model" "$leads" --as-of "$day" --output "$folder/scored-$day.csv" --quiet

if [ -z "$before" ]; then
  echo "The first night: $(basename "$folder")/scored-$day.csv"
else
  node "$here/moves.ts" "$before" "$folder/scored-$day.csv"
fi
