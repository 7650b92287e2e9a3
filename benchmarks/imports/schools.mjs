// 30,000 schools from one workbook of realistic rows on each engine: seconds to check it, to bring all into sight, to take them
// back; meanwhile another person writes drafts, whose slowest replies are told. Memory is the server's at its most (VmHWM).
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clients, Server, must, work_folder } from '../../e2e/load.mjs';
import { workbook } from '../../e2e/workbook.mjs';

const count = Number(process.env.ROWS ?? 30_000);
const work = work_folder();
const heads = ['รหัส', 'ชื่อหน่วยงาน', 'ชื่อย่อ', 'ประเภท', 'สังกัด', 'จังหวัด', 'หน่วยงานต้นสังกัด', 'ที่อยู่', 'โทรศัพท์', 'อีเมล', 'เว็บไซต์'];
const provinces = ['สิงห์บุรี', 'สมุทรปราการ', 'พิจิตร', 'พัทลุง', 'เชียงใหม่', 'ระยอง', 'ขอนแก่น', 'สงขลา'];
const rows = Array.from({ length: count }, (_, i) => [`10${String(10_000_000 + i)}`, `โรงเรียนบ้านหนองสวน ${i}`, '', 'สถานศึกษา', 'สพฐ.', provinces[i % provinces.length], '', `หมู่ที่ ${1 + (i % 12)} ตำบลในเมือง อำเภอเมือง`, '000-000-000', '', '']);
const book = workbook([{ name: 'หน่วยงาน', rows: [heads, ...rows] }]);
console.log(`workbook.rows ${count} count\nworkbook.bytes ${book.length} bytes`);

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(2);
const quantile = (all, q) => all.sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * q))] ?? 0;

async function measure(engine, args) {
  must('demo', ...args);
  const server = new Server(args, join(work, `${engine}.log`));
  await server.start();
  const admin = new Clients(server), writer = new Clients(server);
  await admin.sign_in('plg2.admin');
  await writer.sign_in('plg2.owner');
  const office = admin.all.replace('/projects', '');
  const post = async (path, body, type = 'application/json') => {
    const reply = await fetch(`${server.base}/api/v1${path}`, { method: 'POST', headers: { cookie: admin.cookie, origin: server.base, 'content-type': type, 'idempotency-key': randomUUID() }, body });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${(await reply.text()).slice(0, 500)}`);
    return reply.json();
  };
  const waits = [];
  let is_over = false;
  const writing = (async () => {
    for (let i = 0; !is_over; i++) {
      const since = performance.now();
      const reply = await writer.call('POST', writer.all, { body: JSON.stringify({ fiscal_year: 2569, title: `โครงการระหว่างนำเข้า ${i}` }), headers: { 'idempotency-key': randomUUID() } });
      if (reply.status !== 201) throw new Error(`a write meanwhile: ${reply.status} ${reply.text}`);
      waits.push(performance.now() - since);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const began = performance.now();
  let since = began;
  let import_ = await post(`${office}/import-kinds/organisations?name=schools.xlsx`, book, 'application/octet-stream');
  if (import_.status !== 'ready') throw new Error(JSON.stringify(import_.book_faults.slice(0, 3)));
  console.log(`${engine}.check ${seconds(since)} s`);
  since = performance.now();
  let steps = 0;
  for (; import_.status !== 'done'; steps++) import_ = await post(`${office}/imports/${import_.id}/apply`);
  console.log(`${engine}.apply ${seconds(since)} s\n${engine}.steps ${steps} count\n${engine}.total ${seconds(began)} s`);
  since = performance.now();
  await post(`${office}/imports/${import_.id}/undo`, JSON.stringify({ reason: 'วัดความเร็ว' }));
  console.log(`${engine}.undo ${seconds(since)} s`);
  is_over = true;
  await writing;
  console.log(`${engine}.writes_meanwhile ${waits.length} count\n${engine}.write.p50 ${quantile(waits, 0.5).toFixed(1)} ms\n${engine}.write.p99 ${quantile(waits, 0.99).toFixed(1)} ms`);
  console.log(`${engine}.memory ${/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))[1]} KiB`);
  await server.kill('SIGTERM');
}

await measure('sqlite', ['--data', join(work, 'data')]);
await measure('postgres', ['--data', join(work, 'pg-data'), '--db', process.env.RUAM_TEST_PG]);
