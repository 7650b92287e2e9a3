#!/usr/bin/env bash
source "$(dirname "$0")/lib"
mkdir -p "$house/scripts" "$house/server"
cp "$scripts/new-room" "$scripts/env" "$scripts/check-layers" "$scripts/check-messages" "$scripts/check-format" "$house/scripts/"
cp "$scripts/../.clang-format" "$house/"
put CMakeLists.txt 'foundation(platform)' 'room(visits)'
put server/platform/room.hpp ''
refuses 'lower-case' "$house/scripts/new-room" Visits
accepts "$house/scripts/new-room" visits
refuses 'exists already' "$house/scripts/new-room" visits
for check in layers messages format; do accepts "$house/scripts/check-$check"; done
finish
