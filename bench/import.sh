#!/usr/bin/env bash
# Time and peak memory of an import:  bench/import.sh --package FOLDER [--runs 3] [--keep DIR]
# The Red List:  SAOLA_JAVA_OPTS=-Xmx1g bench/import.sh --red-list FOLDER --release 2026-1
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/load/ingest.py" "$@"
