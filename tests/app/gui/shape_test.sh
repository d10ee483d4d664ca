#!/usr/bin/env bash
# shape_test.sh FLIGHTPLAN SOURCE: the journey "Shape" with real mouse and keys in a real X server under a window manager:
# drag a host to another region, type a capacity, move α; the plan follows each time, and undo brings back what was.
set -euo pipefail
if [ "${3:-}" != inside ]; then
  for tool in xvfb-run openbox xdotool; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
  done
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
  export XDG_RUNTIME_DIR=$work HOME=$work
  chmod 700 "$work"
  exec xvfb-run -a -s '-screen 0 1600x1000x24' bash "$0" "$1" "$2" inside
fi

flightplan=$1 source=$2
auto=$HOME/auto
openbox >/dev/null 2>&1 &
"$flightplan" --theme dark --language en --automation "$auto" --select host:fra-1 "$source/examples/global-web.flightplan.json" >/dev/null 2>&1 &
program=$!
trap 'kill $program 2>/dev/null || true' EXIT
fail() { echo "FAILED: $1"; cat "$auto/state.json" 2>/dev/null || true; exit 1; }

state() { python3 -c "import json,sys; print(json.load(open('$auto/state.json'))['$1'])" 2>/dev/null || true; }
# Centre of a widget, of the current row of a list, or of a region on the map.
middle() { python3 -c "import json; x,y,w,h=json.load(open('$auto/widgets.json'))['$1']; print(x+w//2, y+h//2)" 2>/dev/null; }
wait_for() { # wait_for WHAT COMMAND…: until the command holds, at most 20 s
  local what=$1
  shift
  for _ in $(seq 100); do
    "$@" && return 0
    sleep 0.2
  done
  fail "$what"
}
planned() { [ -n "$(state fingerprint)" ]; }
planned_anew() { planned && [ "$(state fingerprint)" != "$before" ] && [ "$(state undo_index)" = "$1" ]; }
there() { middle "$1" >/dev/null; }

wait_for "no plan" planned
wait_for "the selected host is in no tree" there fleetTree.current
start=$(state fingerprint)
sleep 1 # the window is placed by now, and its rectangles are written again with the next change
xdotool key --clearmodifiers ctrl+1
sleep 0.5

# Drag the host from the tree onto a region of the map.
before=$start
read -r x y < <(middle fleetTree.current)
read -r to_x to_y < <(middle map.gru)
xdotool mousemove "$x" "$y" mousedown 1
for step in 1 2 3 4 5 6 7 8 9 10; do
  xdotool mousemove $((x + (to_x - x) * step / 10)) $((y + (to_y - y) * step / 10))
  sleep 0.1
done
xdotool mouseup 1
wait_for "the host was not moved by dragging it" planned_anew 1

# Type a capacity: that of the entry which the host became, since it was one of several equal ones.
before=$(state fingerprint)
wait_for "no button for all equal hosts" there buttons
read -r x y < <(middle buttons)
left=$(python3 -c "import json; print(json.load(open('$auto/widgets.json'))['buttons'][0] + 50)")
xdotool mousemove "$left" "$y" click 1
selects_entry() { [ "$(state selection)" = entry:gru-host ]; }
wait_for "the entry of the host is not shown" selects_entry
wait_for "no CPU in the inspector" there cpu
sleep 0.5
read -r x y < <(middle cpu)
xdotool mousemove "$x" "$y" click --repeat 3 --delay 50 1
xdotool type --delay 30 "16 vCPU"
xdotool key Return
wait_for "the capacity was not taken" planned_anew 2

# α, in the inspector of the plan: a click on the open sea selects nothing.
before=$(state fingerprint)
read -r x y < <(python3 -c "import json; x,y,w,h=json.load(open('$auto/widgets.json'))['map']; print(x+w//8, y+h*6//10)")
xdotool mousemove "$x" "$y" click 1
wait_for "no α in the inspector" there alpha
sleep 0.5
# The handle stands in the middle at 0.5; the slider is the lowest part of the widget.
read -r x y < <(python3 -c "import json; x,y,w,h=json.load(open('$auto/widgets.json'))['alpha']; print(x+w//2, y+h-13)")
xdotool mousemove "$x" "$y" mousedown 1
for step in 1 2 3 4 5 6 7 8 9 10; do
  xdotool mousemove $((x + step * 10)) "$y"
  sleep 0.05
done
xdotool mouseup 1
wait_for "α was not taken" planned_anew 3

# Every step is taken back.
for _ in 1 2 3; do
  xdotool key --clearmodifiers ctrl+z
  sleep 0.3
done
as_before() { [ "$(state fingerprint)" = "$start" ] && [ "$(state undo_index)" = 0 ]; }
wait_for "undo does not bring back what was" as_before
echo "a host dragged, a capacity typed, α moved, and all taken back"
