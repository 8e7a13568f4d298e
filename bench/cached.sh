#!/usr/bin/env bash
# What an answer costs beside another version:  bench/cached.sh --former "FOLDER/saola" [--server ./saola] [--rounds 6] [--seconds 3]
# In empty temporary directories, with the demo data of each version, on 127.0.0.1 alone.
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/load/cached.py" "$@"
