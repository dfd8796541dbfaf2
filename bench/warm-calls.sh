#!/usr/bin/env bash
# Measures what a call of each kind of function costs beyond the function itself; prints Markdown.
# Needs python3 and node. Kept results: bench/warm-calls.md.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -Dquick test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/warm-calls.classpath -Dmdep.includeScope=test >&2
exec java -cp "target/test-classes:target/classes:$(cat target/warm-calls.classpath)" \
  asl.function.routing.WarmCallBenchmark
