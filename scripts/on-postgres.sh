#!/bin/sh
# Runs a command with a real PostgreSQL server of its own, whose address is in KANSLI_TEST_DATABASE_URL.
# Starts the newest server below /usr/lib/postgresql (or $PGBIN) in a folder of its own, on a unix socket, as an unprivileged user.
#   scripts/on-postgres.sh sh -c 'node scripts/measure-effect.ts 1000000 "$KANSLI_TEST_DATABASE_URL"'
set -eu
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)}
if [ -z "$bin" ]; then
  echo 'no PostgreSQL server found below /usr/lib/postgresql; apt-get install postgresql' >&2
  exit 2
fi
folder=$(mktemp -d -t kansli-postgres-XXXXXX)
as=''
if [ "$(id -u)" = 0 ]; then
  chown 65534:65534 "$folder"
  as='setpriv --reuid=65534 --regid=65534 --clear-groups'
fi
stop() {
  $as "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT INT TERM
cd /
$as "$bin/initdb" -D "$folder/data" -U kansli --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
$as "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w \
  -o "-c listen_addresses='' -c unix_socket_directories=$folder -c fsync=off" start >/dev/null
cd "$OLDPWD"
"$bin/postgres" --version
socket=$(printf '%s' "$folder" | sed 's,/,%2F,g')
KANSLI_TEST_DATABASE_URL="postgres://kansli@$socket:5432/postgres" "$@"
