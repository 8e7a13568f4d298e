#!/usr/bin/env bash
# Time and peak memory of an import:  bench/import.sh --package FOLDER [--runs 3] [--keep DIR]
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/load/ingest.py" "$@"
