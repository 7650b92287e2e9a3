// A hall votes: the desk prepares, warns, opens and closes; two phones vote in secret and rate, one loses the network; the screen follows.
import { randomUUID } from 'node:crypto';
import { journey, widths } from '../harness.mjs';
import { api, fill, press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const phone = { width: widths.phone, height: 740 };
const groups = ['ผู้แทนผู้ปกครอง', 'ผู้แทนครู'].map((name) => ({ id: randomUUID(), catalog_id: '', name, is_outside: true, target: 20 }));
const question = 'เสนอแนวทางของเวทีนี้ต่อที่ประชุม กศจ. หรือไม่';
const rating = { kind: 'rating', question: 'แต่ละเรื่องควรทำก่อนเพียงใด', detail: '', options: ['รถรับส่งนักเรียน', 'ห้องสมุดวันเสาร์'], groups: [], quorum: 'percent', quorum_value: 50 };

/// A forum whose room is open; somebody signed in at the desk, without a phone.
async function open_forum(office) {
  const content = { title: 'เวทีลงคะแนน', project: null, on: '2024-07-18', time: '', place: 'หอประชุม', issues: [{ id: randomUUID(), text: 'การศึกษา', detail: '' }], groups, steps: [], notice: '', smallest: 5 };
  const { id } = await office.post('/forums', { fiscal_year: 2567, content });
  const { room_code } = await office.put(`/forums/${id}/doors`, { sign_in: true, statements: true, votes: true, results: false, show_at_once: false, only_present: true });
  const words = { group: groups[1].id, name: 'ผู้ไม่มีโทรศัพท์', organisation: '', position: '', contact: '' };
  await office.post(`/forums/${id}/arrivals`, { rows: [{ id: randomUUID(), words, at: new Date(Date.now() - 60_000).toISOString(), how: 'staff', signature: '' }] });
  return { id, code: room_code };
}

/// Signed in, as the page itself would have left it behind.
async function come(page, base, code, name) {
  const words = { group: groups[0].id, name, organisation: '', position: '', contact: '' };
  const reply = await fetch(`${base}/api/v1/rooms/${code}/sign-ins`, { method: 'POST', headers: { 'Content-Type': 'application/json', Origin: base }, body: JSON.stringify({ id: randomUUID(), words, signature: '', noticed: true }) });
  const { token } = await reply.json();
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [`ruam.room.${code}.token`, JSON.stringify(token)]);
  await page.goto(`${base}/room/${code}`);
  await page.getByRole('navigation', { name: 'ส่วนของห้อง' }).waitFor();
  return token;
}
const kept = (page) => page.getByText('บัตรของท่านถึงแล้ว').waitFor();

