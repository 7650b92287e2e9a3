#!/usr/bin/env bash
source "$(dirname "$0")/lib"
check=("$scripts/check-messages" "$house")
fresh() {
  put server/people/messages.th.json '{"person.not_found": "ไม่พบ {name}"}'
  put server/people/messages.en.json '{"person.not_found": "{name} was not found"}'
  put server/people/routes.cpp 'router.add(x, {"person.not_found"});'
  put server/people/person.cpp 'return Problem{Kind::not_found, "person.not_found"};'
}
fresh; accepts "${check[@]}"
put server/people/messages.en.json '{}'; refuses 'no English sentence' "${check[@]}"
fresh; put server/people/messages.en.json '{"person.not_found": "gone"}'; refuses 'other parameters' "${check[@]}"
fresh; put server/people/messages.th.json '{"person.not_found": " "}'; refuses 'is empty' "${check[@]}"
fresh; put server/people/messages.th.json '{"person'; refuses 'messages.th.json' "${check[@]}"
fresh; put server/people/routes.cpp 'router.add(x, {"person.locked"});'; refuses '"person.locked" has no Thai sentence' "${check[@]}"
fresh; put server/people/person.cpp 'return Problem{Kind::conflict,' '  "person.twice"};'; refuses '"person.twice" has no Thai' "${check[@]}"
finish
