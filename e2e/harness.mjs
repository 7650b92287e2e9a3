// What every journey stands on: a server of its own on fresh data, a browser that tolerates no console error and no foreign request,
// accessibility, screenshots, and a clock on every step.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const binary = process.env.RUAM_BINARY ?? join(root, 'build/ruam');
const axe_source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const step_limit = Number(process.env.RUAM_STEP_SECONDS ?? 30) * 1000;
export const widths = { phone: 360, tablet: 768, desk: 1440 };
const output = process.env.RUAM_E2E_OUTPUT ?? join(root, 'build/e2e');

/// Rejects when the promise has not settled after some milliseconds: page.evaluate has no clock of its own.
export async function within(promise, what, limit = step_limit) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing after ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/// Runs a command of the program to its end and returns what it printed; throws with its output when it refuses.
export function ruam(...args) {
  const done = spawnSync(binary, args, { encoding: 'utf8', timeout: 120_000 });
  if (done.status !== 0) throw new Error(`ruam ${args.join(' ')}: exit ${done.status ?? done.signal}\n${done.stdout}${done.stderr}`);
  return done.stdout;
}

/// A data folder with the demonstration: loaded once in a run, then copied. Answers what loading printed.
let template;
function load_demo(folder) {
  if (!template) {
    template = { folder: mkdtempSync(join(tmpdir(), 'demo-')), printed: '' };
    process.once('exit', () => rmSync(template.folder, { recursive: true, force: true }));
    template.printed = ruam('demo', '--data', template.folder);
  }
  cpSync(template.folder, folder, { recursive: true });
  return template.printed;
}

