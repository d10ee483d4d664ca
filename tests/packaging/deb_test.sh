#!/usr/bin/env bash
# Makes the .deb and installs it in a bare Debian 12: deb_test.sh BUILD_FOLDER. Takes some minutes and a network.
set -euo pipefail

skip() {
  echo "skipped: $*"
  exit 77
}
[ "$(id -u)" -eq 0 ] || skip "only root can make a bare Debian"
command -v debootstrap >/dev/null || skip "debootstrap is not installed"
command -v dpkg-shlibdeps >/dev/null || skip "dpkg-dev is not installed"

build=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cpack --config "$build/CPackConfig.cmake" -B "$root/package" >"$root/cpack.log" 2>&1 || { tail -n 20 "$root/cpack.log" >&2; exit 1; }
deb=$(echo "$root"/package/flightplan_*.deb)
mirror=$(sed -nE 's/^(deb |URIs: )(\[[^]]*\] )?(http[^ ]+).*/\3/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1 || true)
[ -n "$mirror" ] || skip "apt's sources name no mirror"
debootstrap --variant=minbase bookworm "$root/debian" "$mirror" >"$root/debootstrap.log" 2>&1 ||
  skip "no bare Debian could be made: $(tail -n 1 "$root/debootstrap.log")"
cp "$deb" "$root/debian/flightplan.deb"
cp -r /etc/apt/apt.conf.d/. "$root/debian/etc/apt/apt.conf.d/"
inside() { chroot "$root/debian" env DEBIAN_FRONTEND=noninteractive LC_ALL=C HOME=/root "$@"; }
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends ./flightplan.deb >"$root/install.log" 2>&1 || { tail -n 20 "$root/install.log" >&2; exit 1; }
example=/usr/share/flightplan/examples/global-web.flightplan.json
inside flightplan --version
inside flightplan-cli plan "$example" | tail -n 3
inside env QT_QPA_PLATFORM=offscreen flightplan --shot /shot.png "$example"
[ "$(stat -c %s "$root/debian/shot.png")" -gt 50000 ] || { echo "FAIL: the picture is empty" >&2; exit 1; }
echo "$(basename "$deb") installs and starts in a bare Debian 12"
