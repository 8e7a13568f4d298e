#!/usr/bin/env bash
# Writes an invented data package of the real size:  bench/generate.sh FOLDER [SEED] [SCALE]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
"$here/../saola" --help >/dev/null # builds when needed; the annotations of the sources are among its libraries
java=$("$here/jdk.sh")/bin/java
exec "$java" -Xmx256m -XX:+UseSerialGC -cp "$here/../target/lib/*" \
  "$here/src/main/java/org/saola/bench/generator/GeneratePackage.java" "$@"
