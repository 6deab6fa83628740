#!/bin/sh
# Fills a new Prometheus database with history: every scenario, and days of live traffic up to now under the labels that
# a scrape gives it, so that what is scraped later continues the same series.
#
#   history.sh DIRECTORY DAYS STEP_SECONDS JOB INSTANCE
#
# $SIMULATOR is the command that runs simulator/cli.ts; promtool has to be in PATH.
set -eu

if [ $# -ne 5 ]; then
  echo "history.sh got $# arguments; expected 5: DIRECTORY DAYS STEP_SECONDS JOB INSTANCE." >&2
  exit 2
fi
directory=$1 days=$2 step_seconds=$3 job=$4 instance=$5
simulator=${SIMULATOR:?is not set; expected the command that runs simulator/cli.ts}

if [ -e "$directory/wal" ] || [ -n "$(find "$directory" -mindepth 2 -maxdepth 2 -name meta.json)" ]; then
  echo "history: $directory is in use already; nothing to do."
  exit 0
fi

# In the database's own file system, so that finished blocks are moved in at once: an interrupted run leaves none behind.
work=$directory/history.tmp
rm -rf "$work"
mkdir -p "$work/blocks"
trap 'rm -rf "$work"' EXIT

import() {
  # promtool reads the whole text once for each block, hence few and long ones.
  promtool tsdb create-blocks-from openmetrics --max-block-duration=744h "$work/metrics.txt" "$work/blocks" >/dev/null
}

for scenario in load-balancer api-gateway elb-request-count load-balancer-fleet; do
  echo "history: scenario $scenario"
  $simulator openmetrics --scenario "$scenario" --out "$work/metrics.txt"
  import
done
echo "history: $days days of live traffic, every $step_seconds seconds"
$simulator openmetrics --live --days "$days" --step-seconds "$step_seconds" \
  --label "job=$job" --label "instance=$instance" --out "$work/metrics.txt"
import

size=$(du -sh "$work/blocks" | cut -f1)
mv "$work"/blocks/* "$directory/"
echo "history: done, $size"