export default journey('A hall votes in secret and rates', { demo: true }, async ({ step, page, context, base, another_browser }) => {
  const office = await api(base, 'plg2.planner');
  const { id, code } = await open_forum(office);
  const first = await another_browser(phone), second = await another_browser(phone);
  second.expect_console(/ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR_/);
  const token = await come(first.page, base, code, 'ผู้ปกครองหนึ่ง');
  await come(second.page, base, code, 'ผู้ปกครองสอง');
  const polls = page.getByRole('tab', { name: /^ลงคะแนน/ });
  let wall;

  await step('a secret poll is prepared on the desk; a small room is warned of', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${base}/forums/${id}/desk`);
    await polls.click();
    await page.getByText('ยังไม่มีการลงคะแนน').waitFor();
    await press(page, 'เพิ่มการลงคะแนน');
    await fill(page, { '/kind': 'secret', '/question': question, '/options/0': 'เห็นชอบ', '/options/1': 'ไม่เห็นชอบ', '/quorum': 'percent', '/quorum_value': '60' });
    await look(page, 'polls-form');
    await page.locator('dialog').getByRole('button', { name: 'บันทึก', exact: true }).click();
    await page.getByText('ถ้าเปิดตอนนี้มี 3 คน').waitFor();
    await press(page, 'เปิดลงคะแนน');
    await page.getByText('มีผู้มีสิทธิเพียง 3 คน').waitFor();
    wall = await context.newPage();
    await wall.goto(`${base}/forums/${id}/present`);
    await page.locator('dialog').getByRole('button', { name: 'เปิดลงคะแนน' }).click();
    await wall.getByRole('heading', { name: question }).waitFor();
    await first.page.getByRole('heading', { name: question }).waitFor();
  }, 20);
  await step('both phones vote, one loses the network on the way and votes once', async () => {
    await first.page.getByLabel('เห็นชอบ', { exact: true }).check();
    await look(first.page, 'polls-phone-secret');
    await press(first.page, 'ส่งบัตรลับ');
    await kept(first.page);
    await second.page.getByRole('heading', { name: question }).waitFor();
    await second.page.getByLabel('ไม่เห็นชอบ', { exact: true }).check();
    await second.context.setOffline(true);
    await press(second.page, 'ส่งบัตรลับ');
    await second.page.getByText('ยังไม่รู้ว่าบัตรถึงหรือไม่', { exact: false }).waitFor();
    await look(second.page, 'polls-phone-lost');
    await second.context.setOffline(false);
    await press(second.page, 'ส่งบัตรใบเดิมอีกครั้ง');
    await kept(second.page);
    await wall.getByText('จาก 3 คนลงคะแนนแล้ว').waitFor();
    await wall.locator('.sum b', { hasText: '2' }).waitFor();
    await look(wall, 'polls-wall-open');
    const again = await fetch(`${base}/api/v1/rooms/${code}/polls`, { headers: { 'ruam-voice': token } });
    const [mine] = (await again.json()).rows;
    expect_text(JSON.stringify([mine.has_voted, mine.own, mine.result]), '[true,null,null]', 'what the phone may know of its ballot');
    const twice = await fetch(`${base}/api/v1/rooms/${code}/polls/${mine.id}/ballot`, { method: 'POST', headers: { 'Content-Type': 'application/json', Origin: base, 'ruam-voice': token }, body: '{"marks":[1]}' });
    if (twice.status !== 409) throw new Error(`a second ballot: ${twice.status}`);
  }, 20);
  await step('a paper ballot is added as a sum, the poll closed, the result told everywhere', async () => {
    await fill(page, { '/votes/0': '1', '/counted_by': 'กรรมการสองคน' });
    await look(page, 'polls-desk-open');
    await press(page, 'บันทึกที่นับได้ 1 จาก 3');
    await page.getByText('ลงคะแนน 3 จาก 3 คน').waitFor();
    await press(page, 'ปิดและนับคะแนน');
    await page.locator('dialog').getByRole('button', { name: 'ปิดและนับคะแนน' }).click();
    await page.getByText('ครบองค์ประชุม').first().waitFor();
    await page.getByText('2 คะแนน (บัตรกระดาษ 1)').waitFor();
    await wall.getByText('2 คะแนน').waitFor();
    await look(wall, 'polls-wall-result');
    await first.page.getByText('ครบองค์ประชุม (2 คน)').waitFor();
  }, 20);
  await step('a rating opens by one press; answers change, one is typed in for somebody without a phone', async () => {
    await office.post(`/forums/${id}/polls`, rating);
    await page.reload();
    await polls.click();
    await press(page, 'เปิดลงคะแนน');
    for (const [one, marks] of [[first, [5, 2]], [second, [4, 1]]]) {
      await one.page.getByRole('heading', { name: rating.question }).waitFor();
      for (const [at, mark] of marks.entries()) await press(one.page, `ให้ ${mark} แก่ ${rating.options[at]}`);
      await press(one.page, 'ส่งคำตอบ');
      await one.page.getByText('บันทึกแล้ว เปลี่ยนได้จนกว่าจะปิด').waitFor();
    }
    await press(first.page, `ให้ 3 แก่ ${rating.options[1]}`);
    await press(first.page, 'ส่งคำตอบที่เปลี่ยน');
    await look(first.page, 'polls-phone-rating');
    await page.getByRole('button', { name: /^พิมพ์แทนผู้ไม่มีโทรศัพท์/ }).click();
    await page.getByLabel('ของใคร').selectOption({ label: 'ผู้ไม่มีโทรศัพท์' });
    await fill(page, { '/answer/0': '3' });
    await press(page, 'บันทึกคำตอบ');
    await page.getByText('พิมพ์แทนแล้ว 1 คน').waitFor();
    await press(page, 'ปิดและนับคะแนน');
    await page.locator('dialog').getByRole('button', { name: 'ปิดและนับคะแนน' }).click();
    // 5, 4 and 3: median 4, mean 4; 3 and 1: median 2, mean 2
    await page.getByText('มัธยฐาน 4.0 · ค่าเฉลี่ย 4.00 · 3 คนให้').waitFor();
    await page.getByText('มัธยฐาน 2.0 · ค่าเฉลี่ย 2.00 · 2 คนให้').waitFor();
    await look(page, 'polls-desk-closed');
    await first.page.getByText('มัธยฐาน 4.0', { exact: false }).waitFor();
    await look(first.page, 'polls-phone-results');
    await page.goto(`${base}/forums/${id}/opinions`);
    await page.getByRole('heading', { name: 'ผลการลงคะแนน' }).waitFor();
  }, 25);
});
