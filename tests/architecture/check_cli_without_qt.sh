#!/usr/bin/env bash
# The command line must run where there is no Qt.
set -euo pipefail
if ldd "$1" | grep -i -E 'libQt|libX11|libGL'; then
  echo "$1 links what only a window needs"
  exit 1
fi
echo "no Qt in $(basename "$1")"
