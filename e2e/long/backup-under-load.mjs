#!/usr/bin/env node
// Backups taken while 16 clients write, from SQLite and from PostgreSQL, each restored on both: what was acknowledged before the start is
// there, no record is half, nothing that was first written after the end is there, `ruam verify` finds no fault. RUAM_ROUNDS: how many, at most 3.
import { join } from 'node:path';
import { Clients, Postgres, Server, must, pause, work_folder } from '../load.mjs';

const rounds = Math.min(3, Number(process.env.RUAM_ROUNDS ?? 3));
const work = work_folder();
const postgres = new Postgres(work);
await postgres.start();
let failed = 0;

/// The state of every project as far as it was acknowledged now.
const acknowledged = (clients) => clients.projects.filter((project) => project.id).map(({ title, id, version }) => ({ title, id, version }));

/// What the restored place tells about itself, asked over HTTP, compared with what the clients knew.
async function judge(name, args, clients, before, after) {
  const server = new Server(args, join(work, 'restored.log'));
  await server.start();
  const there = new Clients(server);
  await there.sign_in();
  const wrong = { missing: 0, half: 0, future: 0, doubled: 0 };
  const titles = await there.titles();
  for (const { id, version } of before) {
    const reply = await there.call('GET', `${there.all}/${id}`);
    if (reply.status !== 200 || reply.json().version < version) wrong.missing++;
  }
  let present = 0;
  for (const project of clients.projects) {
    const count = titles.get(project.title) ?? 0;
    present += count;
    if (count > 1) wrong.doubled++;
    if (count && !after.has(project.title)) wrong.future++;
    if (count && project.id && (await there.is_half(project.id))) wrong.half++;
  }
  await server.kill('SIGTERM');
  const verified = must('verify', ...args).trim();
  const fine = before.length > 0 && present >= before.length && Object.values(wrong).every((count) => count === 0);
  if (!fine) failed++;
  console.log(`${fine ? 'ok  ' : 'FAIL'} ${name}: ${before.length} acknowledged before, ${present} there of ${clients.projects.length} in the end, ${JSON.stringify(wrong)}; verify: ${verified}`);
}

async function back_up(name, args, round) {
  const server = new Server(args, join(work, `${name}.log`));
  await server.start();
  const clients = new Clients(server);
  await clients.sign_in();
  clients.start();
  await pause(600 + Math.random() * 600);
  const archive = join(work, `${name}-${round}.zip`);
  const before = acknowledged(clients);
  const said = await clients.run_beside('backup', '-o', archive, ...args);
  const after = new Set(clients.projects.map((project) => project.title));
  await pause(300);
  await clients.stop();
  await server.kill('SIGTERM');
  console.log(`     ${name}: ${said.trim()}`);
  const place = (engine) => join(work, `${name}-${round}-${engine}`);
  const onto = { SQLite: ['--data', place('sqlite')], PostgreSQL: ['--data', place('pg'), '--db', postgres.make(`r_${name}_${round}`.toLowerCase())] };
  for (const [engine, to] of Object.entries(onto)) {
    must('restore', archive, ...to);
    await judge(`backup ${round} of ${name}, restored on ${engine}`, to, clients, before, after);
  }
}

const from = { SQLite: ['--data', join(work, 'sqlite')], PostgreSQL: ['--data', join(work, 'pg-data'), '--db', postgres.make('source')] };
for (const args of Object.values(from)) must('demo', ...args);
for (let round = 1; round <= rounds; round++) for (const [name, args] of Object.entries(from)) await back_up(name, args, round);
await postgres.stop();
process.exit(failed ? 1 : 0);
