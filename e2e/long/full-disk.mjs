#!/usr/bin/env node
// The disk gets full while 16 clients write (SQLite on a small tmpfs; needs root): a clear refusal in Thai, nothing acknowledged lost or
// half, reading goes on, and with room again so does writing.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, cpSync, mkdirSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Clients, Server, must, work_folder } from '../load.mjs';

const work = work_folder();
const small = join(work, 'small');
const check = (fine, what) => {
  if (!fine) throw new Error(what);
  console.log(`ok   ${what}`);
};

/// Fills what is left of the disk with one file.
function fill(file) {
  const out = openSync(file, 'w');
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeSync(out, block);
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  } finally {
    closeSync(out);
  }
}

mkdirSync(small);
if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', small]).status !== 0) throw new Error('cannot mount a small tmpfs (needs root)');
process.prependOnceListener('exit', () => spawnSync('umount', ['-l', small]));
const data = join(small, 'data');
must('demo', '--data', join(work, 'demo'));
cpSync(join(work, 'demo'), data, { recursive: true });

const server = new Server(['--data', data], join(work, 'server.log'));
await server.start();
const clients = new Clients(server);
await clients.sign_in();

/// Writes one after another until one is refused, and answers that.
async function write_until_refused() {
  for (let tries = 0; tries < 5000; tries++) {
    const title = `โครงการเต็มดิสก์ ${randomUUID()}`;
    const project = clients.new_project(title);
    const reply = await clients.call('POST', clients.all, { body: project.post, headers: { 'idempotency-key': project.key } });
    if (reply.status !== 201) return reply;
    clients.remember(project, reply);
    clients.projects.push(project);
  }
  throw new Error('the disk never got full');
}

clients.start();
await new Promise((resolve) => setTimeout(resolve, 1500));
fill(join(small, 'ballast'));
const refusal = await write_until_refused();
await clients.stop();
const problem = refusal.json();
check([503, 507].includes(refusal.status) && refusal.headers['content-type'].startsWith('application/problem+json'), `a full disk is answered by ${refusal.status} problem+json`);
check(problem.code === 'db.disk_full' && /[ก-๙]{10}/.test(problem.detail), `in Thai: ${problem.detail}`);

const count = async (name) => {
  const wrong = [];
  const known = clients.projects.filter((project) => project.id);
  for (const project of known) {
    const found = await clients.look(project);
    if (found) wrong.push(`${found} ${project.id}`);
  }
  check(known.length > 0 && wrong.length === 0, `${name}: ${known.length} acknowledged projects are there and whole ${wrong.join(', ')}`);
};
await count('on the full disk');
unlinkSync(join(small, 'ballast'));
const found = await clients.check(clients.projects);
check(!found.lost && !found.half && !found.doubled, `with room again every key is sent again: ${clients.projects.length} projects, ${JSON.stringify(found)}`);
await server.kill();
await server.start();
await count('after kill -9 and a new start');
const titles = await clients.titles();
check(clients.projects.every((project) => titles.get(project.title) === 1), 'each title is there once');
await server.kill('SIGTERM');
check(/^0 faults/m.test(must('verify', '--data', data)), 'verify: 0 faults');
process.exit(0);
