#!/usr/bin/env node
// Kills `ruam serve`, and on its engine PostgreSQL, with -9 at random moments while 16 clients write projects; nothing acknowledged may
// be lost or half, no key sent again may double anything. RUAM_ROUNDS is 50; an argument (sqlite, postgres) runs one engine.
import { join } from 'node:path';
import { Clients, Postgres, Server, must, random_pause, work_folder } from '../load.mjs';

const rounds = Number(process.env.RUAM_ROUNDS ?? 50);
const least = 40 * rounds; // 2,000 in 50 rounds
const work = work_folder();

async function kill_server(server) {
  await random_pause(50, 900);
  await server.kill();
}
async function kill_postgres(postgres) {
  await random_pause(50, 900);
  await postgres.kill();
  await postgres.start();
}

async function crash(name, args, postgres) {
  const server = new Server(args, join(work, `${name}.log`));
  await server.start();
  const clients = new Clients(server);
  await clients.sign_in();
  const found = { lost: 0, half: 0, doubled: 0 };
  for (let round = 0; round < rounds || clients.writes.tried < least; round++) {
    const seen = clients.projects.length;
    clients.start();
    await Promise.all([kill_server(server), ...(postgres ? [kill_postgres(postgres)] : [])]);
    await clients.stop();
    await server.start();
    await clients.check(clients.projects.slice(seen), found);
  }
  const { tried, acknowledged } = clients.writes;
  for (const project of clients.projects) {
    const wrong = await clients.look(project);
    if (wrong) found[wrong]++;
  }
  const titles = await clients.titles();
  for (const project of clients.projects) if (titles.get(project.title) !== 1) found[titles.has(project.title) ? 'doubled' : 'lost']++;
  await server.kill('SIGTERM');
  const verified = must('verify', ...args).trim();
  const answers = [...clients.refused].map(([what, count]) => `, ${count} × ${what}`).join('');
  console.log(`${name}: ruam killed ${rounds} times${postgres ? ` and PostgreSQL ${rounds} times` : ''}: ${clients.projects.length} projects, ${tried} writes tried, ` +
    `${acknowledged} acknowledged: ${found.lost} lost, ${found.half} half, ${found.doubled} doubled; verify: ${verified}${answers}`);
  return tried >= least && acknowledged > 0 && !found.lost && !found.half && !found.doubled;
}

const wanted = process.argv.slice(2);
const runs = (engine) => !wanted.length || wanted.includes(engine);
let ok = true;
if (runs('sqlite')) {
  const data = join(work, 'sqlite');
  must('demo', '--data', data);
  ok = (await crash('SQLite', ['--data', data])) && ok;
}
if (runs('postgres')) {
  const postgres = new Postgres(work);
  await postgres.start();
  const args = ['--data', join(work, 'postgres'), '--db', postgres.url()];
  must('demo', ...args);
  ok = (await crash('PostgreSQL', args, postgres)) && ok;
  await postgres.stop();
}
process.exit(ok ? 0 : 1);
