#!/usr/bin/env node
// run.mjs [--junit FILE] [--second-when FILE] [NAME…]: runs e2e/journeys/*.mjs (those whose file name contains a NAME), one after
// another; two at a time once FILE is there (./test makes it when the C++ tests leave a processor free).
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { run_journey } from './harness.mjs';

const { values, positionals } = parseArgs({ options: { junit: { type: 'string' }, 'second-when': { type: 'string' } }, allowPositionals: true });
const folder = join(dirname(fileURLToPath(import.meta.url)), 'journeys');
const files = readdirSync(folder).filter((file) => file.endsWith('.mjs') && (positionals.length === 0 || positionals.some((name) => file.includes(name)))).sort();
const escape = (text) => text.replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd]/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

let xml = '';
let failed = files.length === 0;
if (failed) console.log(`no journey called ${positionals.join(' or ')} in e2e/journeys/`);
async function lane() {
  for (let file = files.shift(); file; file = files.shift()) {
    const { default: story } = await import(join(folder, file));
    for (const { name, seconds, error } of await run_journey(story, file)) {
      failed ||= Boolean(error);
      console.log(`${error ? 'FAIL' : 'ok  '} ${name} (${seconds.toFixed(1)} s)${error ? `\n${error}` : ''}`);
      xml += `<testcase classname="${escape(file)}" name="${escape(name)}" time="${seconds.toFixed(3)}"${error ? `><failure>${escape(error)}</failure></testcase>` : '/>'}\n`;
    }
  }
}
async function second_lane(sign) {
  while (files.length && !existsSync(sign)) await new Promise((resolve) => setTimeout(resolve, 500));
  await lane();
}
await Promise.all([lane(), values['second-when'] && second_lane(values['second-when'])]);
if (values.junit) {
  mkdirSync(dirname(values.junit), { recursive: true });
  writeFileSync(values.junit, `<testsuite name="journeys">\n${xml}</testsuite>\n`);
}
process.exit(failed ? 1 : 0);
