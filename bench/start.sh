#!/usr/bin/env bash
# Time to the first answer and to readiness:  bench/start.sh --data DIR [--runs 10]
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/load/start.py" "$@"
