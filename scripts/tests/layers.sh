#!/usr/bin/env bash
source "$(dirname "$0")/lib"
check=("$scripts/check-layers" "$house")
fresh() {
  rm -rf "${house:?}"/*
  put CMakeLists.txt 'foundation(platform)' 'room(people)' 'room(money ON people)' 'room(projects ON money people)' 'room(documents ON projects)' 'room(app ON documents)'
  put server/platform/result.hpp '#include <string>'
  put server/people/schema/1-people.sql 'CREATE TABLE people (id id) STRICT;'
  put server/people/queries.hpp '#include "platform/result.hpp"'
  put server/people/store.hpp ''
  put server/money/store.cpp '#include "people/queries.hpp"' 'auto a = tx.find("SELECT id FROM ledger");'
  put server/money/schema/2-money.sql 'CREATE TABLE ledger (id id, person id REFERENCES people) STRICT;'
  put server/projects/actions.cpp '#include "money/queries.hpp"' '#include "projects/store.hpp"'
}
fresh; accepts "${check[@]}"
put server/people/project.cpp '#include "projects/project.hpp"'; refuses 'needs an arrow people ON projects' "${check[@]}"
fresh; put server/platform/x.cpp '#include "people/queries.hpp"'; refuses 'needs an arrow platform ON people' "${check[@]}"
fresh; put server/projects/x.cpp '#include "people/store.hpp"'; refuses 'nouns, actions and queries' "${check[@]}"
fresh; put server/projects/store.cpp 'auto a = R"(SELECT x' '  FROM ledger WHERE 1)";'; refuses "names money's table ledger" "${check[@]}"
fresh; put server/projects/actions.cpp 'auto a = "SELECT 1 FROM mine";'; refuses 'SQL lives in' "${check[@]}"
fresh; put server/people/schema/3-people.sql 'CREATE TABLE x (id id REFERENCES ledger) STRICT;'; refuses 'without an arrow people ON money' "${check[@]}"
fresh; put server/money/schema/3-money.sql 'ALTER TABLE people ADD COLUMN x int;'; refuses "changes people's table people" "${check[@]}"
fresh; put server/money/schema/3-money.sql 'CREATE TABLE people (id id) STRICT;'; refuses 'belongs to ' "${check[@]}"
fresh; put CMakeLists.txt 'foundation(platform)' 'room(people ON money)' 'room(money)' 'room(projects ON money)'; refuses 'points up' "${check[@]}"
fresh; put CMakeLists.txt 'foundation(platform)' 'room(people)' 'room(money ON projects people)' 'room(projects ON money people)'; refuses 'circular: money → projects → money' "${check[@]}"
fresh; put server/visits/visit.cpp ''; refuses 'server/visits is not declared' "${check[@]}"
fresh; put server/money/money.hpp '#include <boost/beast/http.hpp>'; refuses 'belongs in platform' "${check[@]}"
fresh; put server/platform/db/sqlite.hpp '#include <sqlite3.h>'; put server/money/money.hpp '#include "platform/db/sqlite.hpp"'; refuses 'drags a heavy library' "${check[@]}"
fresh; put server/money/money.cpp '#include "testing/clock.hpp"'; refuses 'needs an arrow money ON testing' "${check[@]}"
fresh; put server/money/money_test.cpp '#include "testing/clock.hpp"'; accepts "${check[@]}"
finish
