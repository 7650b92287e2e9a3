// The picture of 2,000 organisations and 5,000 ties in a real browser: the office's memoranda come from one workbook, three parties
// each. Prints how long until the picture stands, how long frames take while it is laid out and moved, and what the route took.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Clients, Server, must, work_folder } from '../../e2e/load.mjs';
import { start_browser } from '../../e2e/harness.mjs';
import { sign_in } from '../../e2e/hands.mjs';
import { workbook } from '../../e2e/workbook.mjs';

const bodies = Number(process.env.NODES ?? 2_000), ties = Number(process.env.TIES ?? 5_000);
const work = work_folder();
let seed = 2567;
const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
const pick = () => Math.floor(bodies * random() ** 1.7);
const rows = [];
for (let i = 0; 3 * rows.length < ties; i++) {
  const parties = new Set([i < bodies ? i : pick()]);
  while (parties.size < 3) parties.add(pick());
  rows.push([`บันทึกข้อตกลงที่ ${i + 1}`, [...parties].map((each) => `องค์กรร่วมพัฒนา ${each}`).join('\n'), '1 ต.ค. 2568', '60', 'แฟ้ม 1']);
}
const server = new Server(['--data', join(work, 'data')], join(work, 'server.log'));
must('demo', '--data', join(work, 'data'));
await server.start();
const planner = new Clients(server);
await planner.sign_in('plg2.planner');
const office = planner.all.replace('/projects', '');
const post = async (path, body, type = 'application/json') => {
  const reply = await fetch(`${server.base}/api/v1${path}`, { method: 'POST', headers: { cookie: planner.cookie, origin: server.base, 'content-type': type, 'idempotency-key': randomUUID() }, body });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${(await reply.text()).slice(0, 500)}`);
  return reply.json();
};
let import_ = await post(`${office}/import-kinds/mous?name=mous.xlsx`, workbook([{ name: 'บันทึกข้อตกลง', rows: [['เรื่อง', 'คู่ความร่วมมือ (บรรทัดละฝ่าย)', 'วันลงนาม', 'กำหนด (เดือน)', 'ต้นฉบับเก็บที่'], ...rows] }]), 'application/octet-stream');
if (import_.status !== 'ready') throw new Error(JSON.stringify(import_.book_faults.slice(0, 3)));
while (import_.status !== 'done') import_ = await post(`${office}/imports/${import_.id}/apply`);

const times = [];
let picture;
for (let i = 0; i < 5; i++) {
  const since = performance.now();
  picture = (await planner.call('GET', `${office}/partner-picture`)).json();
  times.push(performance.now() - since);
}
console.log(`picture.nodes ${picture.nodes.length} count\npicture.ties ${picture.lines.length} count\nroute.median ${times.sort((a, b) => a - b)[2].toFixed(0)} ms`);

const { page, close } = await start_browser(server.base, {});
await sign_in(page, server.base, 'plg2.planner');
await page.goto(`${server.base}/partners`);
await page.waitForLoadState('networkidle');
const shown = await page.evaluate(async () => {
  const since = performance.now();
  document.querySelector('a[href="/partners/picture"]').click();
  const painted = () => {
    const canvas = document.querySelector('canvas');
    if (!canvas?.width) return false;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 3; i < data.length; i += 4) if (data[i]) return true;
    return false;
  };
  while (!painted()) await new Promise(requestAnimationFrame);
  return performance.now() - since;
});
console.log(`browser.shown ${shown.toFixed(0)} ms`);
const frames = (name, act) => page.evaluate(async ({ name, act }) => {
  const canvas = document.querySelector('canvas'), gaps = [];
  let last = performance.now();
  const until = last + 3_000;
  for (let i = 0; last < until; i++) {
    if (act) canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: i % 40 < 20 ? -30 : 30, ctrlKey: true, clientX: 500, clientY: 500, bubbles: true, cancelable: true }));
    await new Promise(requestAnimationFrame);
    gaps.push(performance.now() - last);
    last = performance.now();
  }
  gaps.sort((a, b) => a - b);
  return `${name}.frame.p50 ${gaps[Math.floor(gaps.length / 2)].toFixed(1)} ms\n${name}.frame.p95 ${gaps[Math.floor(gaps.length * 0.95)].toFixed(1)} ms`;
}, { name, act });
console.log(await frames('layout', false));
await page.waitForTimeout(3_000);
console.log(await frames('zoom', true));
await page.screenshot({ path: process.env.PICTURE ?? join(work, 'picture.png') });
await close();
await server.kill('SIGTERM');
