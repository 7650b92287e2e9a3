#!/usr/bin/env bash
# The journeys' harness against a small stand-in server: it must fail on everything a journey may not contain.
source "$(dirname "$0")/../../scripts/tests/lib"
put server.mjs "#!/usr/bin/env node
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
const server = createServer((request, reply) => {
  if (request.url === '/favicon.ico') return reply.writeHead(204).end();
  reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync('$house/page.html'));
}).listen(0, '127.0.0.1', () => console.log('listening on http://127.0.0.1:' + server.address().port));
process.on('SIGTERM', () => process.exit(0));"
chmod +x "$house/server.mjs"
export RUAM_BINARY=$house/server.mjs RUAM_E2E_OUTPUT=$house/out RUAM_STEP_SECONDS=6 TMPDIR=$house
put journey.mjs "import { check_accessible, journey, run_journey, screenshots } from '$scripts/../e2e/harness.mjs';
const story = journey('x', {}, async ({ step, page, base }) => {
  await step('opens', () => page.goto(base + '/'));
  await step('settles', () => page.waitForTimeout(300));
  await step('is accessible', () => check_accessible(page));
  await step('is pictured', () => screenshots(page, 'x'));
  if (process.env.HANG) await step('hangs', () => new Promise(() => {}), 1);
});
const steps = await run_journey(story, 'x.mjs');
for (const { name, error } of steps) console.log(error ? 'FAIL' : 'ok', name, error ?? '');
process.exit(steps.some((one) => one.error) ? 1 : 0);"
page() { put page.html "<!doctype html><html lang=th><meta name=viewport content='width=device-width'><title>x</title><body><main><h1>สวัสดี</h1>$1</main>"; }
page ''; accepts node "$house/journey.mjs"
HANG=1 refuses 'hangs: nothing after 1 s' node "$house/journey.mjs"
page '<script>console.error("oh no")</script>'; refuses 'console: oh no' node "$house/journey.mjs"
page '<script>setTimeout(() => { throw new Error("broken") })</script>'; refuses 'page error: Error: broken' node "$house/journey.mjs"
page '<link rel=preload as=style href="http://127.0.0.1:9/x.css">'; refuses 'foreign request: http://127.0.0.1:9/x.css' node "$house/journey.mjs"
page '<img src=/>'; refuses 'image-alt' node "$house/journey.mjs"
page '<div style="width: 900px">x</div>'; refuses 'wider than a 360 px screen' node "$house/journey.mjs"
RUAM_BINARY=/bin/false refuses 'ended (1) before it said its address' node "$house/journey.mjs"
finish
