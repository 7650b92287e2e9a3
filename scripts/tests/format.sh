#!/usr/bin/env bash
source "$(dirname "$0")/lib"
mkdir -p "$house/scripts"
cp "$scripts/check-format" "$house/scripts/"
cp "$scripts/../.clang-format" "$house/"
put server/x.hpp 'int a = 1;'; accepts "$house/scripts/check-format"
put server/x.hpp 'int   a=1;'; refuses 'x.hpp:1' "$house/scripts/check-format"
rm -r "$house/server"; mkdir "$house/server"; refuses 'no sources' "$house/scripts/check-format"
finish
