// What a person does with Ruam's pages: signing in and out, filling fields, reading downloads. Journeys tell the story; this file knows the pages.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { deflateSync, crc32 } from 'node:zlib';
import { settled } from './harness.mjs';
import { expect_text } from './look.mjs';

export const password = 'ruam-demo-2567';
const months = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'];

/// Today in Bangkok as an office writes it: the month with its Buddhist year, the fiscal year and its quarter.
export function office_today(now = new Date(Date.now() + 7 * 3600_000)) {
  const month = now.getUTCMonth();
  const year = now.getUTCFullYear() + 543;
  return { month: `${months[month]} ${year}`, day: `${now.getUTCDate()} ${months[month]} ${year}`, fiscal_year: year + (month >= 9 ? 1 : 0), quarter: (Math.floor(month / 3) + 1) % 4 + 1 };
}

/// Signs in as a person does, with keys and a button.
export async function sign_in_by_hand(page, base, login, secret = password) {
  await page.goto(`${base}/sign-in`);
  await page.getByLabel('ชื่อผู้ใช้').fill(login);
  await page.getByLabel('รหัสผ่าน').fill(secret);
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  await page.getByRole('heading', { name: 'งานของฉัน', level: 1 }).waitFor();
}

/// Signs in without the page for it, where signing in is not what is told.
export async function sign_in(page, base, login, secret = password) {
  const reply = await page.request.post(`${base}/api/v1/session`, { data: { login, password: secret }, headers: { Origin: base } });
  if (!reply.ok()) throw new Error(`signing in as ${login}: ${reply.status()} ${await reply.text()}`);
  await page.goto(`${base}/`);
  await page.getByRole('heading', { name: 'งานของฉัน', level: 1 }).waitFor();
}

export async function sign_out(page) {
  await page.getByRole('button', { name: /^บัญชีของ/ }).click();
  await page.getByRole('button', { name: 'ออกจากระบบ' }).click();
  await page.getByLabel('รหัสผ่าน').waitFor();
}

/// Another person at the same desk; what the first left on the page is kept first.
export async function hand_over(page, base, login) {
  await settled(page);
  await page.goto('about:blank'); // no stream of events that would ask again
  const reply = await page.request.delete(`${base}/api/v1/session`, { headers: { Origin: base } });
  if (!reply.ok()) throw new Error(`signing out: ${reply.status()} ${await reply.text()}`);
  await sign_in(page, base, login);
}

/// The control of one field, named by its place in the record; the printed preview carries the same names, so only forms are meant.
export const field = (page, name) => page.locator(`.field[data-field="${name}"]`).locator('input, textarea, select').first();

/// Fills fields by name and leaves each, as typing and Tab do.
export async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) {
    const control = field(page, name);
    if ((await control.evaluate((element) => element.tagName)) === 'SELECT') await control.selectOption(value);
    else {
      await control.fill(value);
      await control.blur();
    }
  }
}

export const press = (page, name, options = {}) => page.getByRole('button', { name, exact: true, ...options }).click();

/// Waits until the page says that all of it is stored.
export const saved = (page) => page.getByText(/^บันทึกแล้ว( \d|$)/).first().waitFor();

/// Opens what waits for this person: the card of งานของฉัน that shows these words.
export async function open_waiting(page, base, words) {
  await page.goto(`${base}/`);
  await page.locator('a.waiting', { hasText: words }).first().click();
}

/// A PNG from its rows of RGB bytes, each behind a filter byte.
function png(width, height, rows) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]);
}

/// A photograph-like PNG of at least 2,000,000 bytes: noise does not compress.
export function photo(width = 1000, height = 700) {
  const rows = randomBytes(height * (1 + width * 3));
  for (let y = 0; y < height; y++) rows[y * (1 + width * 3)] = 0;
  return png(width, height, rows);
}

