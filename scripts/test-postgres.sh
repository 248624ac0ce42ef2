#!/bin/sh
# Runs the tests that stand on the database against a real PostgreSQL server instead of the embedded one. The others of those floors would
# do again just what they did in `npm test`: only test/database.ts and test/desk.ts look at which server there is.
#   scripts/test-postgres.sh [test paths]        default: those below src/store src/governance src/casework src/app
set -eu
[ $# -gt 0 ] || set -- $(grep -rlE "from '#test/(database|desk)\.ts'" --include='*.test.ts' src/store src/governance src/casework src/app)
exec sh "$(dirname "$0")/on-postgres.sh" npx vitest run "$@"
