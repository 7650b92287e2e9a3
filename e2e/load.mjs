// What the long cases stand on: a server that may be killed, a PostgreSQL of its own with durable settings, and clients that write
// projects and remember what was acknowledged. No browser.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { chownSync, chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const binary = process.env.RUAM_BINARY ?? join(root, 'build/ruam');
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const random_pause = (from, to) => pause(from + Math.random() * (to - from));

/// A folder that goes when we go, however we go out by ourselves.
export function work_folder() {
  const folder = mkdtempSync(join(tmpdir(), 'ruam-l.'));
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  return folder;
}

/// A command of the program to its end: { code, out }.
export function ruam(...args) {
  const done = spawnSync(binary, args, { encoding: 'utf8', timeout: 300_000 });
  return { code: done.status ?? done.signal, out: done.stdout + done.stderr };
}
export function must(...args) {
  const { code, out } = ruam(...args);
  if (code !== 0) throw new Error(`ruam ${args.join(' ')}: exit ${code}\n${out}`);
  return out;
}

/// `ruam serve` on a free port; dies with us.
export class Server {
  constructor(args, log) {
    Object.assign(this, { args, log });
  }
  async start() {
    const log = openSync(this.log, 'a');
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', binary, 'serve', '--listen', '127.0.0.1:0', ...this.args], { stdio: ['ignore', 'pipe', log] });
    this.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
    this.child = child;
    this.base = await new Promise((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
        if (found) resolve(found[0]);
      });
      this.ended.then((code) => reject(new Error(`ruam serve ended (${code}): ${readFileSync(this.log, 'utf8').slice(-2000)}`)));
    });
  }
  async kill(signal = 'SIGKILL') {
    this.child.kill(signal);
    return this.ended;
  }
}

