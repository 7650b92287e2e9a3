#!/usr/bin/env node
// Kills `ruam serve` with -9 at random moments while 100 phones vote and change their votes: no acknowledged vote may be lost, none counted
// twice. RUAM_ROUNDS is 10; an argument (sqlite, postgres) runs one engine.
import { join } from 'node:path';
import { address_of, cast, conversation, open_hall, phones_of, votes_counted } from '../../benchmarks/live/hall.mjs';
import { Postgres, Server, must, random_pause, work_folder } from '../load.mjs';

const rounds = Number(process.env.RUAM_ROUNDS ?? 10), phones = 100, stands = ['agree', 'disagree', 'pass'];
const work = work_folder();

/// Votes until the server goes away; `known` is what was acknowledged last, `open` what nobody answered.
async function vote_on(phone, base, hall) {
  for (;;) {
    const statement = hall.statements[Math.floor(Math.random() * hall.statements.length)], stand = stands[Math.floor(Math.random() * 3)];
    phone.open = { statement, stand };
    try {
      const { status, text } = await cast(base, hall.code, phone.token, statement, stand, phone.from);
      if (status >= 300) throw new Error(`refused: ${status} ${text}`);
    } catch (error) {
      if (error.message.startsWith('refused')) throw error;
      return;
    }
    phone.open = null;
    phone.acknowledged++;
    phone.known.set(statement, stand);
  }
}

/// How many acknowledged votes are not as they were acknowledged.
async function lost_of(phone, base, hall) {
  let lost = 0;
  const { statements } = await conversation(base, hall.code, phone.token);
  for (const { id, stand } of statements) {
    const may_be = phone.open?.statement === id && phone.open.stand === stand;
    if ((stand ?? undefined) !== phone.known.get(id) && !may_be) lost++;
    if (may_be) phone.known.set(id, stand);
  }
  phone.open = null;
  return lost;
}

async function crash(name, args) {
  const server = new Server(args, join(work, `${name}.log`));
  await server.start();
  const hall = await open_hall(server.base, 20);
  const all = (await phones_of(server.base, hall, phones)).map((token, at) => ({ token, from: address_of(at), known: new Map(), open: null, acknowledged: 0 }));
  let lost = 0;
  for (let round = 0; round < rounds; round++) {
    const voting = Promise.all(all.map((phone) => vote_on(phone, server.base, hall)));
    await random_pause(300, 1500);
    await server.kill();
    await voting;
    await server.start();
    for (const phone of all) lost += await lost_of(phone, server.base, hall);
  }
  const counted = await votes_counted(server.base, hall.code), known = all.reduce((sum, phone) => sum + phone.known.size, 0);
  const acknowledged = all.reduce((sum, phone) => sum + phone.acknowledged, 0);
  await server.kill('SIGTERM');
  const ok = lost === 0 && counted === known && acknowledged >= 50 * rounds;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${rounds} kills, ${acknowledged} votes acknowledged, ${lost} lost; ${counted} counted, ${known} known`);
  return ok;
}

const wanted = process.argv.slice(2);
const runs = (engine) => !wanted.length || wanted.includes(engine);
let ok = true;
if (runs('sqlite')) {
  must('demo', '--data', join(work, 'sqlite'));
  ok = (await crash('SQLite', ['--data', join(work, 'sqlite')])) && ok;
}
if (runs('postgres')) {
  const postgres = new Postgres(work);
  await postgres.start();
  const args = ['--data', join(work, 'postgres'), '--db', postgres.url()];
  must('demo', ...args);
  ok = (await crash('PostgreSQL', args)) && ok;
  await postgres.stop();
}
process.exit(ok ? 0 : 1);
