#!/usr/bin/env bash
# Prints the folder of a JDK 25, looked for where the launcher looks.
set -euo pipefail
for home in "${SAOLA_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/*; do
  if [ -x "$home/bin/javac" ] && grep -qs '^JAVA_VERSION="25' "$home/release"; then
    echo "$home"
    exit
  fi
done
echo 'bench: no JDK 25 found: install one or set JAVA_HOME to its folder' >&2
exit 2