/// A PostgreSQL of our own on a private socket, durable as it comes.
export class Postgres {
  constructor(folder) {
    this.folder = join(folder, 'pg');
    this.bin = '/usr/lib/postgresql/15/bin';
    mkdirSync(this.folder);
    this.as = [];
    if (process.getuid() === 0) {
      const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
      chownSync(this.folder, id('-u'), id('-g'));
      this.as = ['--reuid', 'postgres', '--regid', 'postgres', '--init-groups'];
    }
    const made = spawnSync('setpriv', [...this.as, `${this.bin}/initdb`, '-D', join(this.folder, 'data'), '-U', 'ruam', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-instructions'], { cwd: this.folder, encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stdout + made.stderr);
    chmodSync(this.folder, 0o755);
  }
  url(name = 'postgres') {
    return `postgresql:///${name}?host=${this.folder}&user=ruam`;
  }
  is_ready() {
    return spawnSync(`${this.bin}/pg_isready`, ['-q', '-h', this.folder, '-U', 'ruam', '-d', 'postgres']).status === 0;
  }
  async start() {
    for (let tries = 0; tries < 100; tries++) {
      const log = openSync(join(dirname(this.folder), 'pg.log'), 'a');
      const args = ['--pdeathsig', 'KILL', ...this.as, `${this.bin}/postgres`, '-D', join(this.folder, 'data'), '-k', this.folder, '-c', 'listen_addresses=', '-c', 'max_connections=100', '-c', 'unix_socket_permissions=0777'];
      this.child = spawn('setpriv', args, { cwd: this.folder, stdio: ['ignore', log, log] });
      let ended = false;
      this.ended = new Promise((resolve) => this.child.once('exit', () => resolve((ended = true))));
      while (!ended) {
        if (this.is_ready()) return;
        await pause(50);
      }
      await pause(100); // a server process born during the kill still holds the shared memory; it notices soon
    }
    throw new Error('PostgreSQL does not start again');
  }
  make(name) {
    const done = spawnSync(`${this.bin}/createdb`, ['-h', this.folder, '-U', 'ruam', name], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
    return this.url(name);
  }
  async kill() {
    const { pid } = this.child;
    const children = spawnSync('ps', ['-o', 'pid=', '--ppid', `${pid}`], { encoding: 'utf8' }).stdout.split(/\s+/).filter(Boolean).map(Number);
    for (const one of [pid, ...children]) {
      try {
        process.kill(one, 'SIGKILL');
      } catch {} // gone already
    }
    await this.ended;
    while (children.some((one) => existsSync(`/proc/${one}`))) await pause(20);
  }
  async stop() {
    this.child.kill('SIGINT');
    await this.ended;
  }
}

/// A small project with money in it, as the editor sends it: every field.
const content_of = (title, rationale) => ({
  title, rationale, programme: { id: '', text: '' }, tactic: { id: '', text: '' }, division: 'กลุ่มอำนวยการ', responsible: [], place: '',
  objectives: [{ id: randomUUID(), text: 'เพื่อทดลอง' }], quantitative_targets: [], qualitative_targets: [], expected_results: [], indicators: [],
  target_group: '', inspection_policy: '', action_plan_line: '', strategy_line: '',
  activities: [{ id: randomUUID(), title: 'ประชุม', detail: '', responsible: '', quarters: [], children: [], lines: [
    { id: randomUUID(), text: 'ค่าอาหารว่าง', category_id: '', standard_id: '', rate: 3500, rate_unit: 'บาท', rate_place: 1, factors: [{ quantity: 120000, unit: 'คน' }], amount: 420000, lump: false, note: '' },
  ] }],
  sources: [], alignment: [], shared_lines: false, passes: [],
});

/// Sixteen clients that share a sign-in and write projects; each keeps its own list.
export class Clients {
  constructor(server, count = 16) {
    this.server = server;
    this.count = count;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 2 * count });
    this.projects = []; // { title, rationale, key, post, edits } and, once acknowledged, { id, version, etag, content, sha, edit }
    this.writes = { tried: 0, acknowledged: 0 };
    this.refused = new Map();
  }

  /// One request; throws when the connection breaks.
  call(method, path, { body, headers = {} } = {}) {
    return new Promise((resolve, reject) => {
      const request = http.request(`${this.server.base}/api/v1${path}`, { method, agent: this.agent, headers: { ...headers, origin: this.server.base, ...(this.cookie && { cookie: this.cookie }), ...(body && { 'content-type': 'application/json' }) } }, (reply) => {
        let text = '';
        reply.setEncoding('utf8');
        reply.on('data', (chunk) => (text += chunk));
        reply.once('end', () => resolve({ status: reply.statusCode, headers: reply.headers, text, json: () => JSON.parse(text) }));
        reply.once('error', reject);
        reply.once('aborted', () => reject(new Error('aborted')));
      });
      request.setTimeout(30_000, () => request.destroy(new Error('nothing after 30 s')));
      request.once('error', reject);
      request.end(body);
    });
  }

  async sign_in(login = 'plg2.owner') {
    const reply = await this.call('POST', '/session', { body: JSON.stringify({ login, password: 'ruam-demo-2567' }) });
    if (reply.status !== 200) throw new Error(`sign-in: ${reply.status} ${reply.text}`);
    this.cookie = reply.headers['set-cookie'][0].split(';')[0];
    this.all = `/offices/${reply.json().active_office}/projects`;
  }

  /// A write with its own key; answers the reply when it was acknowledged, nothing when nobody knows.
  async write(method, path, key, body, etag) {
    this.writes.tried++;
    for (let tries = 0; tries < 200 && !this.is_stopping; tries++) {
      let reply;
      try {
        reply = await this.call(method, path, { body, headers: { 'idempotency-key': key, ...(etag && { 'if-match': etag }) } });
      } catch {
        return; // the server is gone; the outbox sends it again when it is back
      }
      if (reply.status === 200 || reply.status === 201) {
        this.writes.acknowledged++;
        return reply;
      }
      this.refused.set(`${reply.status} ${reply.json().code}`, (this.refused.get(`${reply.status} ${reply.json().code}`) ?? 0) + 1);
      if (reply.status !== 503) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
      await pause(50); // PostgreSQL is away
    }
  }

  remember(project, reply) {
    const { id, version, content, content_sha256 } = reply.json();
    Object.assign(project, { id, version, content, sha: content_sha256, etag: reply.headers.etag });
  }

  async create(project) {
    const reply = await this.write('POST', this.all, project.key, project.post);
    if (reply) this.remember(project, reply);
    return Boolean(reply);
  }

  async edit(project) {
    if (!project.edit) {
      const content = { ...project.content, rationale: `${project.rationale} แก้ไขครั้งที่ ${project.version}` };
      project.edit = { key: randomUUID(), etag: project.etag, content, put: JSON.stringify({ content }) };
    }
    const reply = await this.write('PUT', `${this.all}/${project.id}`, project.edit.key, project.edit.put, project.edit.etag);
    if (!reply) return false;
    this.remember(project, reply);
    project.rationale = project.edit.content.rationale;
    project.edits.push(project.edit);
    delete project.edit;
    return true;
  }

  new_project(title) {
    const rationale = `เหตุผลของ${title} `.repeat(20).trim();
    return { title, rationale, key: randomUUID(), post: JSON.stringify({ fiscal_year: 2567, title, content: content_of(title, rationale) }), edits: [] };
  }

  /// Writes until stop() or until the server goes away.
  start() {
    this.is_stopping = false;
    this.running = Promise.all(Array.from({ length: this.count }, () => this.run()));
    this.running.catch(() => {}); // told by stop()
  }
  async run() {
    while (!this.is_stopping) {
      const project = this.new_project(`โครงการทดลอง ${randomUUID()}`);
      this.projects.push(project);
      if (!(await this.create(project))) return;
      for (let edits = 0; edits < 2 && !this.is_stopping; edits++) if (!(await this.edit(project))) return;
    }
  }
  async stop() {
    this.is_stopping = true;
    await this.running;
    this.is_stopping = false;
  }

  /// Nothing, or what is wrong with an acknowledged project as it stands now: 'lost' or 'half'.
  async look(project) {
    const reply = await this.call('GET', `${this.all}/${project.id}`);
    if (reply.status === 404) return 'lost';
    if (reply.status !== 200) throw new Error(`GET ${project.id}: ${reply.status} ${reply.text}`);
    const now = reply.json();
    const sha = createHash('sha256').update(JSON.stringify(now.content)).digest('hex');
    if (sha !== now.content_sha256 || now.content.title !== project.title) return 'half';
    // An edit that nobody acknowledged may have been done.
    const is_old = now.version === project.version && sha === project.sha && isDeepStrictEqual(now.content, project.content) && now.content.rationale === project.rationale;
    const is_new = project.edit && now.version === project.version + 1 && isDeepStrictEqual(now.content, project.edit.content);
    if (is_old || is_new) return;
    return now.version < project.version ? 'lost' : 'half';
  }

  /// Whether what a project says is not what its own hash says.
  async is_half(id) {
    const reply = await this.call('GET', `${this.all}/${id}`);
    if (reply.status !== 200) return true;
    const { content, content_sha256 } = reply.json();
    return createHash('sha256').update(JSON.stringify(content)).digest('hex') !== content_sha256;
  }

  /// A command of the program while the clients go on; its output.
  run_beside(...args) {
    return new Promise((resolve, reject) => {
      const child = spawn(binary, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      let out = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += chunk));
      child.once('exit', (code) => (code === 0 ? resolve(out) : reject(new Error(`ruam ${args[0]}: ${code}\n${out}`))));
    });
  }

