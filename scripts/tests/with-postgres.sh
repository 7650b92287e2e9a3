#!/usr/bin/env bash
source "$(dirname "$0")/lib"
accepts "$scripts/with-postgres" bash -c '[[ $(psql -Atc "select 1" "$RUAM_TEST_PG") == 1 ]]'
"$scripts/with-postgres" bash -c 'echo "$RUAM_TEST_PG" >"$1"; exit 7' _ "$house/url"
[[ $? == 7 ]] || { echo "the exit code is lost"; wrong=1; }
folder=$(sed 's/.*host=\([^&]*\).*/\1/' "$house/url")
[[ $folder =~ ^(/tmp|/dev/shm)/ruam-pg\. && ! -e $folder ]] || { echo "left behind: $folder"; wrong=1; }
finish
