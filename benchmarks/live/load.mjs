#!/usr/bin/env node
// load.mjs sqlite|postgres|two|peer: VOTERS (500) people cast VOTES (20) each within SECONDS (60); then LISTENERS (5000) hear of single votes.
// Then a closed loop: CLOSED (32 500 2000) connections vote as fast as they are answered for LOOP (8) seconds, 1,000 listen.
// `two` are two server processes on one PostgreSQL. The program is RUAM_BINARY. Load and server share the machine.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Postgres, Server, must, work_folder } from '../../e2e/load.mjs';
import { Listeners, address_of, cast, open_hall, phones_of, spread, told, votes_counted } from './hall.mjs';

const number = (name, usual) => Number(process.env[name] ?? usual);
const voters = number('VOTERS', 500), votes = number('VOTES', 20), seconds = number('SECONDS', 60), listeners = number('LISTENERS', 5000), rounds = number('ROUNDS', 20), loop = number('LOOP', 8);
const kind = process.argv[2] ?? 'sqlite';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function servers() {
  const work = work_folder();
  if (kind === 'peer') {
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', process.execPath, join(dirname(fileURLToPath(import.meta.url)), 'peer.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
    const base = await new Promise((resolve) => child.stdout.once('data', (text) => resolve(`${text}`.trim())));
    return { bases: [base], stop: async () => child.kill() };
  }
  const postgres = kind === 'sqlite' ? null : new Postgres(work);
  await postgres?.start();
  const args = (at) => ['--data', join(work, `data${at}`), ...(postgres ? ['--db', postgres.url()] : [])];
  must('demo', ...args(0));
  const all = [];
  for (let at = 0; at < (kind === 'two' ? 2 : 1); at++) {
    all.push(new Server(args(at), join(work, `${at}.log`)));
    await all.at(-1).start();
  }
  return { bases: all.map((one) => one.base), stop: async () => { for (const one of all) await one.kill('SIGTERM'); await postgres?.stop(); } };
}

/// Every phone votes at its own pace; the answer's time counts from when the vote was sent.
async function vote_all(bases, hall, tokens) {
  const times = [], refused = new Map();
  const between = (seconds * 1000) / votes;
  const began = performance.now();
  await Promise.all(tokens.map(async (token, at) => {
    const offset = Math.random() * between * 0.9;
    for (let turn = 0; turn < votes; turn++) {
      await pause(Math.max(0, began + offset + turn * between - performance.now()));
      const since = performance.now();
      const { status } = await cast(bases[at % bases.length], hall.code, token, hall.statements[turn % hall.statements.length], ['agree', 'disagree', 'pass'][(at + turn) % 3], address_of(at));
      times.push(performance.now() - since);
      if (status >= 300) refused.set(status, (refused.get(status) ?? 0) + 1);
    }
  }));
  return { times, refused, seconds: (performance.now() - began) / 1000 };
}

/// Votes a second of so many connections, each of which votes again when it is answered, and how often a listener hears of them.
async function closed_loop(base, hall, tokens, connections, room) {
  const folder = work_folder();
  const env = { ...process.env, ORIGIN: base, CODE: hall.code, TOKENS: join(folder, 'tokens'), STATEMENTS: join(folder, 'statements') };
  writeFileSync(env.TOKENS, tokens.join('\n') + '\n');
  writeFileSync(env.STATEMENTS, hall.statements.join('\n') + '\n');
  const lua = join(dirname(fileURLToPath(import.meta.url)), 'votes.lua');
  const before = room.frames;
  const child = spawn('wrk', ['-t2', `-c${connections}`, `-d${loop}s`, '--timeout', '30s', '--latency', '-s', lua, base], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  await new Promise((resolve) => child.once('exit', resolve));
  const [rate] = /(?<=Requests\/sec:\s+)[\d.]+/.exec(said) ?? ['?'], [p99] = /(?<=99%\s+)\S+/.exec(said) ?? ['?'];
  const refused = /Non-2xx[^\n]*|Socket errors[^\n]*/.exec(said)?.[0] ?? 'none refused';
  console.log(`  ${connections} voters in a closed loop: ${rate} votes/s, acknowledged p99 ${p99}, ${refused}; ${((room.frames - before) / room.sockets.length / loop).toFixed(1)} tallies/s at each of ${room.sockets.length}`);
}

const { bases, stop } = await servers();
try {
  const hall = kind === 'peer' ? { code: '12345678', statements: Array.from({ length: votes }, () => randomUUID()) } : await open_hall(bases[0], votes);
  const tokens = kind === 'peer' ? Array.from({ length: voters + rounds }, () => 'x') : await phones_of(bases[0], hall, voters + rounds);
  console.log(`${kind}: ${voters} phones × ${votes} votes in ${seconds} s on ${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)} before`);
  const done = await vote_all(bases, hall, tokens.slice(0, voters));
  console.log(`  acknowledged after: ${told(spread(done.times))}; ${(done.times.length / done.seconds).toFixed(0)} votes/s; refused ${JSON.stringify([...done.refused])}`);
  const counted = await votes_counted(bases[0], hall.code);
  console.log(`  counted ${counted} of ${voters * votes}`);
  const room = new Listeners();
  for (const base of bases) await room.open(base, hall.code, listeners / bases.length);
  let deaf = 0;
  for (let round = 0; round < rounds; round++) {
    await pause(300);
    const since = performance.now();
    const heard = room.wait_for(counted + round + 1, since);
    await cast(bases[round % bases.length], hall.code, tokens[voters + round], hall.statements[0], 'agree', address_of(voters + round));
    deaf += await heard;
  }
  console.log(`  ${listeners} listeners hear of a vote after it was sent: ${told(spread(room.delays))}; not heard ${deaf}; load ${loadavg()[0].toFixed(1)} after`);
  room.close();
  const few = new Listeners();
  await few.open(bases[0], hall.code, Math.min(1000, listeners));
  for (const connections of (process.env.CLOSED ?? '32 500 2000').split(' ').filter(Boolean)) await closed_loop(bases[0], hall, tokens, connections, few);
  few.close();
  if (counted !== voters * votes || done.refused.size || deaf) process.exitCode = 1;
} finally {
  await stop();
}
process.exit();
