#!/bin/sh
# Runs the tests that stand on the database against a real PostgreSQL server instead of the embedded one.
#   scripts/test-postgres.sh [test paths]        default: src/store src/governance src/casework src/app
set -eu
[ $# -gt 0 ] || set -- src/store src/governance src/casework src/app
exec sh "$(dirname "$0")/on-postgres.sh" npx vitest run "$@"
