// A hall: a forum made through the API, phones that vote over connections that stay open, and listeners of the room's events.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import net from 'node:net';

const agents = new Map();
/// Phones come from several addresses, as in a hall: new voices are bounded by address.
const agent_of = (address) => agents.get(address) ?? agents.set(address, new http.Agent({ keepAlive: true, maxSockets: 1000, localAddress: address })).get(address);
export const address_of = (at) => `127.0.0.${2 + Math.floor(at / 100)}`;

/// One request: { status, text }; throws when the connection breaks.
export function call(base, method, path, { body, headers = {}, from = '127.0.0.1' } = {}) {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const more = text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const request = http.request(`${base}/api/v1${path}`, { method, agent: agent_of(from), headers: { origin: base, ...more, ...headers } }, (reply) => {
      let answer = '';
      reply.setEncoding('utf8');
      reply.on('data', (chunk) => (answer += chunk));
      reply.once('end', () => resolve({ status: reply.statusCode, headers: reply.headers, text: answer }));
      reply.once('error', reject);
    });
    request.setTimeout(30_000, () => request.destroy(new Error('nothing after 30 s')));
    request.once('error', reject);
    request.end(text);
  });
}
async function must(...asked) {
  const reply = await call(...asked);
  if (reply.status >= 300) throw new Error(`${asked[1]} ${asked[2]}: ${reply.status} ${reply.text.slice(0, 300)}`);
  return { ...reply, json: reply.text && JSON.parse(reply.text) };
}

/// A forum of the demonstration's office whose doors are open, with so many statements to vote on.
export async function open_hall(base, statements = 20) {
  const session = await must(base, 'POST', '/session', { body: { login: 'plg2.planner', password: 'ruam-demo-2567' } });
  const headers = { cookie: session.headers['set-cookie'][0].split(';')[0] };
  const all = `/offices/${session.json.active_office}/forums`;
  const write = (method, path, body) => must(base, method, path, { body, headers: { ...headers, 'idempotency-key': randomUUID() } });
  const group = randomUUID(), issue = randomUUID();
  const content = { title: 'เวทีทดสอบ', project: null, on: '2024-07-18', time: '', place: '', issues: [{ id: issue, text: 'ประเด็น', detail: '' }], groups: [{ id: group, catalog_id: '', name: 'ทุกคน', is_outside: true, target: 500 }], steps: [], notice: '', smallest: 5 };
  const { id } = (await write('POST', all, { fiscal_year: 2567, content })).json;
  const { room_code: code } = (await write('PUT', `${all}/${id}/doors`, { sign_in: true, statements: true, votes: true, results: true, show_at_once: true, only_present: false })).json;
  for (let at = 0; at < statements; at++) await write('POST', `${all}/${id}/slips`, { group, issue, text: `ข้อเสนอที่ ${at + 1} เพื่อการศึกษาของจังหวัด`, label: '' });
  const listed = (await must(base, 'GET', `${all}/${id}/statements`, { headers })).json.rows;
  return { code, group, statements: listed.map((one) => one.id) };
}

/// Voices of so many phones.
export async function phones_of(base, { code, group }, count, first = 0) {
  const tokens = [];
  for (let at = first; at < first + count; at++) tokens.push((await must(base, 'POST', `/rooms/${code}/voices`, { body: { group }, from: address_of(at) })).json.token);
  return tokens;
}

export const cast = (base, code, token, statement, stand, from) => call(base, 'PUT', `/rooms/${code}/votes`, { body: { statement, stand }, headers: { 'ruam-voice': token }, from });
export const conversation = async (base, code, token) => (await must(base, 'GET', `/rooms/${code}/conversation`, { headers: { 'ruam-voice': token } })).json;
export const votes_counted = async (base, code) => (await must(base, 'GET', `/rooms/${code}`)).json.figures.votes;

/// Listeners of the room: each remembers when it first heard of so many votes.
export class Listeners {
  constructor() {
    Object.assign(this, { sockets: [], target: Infinity, heard: 0, frames: 0, delays: [] });
  }
  async open(base, code, count) {
    const { hostname, port } = new URL(base);
    for (let at = 0; at < count; at += 100) await Promise.all(Array.from({ length: Math.min(100, count - at) }, () => this.listen(hostname, Number(port), code)));
  }
  listen(host, port, code) {
    return new Promise((resolve, reject) => {
      const socket = net.connect({ host, port, localAddress: '127.0.0.1' });
      const one = { done: true };
      this.sockets.push({ socket, one });
      socket.setEncoding('latin1');
      socket.once('error', reject);
      socket.once('connect', () => socket.write(`GET /api/v1/rooms/${code}/events HTTP/1.1\r\nHost: ${host}:${port}\r\nAccept: text/event-stream\r\n\r\n`));
      socket.once('data', (head) => (head.startsWith('HTTP/1.1 200') ? resolve() : reject(new Error(head.slice(0, 200)))));
      socket.on('data', (text) => this.hear(one, text));
    });
  }
  hear(one, text) {
    if (!text.includes('"votes":')) return;
    this.frames++;
    if (one.done) return;
    const votes = Number(/"votes":(\d+)/.exec(text.slice(text.lastIndexOf('"votes":')))?.[1] ?? 0);
    if (votes < this.target) return;
    one.done = true;
    this.heard++;
    this.delays.push(performance.now() - this.since);
  }
  /// From now on until `votes` are heard of by all, or so many milliseconds have passed; answers how many did not hear.
  async wait_for(votes, since, limit = 10_000) {
    Object.assign(this, { target: votes, since, heard: 0 });
    for (const { one } of this.sockets) one.done = false;
    while (this.heard < this.sockets.length && performance.now() - since < limit) await new Promise((resolve) => setTimeout(resolve, 20));
    return this.sockets.length - this.heard;
  }
  close() {
    for (const { socket } of this.sockets) socket.destroy();
  }
}

export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? NaN };
}
export const told = ({ count, p50, p99, most }) => `${count} measured, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, most ${most.toFixed(1)} ms`;
