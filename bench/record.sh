#!/usr/bin/env bash
# Runs a command and keeps its output with the facts of the machine:  bench/record.sh NAME -- COMMAND ...
# Writes bench/results/YYYY-MM-DD-NAME/raw.log and summary.md; the status is the command's.
set -uo pipefail
if [ $# -lt 3 ] || [ "$2" != -- ] || [[ ! $1 =~ ^[a-z0-9-]+$ ]]; then
  echo 'usage: bench/record.sh NAME -- COMMAND ...   (NAME: small letters, digits, hyphens)' >&2
  exit 2
fi
name=$1
shift 2
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/bench/results/$(date +%F)-$name
mkdir -p "$folder"

# results are shared: no path of this machine stays in them
without_paths() { sed -u -e "s|$root|.|g" -e "s|${TMPDIR:-/tmp}/|TMP/|g" -e "s|$HOME|~|g"; }
# nor what is meant for a terminal
plain() { sed -u -e 's/\x1b\[[0-9;]*[A-Za-z]//g' -e 's/[\x00-\x08\x0b-\x1f]//g'; }
# of JMH only the table at the end, which begins with this line
outcome() { if grep -q '^Benchmark  .*Score' "$1"; then sed -n '/^Benchmark  .*Score/,$p' "$1"; else cat "$1"; fi; }
version() { "$@" 2>&1 | head -1 || true; }
java=$("$root/bench/jdk.sh")/bin/java

"$@" 2>&1 | without_paths | plain | tee "$folder/raw.log"
status=${PIPESTATUS[0]}

{
  echo "# $name, $(date +%F)"
  echo
  echo "    $(printf '%q ' "$@")"
  echo
  echo "Exit status $status, ended $(date +%H:%M). Load average at the end: $(cut -d' ' -f1-3 /proc/loadavg)."
  echo
  echo '| fact | value |'
  echo '|---|---|'
  echo "| processor | $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores |"
  echo "| memory | $(awk '/^MemTotal/ {printf "%.0f GiB", $2 / 1048576}' /proc/meminfo) |"
  echo "| system | $(. /etc/os-release && echo "$PRETTY_NAME"), kernel $(uname -r) |"
  echo "| Java | $(version "$java" -version), $("$java" -version 2>&1 | sed -n 2p) |"
  echo "| sources | $(git -C "$root" rev-parse --short HEAD)$(git -C "$root" diff --quiet HEAD || echo ', with changes') |"
  echo "| nginx | $(PATH=$PATH:/usr/sbin version nginx -v) |"
  echo "| wrk | $(version wrk -v) |"
  echo
  echo '## Output'
  echo
  outcome "$folder/raw.log" | sed 's/^/    /;/^    |/s/^    //'
} | without_paths >"$folder/summary.md"
echo "kept in bench/results/${folder##*/}" >&2
exit "$status"
