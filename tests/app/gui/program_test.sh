#!/usr/bin/env bash
# program_test.sh FLIGHTPLAN CLI SOURCE: the window program as a process.
set -euo pipefail
flightplan=$1
cli=$2
source=$3
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill -- -"$server" 2>/dev/null; rm -rf "$work"' EXIT
export XDG_RUNTIME_DIR=$work HOME=$work
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
chmod 700 "$work"
fail() { echo "FAILED: $1"; exit 1; }

# Every example renders without a display.
for example in "$source"/examples/*.flightplan.json; do
  "$flightplan" --shot "$work/shot.png" --theme dark --size 1280x800 "$example" 2>/dev/null || fail "--shot $example"
  head -c 8 "$work/shot.png" | grep -q PNG || fail "no picture of $example"
  rm "$work/shot.png"
done

# Bad input: every problem on standard error, exit 2, no picture.
printf '{"format": 1,\n "regions": [{"id": "nowhere"}]}' >"$work/bad.json"
code=0
"$flightplan" --shot "$work/bad.png" "$work/bad.json" 2>"$work/err" || code=$?
[ "$code" = 2 ] || fail "exit code $code for bad input"
grep -q 'bad.json:2: error: region nowhere' "$work/err" || fail "the problem is not named: $(cat "$work/err")"
[ ! -e "$work/bad.png" ] || fail "a picture of a bad file"

# Without a display and without --shot it says so.
code=0
"$flightplan" 2>"$work/err" || code=$?
[ "$code" = 3 ] || fail "exit code $code without a display"

# In a real X server, driven from outside: the fingerprint is the command line's.
setsid xvfb-run -a -s '-screen 0 1600x1000x24' "$flightplan" --automation "$work/auto" "$source/examples/three-nodes.flightplan.json" </dev/null >/dev/null 2>&1 &
server=$! # its own process group: X server and program end with it
expected=$("$cli" fingerprint "$source/examples/three-nodes.flightplan.json" | cut -d' ' -f1)
for _ in $(seq 100); do
  grep -q "$expected" "$work/auto/state.json" 2>/dev/null && break
  sleep 0.2
done
grep -q "$expected" "$work/auto/state.json" || fail "window and command line disagree"
grep -q '"map"' "$work/auto/widgets.json" || fail "widgets.json has no map"
echo "ok"
