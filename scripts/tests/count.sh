#!/usr/bin/env bash
source "$(dirname "$0")/lib"
count=(node "$scripts/count.mjs" "$house/steps")
refuses '0 passed, 1 failed' "${count[@]}" # nothing ran
put a.xml '<testsuite><testcase name="one" status="run"/><testcase name="two &gt; x" status="run"></testcase></testsuite>'
printf 'a\t0\t%s\nbuild\t0\t\n' "$house/a.xml" >"$house/steps"
accepts "${count[@]}"
[[ $("${count[@]}" | tail -1) == '2 passed, 0 failed' ]] || { echo "miscounted"; wrong=1; }
printf 'a\t139\t%s\n' "$house/a.xml" >"$house/steps"; refuses '2 passed, 1 failed' "${count[@]}"
printf 'a\t0\t%s\nbuild\t2\t\n' "$house/a.xml" >"$house/steps"; refuses '2 passed, 1 failed' "${count[@]}"
printf 'a\t0\t%s\n' "$house/missing.xml" >"$house/steps"; refuses '0 passed, 1 failed' "${count[@]}"
for body in '<testcase name="x" status="notrun"/>' '<testcase name="x" status="disabled"/>' '<testcase name="x"><skipped/></testcase>' \
  '<testcase name="x" status="fail"><failure message="a > b"/></testcase>' '<testcase name="x"><error/></testcase>'; do
  put a.xml "<testsuite>$body<testcase name=\"y\" status=\"run\"/></testsuite>"
  printf 'a\t0\t%s\n' "$house/a.xml" >"$house/steps"
  refuses '1 passed, 1 failed' "${count[@]}"
done
finish
