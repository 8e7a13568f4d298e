#!/usr/bin/env bash
# Compares two releases of the real size:  bench/releases.sh --package FOLDER [--changed 0.08]
# The Red List:  bench/releases.sh --red-list FOLDER [--changed 0.08]
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/load/releases.py" "$@"
