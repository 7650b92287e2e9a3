#!/usr/bin/env bash
source "$(dirname "$0")/lib"
check=("$scripts/check-traps" "$house")
one() { rm -rf "${house:?}"/*; put "$@"; }
one server/platform/http/x.cpp 'auto n = co_await read(socket, buffer, [](int a) { return b{a}; });' 'const Options o{1};' 'co_await send(o);'; accepts "${check[@]}"
one server/platform/http/x.cpp 'auto n = ok ? co_await a() : b();'; refuses 'inside ?:' "${check[@]}"
one server/platform/http/x.cpp 'auto n = ok ? b() : co_await a();'; refuses 'inside ?:' "${check[@]}"
one server/platform/http/x.cpp 'co_await send(Options{1});'; refuses 'braced temporary' "${check[@]}"
one server/platform/http/x.cpp 'co_await send(a,' '  {1, 2});'; refuses 'x.cpp:1: g++ 12: a braced' "${check[@]}"
one server/people/x.cpp 'try { a(); } catch (...) {}'; refuses 'no catch' "${check[@]}"
one server/people/x_test.cpp 'GTEST_''SKIP();'; refuses 'skipped test' "${check[@]}"
one server/people/x_test.cpp 'using tes''ting::Field;'; refuses 'write ::testing::' "${check[@]}"
one server/people/x_test.cpp 'using ::testing::Field;' 'testing::TestOffice office;'; accepts "${check[@]}"
one web/src/lib/x.test.ts 'it.skip("x", () => {});'; refuses 'skipped test' "${check[@]}"
one web/src/lib/X.svelte '<p style="color: red">'; refuses 'style attribute' "${check[@]}"
one web/src/lib/X.svelte '<p style="{colour}" style:width={w}>'; accepts "${check[@]}"
one docs/x.md 'see ../sha''red/HOUSE'; refuses 'path of one machine' "${check[@]}"
one scripts/x 'cd /wo''rk/main'; refuses 'path of one machine' "${check[@]}"
finish
