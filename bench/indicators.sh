#!/usr/bin/env bash
# How long indicators take a running server:  bench/indicators.sh --server URL [--runs 20] [--pid PID]
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/load/indicators.py" "$@"
