#!/usr/bin/env node
// count.mjs STEPS: sums the JUnit reports of ./test. STEPS has lines "name<TAB>exit code<TAB>report" (no report: a build step, counted
// only when it fails). What did not run or report is a failure: a crash before reporting must not look green.
import { existsSync, readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
const fail = (step, what) => {
  failed += 1;
  console.log(`FAIL ${step}: ${what}`);
};
const text = existsSync(process.argv[2]) ? readFileSync(process.argv[2], 'utf8') : '';
const steps = text.split('\n').filter(Boolean).map((line) => line.split('\t'));
if (steps.length === 0) fail('./test', 'no step ran');
for (const [step, code, report] of steps) {
  if (!report) {
    if (code !== '0') fail(step, `exit ${code}`);
    continue;
  }
  const xml = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const before = failed;
  let cases = 0;
  for (const [, attributes, body = ''] of xml.matchAll(/<testcase\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)) {
    cases += 1;
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1] ?? '?';
    const where = /\bclassname="([^"]*)"/.exec(attributes)?.[1] ?? '';
    // GTEST_SKIP comes as notrun, DISABLED_ as disabled: neither has shown anything.
    if (/\bstatus="(fail|notrun|disabled)"/.test(attributes) || /<(failure|error|skipped)\b/.test(body))
      fail(step, where && !name.startsWith(where) ? `${where} › ${name}` : name);
    else passed += 1;
  }
  if (cases === 0) fail(step, `no report (exit ${code})`);
  else if (code !== '0' && failed === before) fail(step, `exit ${code} though every reported case passed`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
