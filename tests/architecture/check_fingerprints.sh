#!/usr/bin/env bash
# Every example is pinned by its fingerprint, and has the same one on a processor without fused multiply-add and AVX.
# UPDATE_FINGERPRINTS=1 rewrites the list: do that only when a plan was meant to change, and say so in the commit.
set -euo pipefail
cli=$1
examples=$2
cd "$examples"
now=$("$cli" fingerprint ./*.flightplan.json)
if [ "${UPDATE_FINGERPRINTS:-}" = 1 ]; then
  printf '%s\n' "$now" >fingerprints.txt
fi
diff <(printf '%s\n' "$now") fingerprints.txt || { echo "a plan of an example changed (left: now, right: pinned)"; exit 1; }
reduced=$(GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-AVX2,-AVX "$cli" fingerprint ./*.flightplan.json)
[ "$now" = "$reduced" ] || { echo "plans depend on the processor:"; diff <(printf '%s\n' "$now") <(printf '%s\n' "$reduced"); exit 1; }
echo "$(printf '%s\n' "$now" | wc -l) examples, same plans with and without FMA and AVX"