  /// Re-reads what was acknowledged among these, then sends all of their tried keys again. Counts what went wrong.
  async check(projects, found = { lost: 0, half: 0, doubled: 0 }) {
    const queue = [...projects];
    const one = async (project) => {
      if (project.id) {
        const wrong = await this.look(project);
        if (wrong) found[wrong]++;
      }
      if (!(await this.send_again(project))) found.doubled++;
    };
    await Promise.all(Array.from({ length: this.count }, async () => {
      while (queue.length) await one(queue.pop());
    }));
    return found;
  }

  /// All its keys once more: whether there is still one project, at the version that was acknowledged.
  async send_again(project) {
    const first = project.id;
    const again = async (method, path, { key, body, etag }) => {
      const reply = await this.call(method, path, { body, headers: { 'idempotency-key': key, ...(etag && { 'if-match': etag }) } });
      if (reply.status !== 200 && reply.status !== 201) throw new Error(`${method} ${path} again: ${reply.status} ${reply.text}`);
      return reply;
    };
    const made = await again('POST', this.all, { key: project.key, body: project.post });
    if (!first) this.remember(project, made);
    if (first && made.json().id !== first) return false;
    for (const { key, put, etag } of project.edits) await again('PUT', `${this.all}/${project.id}`, { key, body: put, etag });
    if (project.edit && !(await this.edit(project))) throw new Error('an edit sent again was not answered');
    return (await this.look(project)) === undefined;
  }

  /// How many projects there are by title, over all pages.
  async titles() {
    const counts = new Map();
    for (let after = ''; after !== null; ) {
      const reply = await this.call('GET', `${this.all}?limit=500&after=${encodeURIComponent(after)}`);
      if (reply.status !== 200) throw new Error(`list: ${reply.status} ${reply.text}`);
      const page = reply.json();
      for (const row of page.rows) counts.set(row.title, (counts.get(row.title) ?? 0) + 1);
      after = page.next ?? null;
    }
    return counts;
  }
}
