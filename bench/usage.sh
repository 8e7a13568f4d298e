#!/usr/bin/env bash
# What it costs to keep usage:  bench/usage.sh [--rows 1000000] [--data DIR] [--database URL]
# In an empty temporary directory unless --data is given; with a URL on PostgreSQL.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
JAVA_HOME=$("$here/jdk.sh")
export JAVA_HOME
mvn -B -q --no-transfer-progress -f "$here/../pom.xml" -DskipTests install
mvn -B -q --no-transfer-progress -f "$here/pom.xml" process-classes
exec "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED \
  -cp "$here/target/classes:$here/target/lib/*" org.saola.bench.usage.UsageCost "$@"
