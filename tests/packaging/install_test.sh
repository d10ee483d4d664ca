#!/usr/bin/env bash
# Installs into a folder and uses what is there: install_test.sh BUILD_FOLDER
set -euo pipefail

build=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
fail() {
  echo "FAIL: $*" >&2
  exit 1
}

cmake --install "$build" --prefix "$root/usr" >"$root/log" || { cat "$root/log" >&2; fail "cmake --install"; }
bin=$root/usr/bin share=$root/usr/share

"$bin/flightplan-cli" plan --format json -o "$root/plan.json" "$share/flightplan/examples/global-web.flightplan.json" &&
  grep -q '"fingerprint"' "$root/plan.json" ||
  fail "the installed program does not plan the installed example"
QT_QPA_PLATFORM=offscreen "$bin/flightplan" --shot "$root/shot.png" --size 1200x800 \
  "$share/flightplan/examples/global-web.flightplan.json" >/dev/null || fail "the installed window does not render"
[ -s "$root/shot.png" ] || fail "no picture"

# The man page knows every command, and no other.
diff <("$bin/flightplan-cli" --help | awk '/^Subcommands:/ {list = 1; next} /^$/ {list = 0} list && NF > 1 {print $1}' | sort) \
     <(sed -n '/^\.SH COMMANDS/,/^\.SH OUTPUT/p' "$share/man/man1/flightplan-cli.1" | sed -n 's/^\.B //p' | tr -d '\\' | sort) ||
  fail "packaging/man/flightplan-cli.1.in and the commands of the program differ"
grep -q '@' "$share/man/man1/flightplan.1" && fail "a placeholder is left in flightplan.1"
if command -v man >/dev/null; then
  for page in flightplan flightplan-cli; do
    warnings=$(LC_ALL=C MANROFFSEQ='' man --warnings -E UTF-8 -l -Tutf8 -Z "$share/man/man1/$page.1" 2>&1 >/dev/null)
    [ -z "$warnings" ] || fail "$page.1: $warnings"
  done
fi

# Completion asks the program.
complete_words() {
  PATH=$bin:$PATH bash -c '
    source "$1"; shift
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _flightplan_cli 2>/dev/null
    printf "%s\n" "${COMPREPLY[@]}"' bash "$share/bash-completion/completions/flightplan-cli" "$@"
}
complete_words flightplan-cli swe | grep -x sweep >/dev/null || fail "commands are not completed"
complete_words flightplan-cli drain --lo | grep -x -- --lost >/dev/null || fail "options are not completed"
complete_words flightplan-cli latency ev | grep -x evaluate >/dev/null || fail "commands of commands are not completed"
complete_words flightplan-cli plan --format j | grep -x json >/dev/null || fail "formats are not completed"

if command -v desktop-file-validate >/dev/null; then
  desktop-file-validate "$share/applications/flightplan.desktop" || fail "desktop file"
fi
if command -v appstreamcli >/dev/null; then
  appstreamcli validate --no-net "$share/metainfo/org.flightplan.Flightplan.metainfo.xml" || fail "AppStream data"
fi
if command -v xmllint >/dev/null; then
  xmllint --noout "$share/mime/packages/flightplan.xml" || fail "MIME type"
fi
for file in "$share/icons/hicolor/scalable/apps/flightplan.svg" "$share/flightplan/schema/flightplan.schema.json" \
            "$share/doc/flightplan/copyright"; do
  [ -s "$file" ] || fail "$file is missing"
done
echo "installed programs plan, render and complete"
