# What Flightplan needs of Debian 12 and how to get it: sourced by app/run and tests/run.

packages_to_build="g++ cmake ninja-build ccache mold pkg-config
  qt6-base-dev qt6-charts-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n libqt6opengl6-dev libqt6svg6
  libboost-graph-dev nlohmann-json3-dev libgeographiclib-dev libpugixml-dev libexpected-dev libcli11-dev libb2-dev
  libvalijson-dev libproj-dev librapidcheck-dev libbenchmark-dev
  fonts-inter fonts-jetbrains-mono fonts-dejavu-core"
packages_to_test="libglpk-dev desktop-file-utils appstream xvfb xauth openbox xdotool imagemagick x11-utils python3 clang-format git"

# install_packages NAME…: installs what is missing; without the right to, prints the one apt line and exits with 3.
install_packages() {
  local missing=() name
  for name in "$@"; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0

  local become=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      become=(sudo -n)
    else
      echo "Packages are missing and this user may not install them. Run this once, then start again:" >&2
      echo "  sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
      exit 3
    fi
  fi
  echo "Installing ${#missing[@]} packages through apt (about 3 minutes on a bare system) …"
  local log
  log=$(mktemp)
  if ! { "${become[@]}" apt-get update -qq &&
         "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "apt could not install: ${missing[*]}" >&2
    exit 3
  fi
  rm -f "$log"
}

# build PRESET TARGET…: configures and builds, quietly unless something is wrong.
build() {
  local preset=$1 log
  shift
  log=$(mktemp)
  if ! { cmake --preset "$preset" && cmake --build --preset "$preset" ${1:+--target "$@"}; } >"$log" 2>&1; then
    grep -E -A 12 'error|Error|FAILED' "$log" | head -n 60 >&2 || tail -n 40 "$log" >&2
    echo "The build failed; the whole log is in $log" >&2
    exit 1
  fi
  rm -f "$log"
}
