#!/usr/bin/env bash
# Round-trip times between all regions of the catalogue, most of which are estimates, are the same on a processor without
# fused multiply-add and AVX.
set -euo pipefail
cli=$1
plan=$(mktemp)
trap 'rm -f "$plan"' EXIT
{
  printf '{"format": 1, "perspective": "customer", "regions": ['
  "$cli" catalog regions --format table | awk 'NR > 1 {printf "%s{\"id\": \"%s\"}", (NR > 2 ? ", " : ""), $1}'
  printf ']}'
} >"$plan"
now=$("$cli" latency matrix --format csv "$plan" 2>/dev/null)
reduced=$(GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-AVX2,-AVX "$cli" latency matrix --format csv "$plan" 2>/dev/null)
estimates=$(grep -c ',estimated,' <<<"$now")
[ "$estimates" -ge 400 ] || { echo "only $estimates estimates"; exit 1; }
[ "$now" = "$reduced" ] || { echo "estimates depend on the processor:"; diff <(printf '%s\n' "$now") <(printf '%s\n' "$reduced"); exit 1; }
echo "$estimates estimates, the same with and without FMA and AVX"
