#!/usr/bin/env bash
# What access control costs, and whether every request is recorded:  bench/access.sh [--seconds 10] [--rounds 3] [--connections 64]
# In an empty temporary directory, with the demo data.
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/load/access.py" "$@"
