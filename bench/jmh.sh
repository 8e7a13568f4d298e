#!/usr/bin/env bash
# Builds Saola and the benchmarks, and runs those that match:  bench/jmh.sh [REGEX] [JMH OPTIONS]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
JAVA_HOME=$("$here/jdk.sh")
export JAVA_HOME
mvn -B -q --no-transfer-progress -f "$here/../pom.xml" -DskipTests install
mvn -B -q --no-transfer-progress -f "$here/pom.xml" process-classes
cd "$here" # benchmarks find the generated package in work/package
exec "$JAVA_HOME/bin/java" -cp "target/classes:target/lib/*" org.openjdk.jmh.Main "$@"