/// A cross in a frame where an office has its own emblem: no garuda is drawn here.
export function emblem(width = 120, height = 132) {
  const rows = Buffer.alloc(height * (1 + width * 3), 255);
  for (let y = 0; y < height; y++) {
    rows[y * (1 + width * 3)] = 0;
    for (let x = 0; x < width; x++)
      if (Math.min(x, y, width - 1 - x, height - 1 - y) < 8 || Math.abs(x - width / 2) < 5 || Math.abs(y - height / 2) < 5) rows.fill(32, y * (1 + width * 3) + 1 + x * 3, y * (1 + width * 3) + 4 + x * 3);
  }
  return png(width, height, rows);
}

/// The same as a JPEG, made by the browser.
export async function photo_jpeg(page, width = 1800, height = 1400) {
  const text = await page.evaluate(async ([w, h]) => {
    const canvas = new OffscreenCanvas(w, h);
    const pen = canvas.getContext('2d');
    const pixels = pen.createImageData(w, h);
    for (let at = 0; at < pixels.data.length; at += 65536) crypto.getRandomValues(pixels.data.subarray(at, at + 65536));
    for (let at = 3; at < pixels.data.length; at += 4) pixels.data[at] = 255;
    pen.putImageData(pixels, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer());
    let binary = '';
    for (let at = 0; at < bytes.length; at += 32768) binary += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return btoa(binary);
  }, [width, height]);
  return Buffer.from(text, 'base64');
}

/// Names in a zip from its directory, with their sizes.
export function zip_entries(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('no zip');
  const entries = [];
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    entries.push({ name: bytes.toString('utf8', at + 46, at + 46 + name), size: bytes.readUInt32LE(at + 24) });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/// Throws unless the download is what its ending says.
export function check_document({ name, bytes }) {
  if (bytes.length < 2000) throw new Error(`${name}: only ${bytes.length} bytes`);
  if (name.endsWith('.pdf')) {
    if (bytes.toString('latin1', 0, 5) !== '%PDF-' || !bytes.toString('latin1', bytes.length - 32).includes('%%EOF')) throw new Error(`${name} is no PDF`);
  } else if (name.endsWith('.docx')) {
    if (!zip_entries(bytes).some((entry) => entry.name === 'word/document.xml' && entry.size > 1000)) throw new Error(`${name} is no DOCX`);
  } else throw new Error(`what is ${name}?`);
  expect_text(name, /[ก-๙A-Z]/, 'the name of a document');
}

/// The words of a PDF, by pdftotext.
export const text_of_pdf = (bytes) => execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: bytes, encoding: 'utf8' });

/// The API as that person's program would use it: what a journey needs to be there before it begins is made this way.
export async function api(base, login, secret = password) {
  const headers = { 'Content-Type': 'application/json', Origin: base };
  const session = await fetch(`${base}/api/v1/session`, { method: 'POST', headers, body: JSON.stringify({ login, password: secret }) });
  if (!session.ok) throw new Error(`signing in as ${login}: ${session.status}`);
  headers.Cookie = session.headers.get('set-cookie').split(';')[0];
  const { active_office: office } = await session.json();
  const call = async (method, path, body, more = {}) => {
    const reply = await fetch(`${base}/api/v1/offices/${office}${path}`, { method, headers: { ...headers, 'Idempotency-Key': crypto.randomUUID(), ...more }, ...(body && { body: JSON.stringify(body) }) });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text.slice(0, 400)}`);
    return text && JSON.parse(text);
  };
  return { office, headers, get: (path) => call('GET', path), post: (path, body) => call('POST', path, body), put: (path, body, version) => call('PUT', path, body, { 'If-Match': `"${version}"` }) };
}

/// A project that says what another one says, under its own name; nothing signed yet.
export async function copy_of_demo_project(planner, title) {
  const { rows } = await planner.get('/projects?limit=50');
  const { content, fiscal_year } = await planner.get(`/projects/${rows.at(-1).id}`);
  return planner.post('/projects', { fiscal_year, title, content: { ...content, title } });
}
