#!/usr/bin/env bash
# Whether every answer is wholly of one release while releases come and go:  bench/crowd.sh [--seconds 600] [--clients 64] [--imports 12]
# In an empty temporary directory, with marked copies of the demo data, on 127.0.0.1 alone.
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/load/crowd.py" "$@"
