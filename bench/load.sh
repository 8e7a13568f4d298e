#!/usr/bin/env bash
# Load test against nginx with the same bytes:  bench/load.sh --data DIR [--rounds 3] [--seconds 4] [--only TEXT]
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/load/load.py" "$@"
