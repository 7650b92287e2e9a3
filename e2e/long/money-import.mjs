#!/usr/bin/env node
// 100,000 transactions from one workbook on each engine: 20 planted faults are all named and nothing is visible; mended it is taken in by
// chunks while others write (their slowest replies are told), the server is killed half way and goes on, and all is taken back. Prints
// `name value unit`; RUAM_ROWS is 100000, RUAM_KILL=0 leaves out the kill (to measure), an argument (sqlite, postgres) runs one engine.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clients, Postgres, Server, must, pause, work_folder } from '../load.mjs';
import { workbook } from '../workbook.mjs';

const count = Number(process.env.RUAM_ROWS ?? 100_000);
const is_killed = process.env.RUAM_KILL !== '0';
const work = work_folder();
const HEADS = ['วันที่', 'ประเภทรายการ', 'จำนวนเงิน (บาท)', 'แหล่งงบประมาณ', 'เลขที่เอกสาร', 'หมายเหตุ'];
const MONTHS = ['ต.ค. 2566', 'พ.ย. 2566', 'ธ.ค. 2566', 'ม.ค. 2567', 'ก.พ. 2567', 'มี.ค. 2567'];
const planted = Array.from({ length: 20 }, (_, i) => 7 + i * Math.floor((count - 20) / 20));
const WRONG = [[2, 'หนึ่งร้อย'], [3, 'แหล่งที่ไม่มี'], [0, '31 ก.พ. 2567'], [1, 'โอนจัดสรรออก'], [4, '']];

const rows_of = (source) => Array.from({ length: count }, (_, i) => i === 0
  ? ['1 ต.ค. 2566', 'ได้รับจัดสรร', '900,000,000', source, 'สาธิต จัดสรร', '']
  : [`${1 + (i % 28)} ${MONTHS[i % 6]}`, i % 5 === 0 ? 'ก่อหนี้ผูกพัน' : 'เบิกจ่าย', `${100 + (i % 900)}.25`, source, `สาธิต ${i}/2567`, 'จากระบบ GFMIS']);
const book_of = (rows) => workbook([{ name: 'รายการเงิน', rows: [HEADS, ...rows] }]);
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(2);
const quantile = (all, q) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * q))] ?? 0;
const check = (is_true, words) => { if (!is_true) throw new Error(words); };

async function run(engine, args) {
  const tell = (name, value, unit) => console.log(`${engine}.${name} ${value} ${unit}`);
  must('demo', ...args);
  const server = new Server(args, join(work, `${engine}.log`));
  await server.start();
  const finance = new Clients(server), writer = new Clients(server);
  await finance.sign_in('ops.finance');
  await writer.sign_in('plg2.owner');
  const office = finance.all.replace('/projects', '');
  const send = async (method, path, body, type = 'application/json') => {
    const reply = await fetch(`${server.base}/api/v1${path}`, { method, headers: { cookie: finance.cookie, origin: server.base, 'content-type': type, 'idempotency-key': randomUUID() }, body });
    const text = await reply.text();
    check(reply.ok, `${path}: ${reply.status} ${text.slice(0, 500)}`);
    return JSON.parse(text);
  };
  const source = await send('POST', `${office}/money/sources`, JSON.stringify({ class_id: 'BS1.1', name: 'งบวัดความเร็ว', fiscal_year: 2567, programme: '', output: '', activity: '', category: '', project_line: '' }));
  const figures = async () => (await send('GET', `${office}/money/sources?fiscal_year=2567`)).rows.find((row) => row.id === source.id).figures;
  const rows = rows_of('งบวัดความเร็ว');
  const broken = rows.map((row) => [...row]);
  planted.forEach((place, i) => { const [column, words] = WRONG[i % WRONG.length]; broken[place][column] = words; });
  const wrong_book = book_of(broken), right_book = book_of(rows); // made first: it would hold this process's own clock up
  const waits = [];
  const writers = { go: true, refused: 0 };
  const writing = (async () => {
    for (let i = 0; writers.go; i++) {
      const since = performance.now();
      const reply = await writer.call('POST', writer.all, { body: JSON.stringify({ fiscal_year: 2569, title: `โครงการระหว่างนำเข้า ${i}` }), headers: { 'idempotency-key': randomUUID() } }).catch(() => undefined);
      if (reply) check(reply.status === 201, `a write meanwhile: ${reply.status} ${reply.text}`);
      if (reply) waits.push(performance.now() - since);
      else writers.refused++; // the server is being killed
      await pause(20);
    }
  })();

  let since = performance.now();
  const faulty = await send('POST', `${office}/import-kinds/money?name=wrong.xlsx`, wrong_book, 'application/octet-stream');
  tell('check_with_faults', seconds(since), 's');
  const named = faulty.book_faults.map((fault) => `${fault.row} ${fault.column}`).sort();
  const wanted = planted.map((place, i) => `${place + 2} ${'ABCDEF'[WRONG[i % WRONG.length][0]]}`).sort();
  check(faulty.status === 'faulty' && named.join() === wanted.join(), `faults named: ${named.join()} instead of ${wanted.join()}`);
  check((await figures()).balance === 0, 'a faulty workbook was seen');

  const began = performance.now();
  let import_ = await send('POST', `${office}/import-kinds/money?name=right.xlsx`, right_book, 'application/octet-stream');
  check(import_.status === 'ready', JSON.stringify(import_.book_faults.slice(0, 3)));
  tell('check', seconds(began), 's');
  since = performance.now();
  let steps = 0, slowest = 0;
  for (; import_.status !== 'done'; steps++) {
    if (is_killed && steps === Math.floor(count / 1_000)) {
      check((await figures()).balance === 0, 'a half made import was seen');
      await server.kill();
      await server.start();
      import_ = await send('GET', `${office}/imports/${import_.id}`);
      check(import_.made > 0 && import_.made < count, `made before the kill: ${import_.made}`);
    }
    const step = performance.now();
    import_ = await send('POST', `${office}/imports/${import_.id}/apply`);
    slowest = Math.max(slowest, performance.now() - step);
  }
  tell('apply', seconds(since), 's');
  tell('steps', steps, 'count');
  tell('slowest_step', slowest.toFixed(0), 'ms');
  tell('total', seconds(began), 's');
  const lines = (await figures());
  check(lines.allocated === 90_000_000_000 && lines.disbursed > 0, JSON.stringify(lines));
  since = performance.now();
  await send('POST', `${office}/imports/${import_.id}/undo`, JSON.stringify({ reason: 'วัดความเร็ว' }));
  tell('undo', seconds(since), 's');
  check((await figures()).balance === 0, 'something stayed after all was taken back');
  writers.go = false;
  await writing;
  tell('writes_meanwhile', waits.length, 'count');
  tell('write.p50', quantile(waits, 0.5).toFixed(1), 'ms');
  tell('write.p99', quantile(waits, 0.99).toFixed(1), 'ms');
  tell('write.max', quantile(waits, 1).toFixed(1), 'ms');
  tell('memory', /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))[1], 'KiB');
  await server.kill('SIGTERM');
  const verified = must('verify', ...args).trim();
  tell('verify', JSON.stringify(verified.split('\n').at(-1)), '');
}

const only = process.argv.slice(2);
const runs = (engine) => !only.length || only.includes(engine);
if (runs('sqlite')) await run('sqlite', ['--data', join(work, 'data')]);
if (runs('postgres')) {
  const postgres = new Postgres(work);
  await postgres.start();
  await run('postgres', ['--data', join(work, 'pg-data'), '--db', postgres.make('money')]);
  await postgres.stop();
}