/// `ruam serve` on a free port; it dies with us even when we are killed (setpriv). options: data, demo, args.
export async function start_server({ data, demo = false, args = [] } = {}) {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'd-'));
  const printed = demo ? load_demo(folder) : '';
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', binary, 'serve', '--listen', '127.0.0.1:0', '--data', folder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  const address = new Promise((resolve, reject) => {
    const hear = (chunk) => {
      log += chunk;
      const found = /https?:\/\/127\.0\.0\.1:\d+/.exec(log);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    ended.then((code) => reject(new Error(`ruam serve ended (${code}) before it said its address:\n${log}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const code = await within(ended, 'stopping ruam serve').catch((error) => {
      child.kill('SIGKILL');
      throw error;
    });
    if (!data) rmSync(folder, { recursive: true, force: true });
    if (code !== 0 && code !== 'SIGTERM') throw new Error(`ruam serve ended with ${code}:\n${log.slice(-4000)}`);
  };
  try {
    return { base: await within(address, 'the address of ruam serve'), data: folder, demo: printed, child, log: () => log, stop };
  } catch (error) {
    child.kill('SIGKILL');
    if (!data) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

const unanswered = new WeakMap(); // what each browser waits for

/// Waits until nothing the page asked for is open (but for its stream of events) and nothing was for a tenth of a second.
export async function settled(page) {
  const is_quiet = () => ![...unanswered.get(page.context()).keys()].some((request) => request.resourceType() !== 'eventsource');
  const until = performance.now() + step_limit;
  for (let quiet_since = performance.now(); performance.now() - quiet_since < 100; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (!is_quiet()) quiet_since = performance.now();
    if (performance.now() > until) throw new Error(`${page.url()} still waits for an answer`);
  }
}

/// A fresh browser profile; `problems` collects what no journey may contain. options: width, height, offline_allowed.
export async function start_browser(base, { width = widths.desk, height = 900, locale = 'th-TH' } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'c-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.RUAM_CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    headless: true,
    viewport: { width, height },
    locale,
    timezoneId: 'Asia/Bangkok',
    acceptDownloads: true,
    reducedMotion: 'reduce', // nothing to wait for before a click
    env: { ...process.env, HOME: profile },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  context.setDefaultTimeout(step_limit - 1000);
  const problems = [];
  // The browser's own line when nobody is signed in yet.
  const expected = [/status of 401 .*\/api\/v1\/session$/];
  /// Allows console lines matching the pattern from now on (a refusal shown on purpose, a browser offline).
  const expect_console = (pattern) => expected.push(pattern);
  const watch = (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected.some((pattern) => pattern.test(`${message.text()} ${message.location().url}`)))
        problems.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => problems.push(`page error: ${error.stack ?? error}`));
    page.on('crash', () => problems.push('the page crashed'));
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  const pending = new Map(); // what was asked and has no answer yet
  unanswered.set(context, pending);
  for (const end of ['requestfinished', 'requestfailed']) context.on(end, (request) => pending.delete(request));
  context.on('request', (request) => {
    const url = request.url();
    pending.set(request, performance.now());
    if (!url.startsWith(`${base}/`) && !/^(data|blob|about|chrome-error):/.test(url)) problems.push(`foreign request: ${url}`);
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const close = async () => {
    await within(context.close(), 'closing the browser').catch(() => {});
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const waits_for = () => [...pending].map(([request, since]) => `${((performance.now() - since) / 1000).toFixed(1)} s ${request.method()} ${request.url()}`);
  return { context, page, problems, expect_console, waits_for, close };
}

/// Throws with one line per violation of WCAG 2.2 AA; evaluate, not a script tag, because of the page's CSP.
export async function check_accessible(page, { within: scope } = {}) {
  // A button that is just fading in has no contrast yet.
  await page.evaluate(() => Promise.race([Promise.allSettled(document.getAnimations().map((each) => each.finished)), new Promise((resolve) => setTimeout(resolve, 500))]));
  await page.evaluate(axe_source);
  const found = await page.evaluate(
    (selector) => window.axe.run(selector ?? document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
    scope,
  );
  const lines = found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help} at ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`));
  if (lines.length) throw new Error(`${page.url()} is not accessible:\n${lines.join('\n')}`);
}

/// Pictures of the page at 360, 768 and 1440 in build/e2e/shots/NAME-WIDTH.png; refuses a page that scrolls sideways. Returns the paths.
export async function screenshots(page, name) {
  mkdirSync(join(output, 'shots'), { recursive: true });
  const before = page.viewportSize();
  const paths = [];
  for (const width of Object.values(widths)) {
    await page.setViewportSize({ width, height: width < 500 ? 780 : 900 });
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    paths.push(join(output, 'shots', `${name}-${width}.png`));
    await page.screenshot({ path: paths.at(-1), fullPage: true });
    if (wide > 1) throw new Error(`${name} is ${wide} px wider than a ${width} px screen`);
  }
  await page.setViewportSize(before);
  return paths;
}

/// True when Thai text is drawn by the page's own Sarabun, not by a font of this machine.
export const has_thai_font = (page) => page.evaluate(() => document.fonts.load('16px Sarabun', 'น้ำ').then((faces) => faces.length > 0));

/// A download's bytes and suggested name, after `trigger` has run; a copy stays among the pictures, so that papers can be looked at too.
export async function download(page, trigger) {
  const [got] = await Promise.all([page.waitForEvent('download'), trigger()]);
  const name = got.suggestedFilename(), bytes = readFileSync(await got.path());
  mkdirSync(join(output, 'papers'), { recursive: true });
  writeFileSync(join(output, 'papers', name), bytes);
  return { name, bytes };
}

/// One journey: `export default journey('What the office does', { demo: true }, async ({ step, page, base, … }) => { await step('…', …) })`.
export function journey(title, options, story) {
  return { title, options, story };
}

/// Runs a journey and returns its steps as { name, seconds, error }; the first failing step ends it, with a picture and the server's log.
export async function run_journey({ title, options, story }, file) {
  const steps = [];
  const browsers = [];
  let server;
  const open = async (more) => {
    browsers.push(await start_browser(server.base, { ...options, ...more }));
    return browsers.at(-1);
  };
  const timed = async (name, act, limit = step_limit) => {
    const began = performance.now();
    const entry = { name: `${title} › ${name}` };
    steps.push(entry);
    try {
      const value = await within(act(), name, limit);
      const problems = browsers.flatMap((browser) => browser.problems.splice(0));
      if (problems.length) throw new Error(problems.join('\n'));
      return value;
    } catch (error) {
      entry.error = `${error.stack ?? error}`;
      throw error;
    } finally {
      entry.seconds = (performance.now() - began) / 1000;
    }
  };
  try {
    await timed('the office opens', async () => {
      server = await start_server(options);
      await open();
    }, 90_000);
    await story({
      step: (name, act, seconds) => timed(name, act, seconds ? seconds * 1000 : undefined),
      ...server, ...browsers[0], server, browser: browsers[0], another_browser: open,
    });
  } catch (error) {
    if (!steps.some((entry) => entry.error)) steps.push({ name: `${title} › outside any step`, seconds: 0, error: `${error.stack ?? error}` });
    const last = steps.find((entry) => entry.error);
    const shot = join(output, `failed-${file.replace(/\W+/g, '-')}.png`);
    mkdirSync(output, { recursive: true });
    await within(browsers[0]?.page.screenshot({ path: shot }) ?? Promise.resolve(), 'a last picture', 5000)
      .then(() => (last.error += `\npicture: ${shot}`))
      .catch(() => {});
    const unanswered = browsers.flatMap((browser) => browser.waits_for());
    if (unanswered.length) last.error += `\nunanswered requests:\n${unanswered.join('\n')}`;
    if (server) last.error += `\nthe server's last words:\n${server.log().slice(-3000)}`;
  } finally {
    for (const browser of browsers) await browser.close();
    try {
      await server?.stop();
    } catch (error) {
      steps.push({ name: `${title} › the server stops`, seconds: 0, error: `${error.stack ?? error}` });
    }
  }
  return steps;
}
