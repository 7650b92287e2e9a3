#!/usr/bin/env bash
source "$(dirname "$0")/lib"
put README.md 'See [the house](docs/house.md) and `server/people/README.md`; a room is `server/ROOM/store.cpp`.' '```' '`server/none`' '```'
put docs/house.md 'x'
put server/people/README.md 'x'
accepts "$scripts/check-docs" "$house"
put docs/house.md 'Run `scripts/gone`.'; refuses 'scripts/gone' "$scripts/check-docs" "$house"
put docs/house.md '[dead](nowhere.md)'; refuses 'nowhere.md' "$scripts/check-docs" "$house"
finish
