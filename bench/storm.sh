#!/usr/bin/env bash
# How honest clients fare beside attackers:  bench/storm.sh [--seconds 60] [--clients 64] [--only pipelining slow-read ...]
# In an empty temporary directory, with the demo data, on 127.0.0.1 alone.
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/load/storm.py" "$@"
