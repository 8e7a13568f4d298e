#!/usr/bin/env bash
# Writes an invented Red List of the real size, 300,000 assessments:  bench/generate-redlist.sh FOLDER [SEED] [SCALE]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
"$here/../saola" --help >/dev/null # builds when needed; the code lists are in the build
java=$("$here/jdk.sh")/bin/java
exec "$java" -Xmx512m -XX:+UseParallelGC -cp "$here/../target/lib/*:$here/../target/classes" \
  "$here/src/main/java/org/saola/bench/redlist/GenerateRedList.java" "$@"
