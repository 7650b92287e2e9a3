import { request } from 'node:http';
import { journey, widths } from '../harness.mjs';
import { api, press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const phone = { width: widths.phone, height: 740 };
const issue = { id: crypto.randomUUID(), text: 'ความปลอดภัยบนถนนหน้าโรงเรียน', detail: '' };
const groups = ['ผู้ปกครอง', 'ครู', 'องค์กรชุมชน'].map((name) => ({ id: crypto.randomUUID(), catalog_id: '', name, is_outside: true, target: 20 }));
const doors = { sign_in: true, statements: true, votes: true, results: false, show_at_once: false, only_present: true };

/// A forum whose room is open, with people on its list and statements that everybody can vote on.
async function open_forum(office) {
  const content = { title: 'เวทีรับฟังความเห็นเส้นทางปลอดภัย', project: null, on: '2024-07-18', time: '09.00 น.', place: 'หอประชุม', issues: [issue], groups, steps: [], notice: '', smallest: 5 };
  const { id } = await office.post('/forums', { fiscal_year: 2567, content });
  const guests = ['สมชาย ใจดี', 'สมหญิง แก้วใส', 'บุญมา ทองคำ'].map((name) => ({ group: groups[0].id, name, organisation: 'เครือข่ายผู้ปกครอง', position: '', contact: '' }));
  await office.post(`/forums/${id}/people`, { people: guests, invited_on: '2024-07-01' });
  const forum = await office.put(`/forums/${id}/doors`, doors);
  for (const text of ['ควรมีทางม้าลายหน้าโรงเรียน', 'ควรจำกัดความเร็วรถช่วงเช้า', 'ควรมีไฟส่องทางตอนค่ำ']) await office.post(`/forums/${id}/slips`, { group: groups[2].id, issue: issue.id, text, label: 'โต๊ะ 1' });
  const { rows } = await office.get(`/forums/${id}/statements`);
  for (const one of rows) await decide(office, id, one.id, 'shown');
  return { id, code: forum.room_code };
}
const decide = (office, forum, id, state, reason = '') => office.post(`/forums/${forum}/statements/${id}/decision`, { state, reason, merged_into: null, issue: null });

/// What the server answers to a body of that size as soon as it is announced; fetch would still be sending it.
const announced = (url, size, headers) => new Promise((resolve, reject) => {
  const sent = request(url, { method: 'POST', headers: { ...headers, 'Content-Length': size } }, (reply) => { resolve(reply.statusCode); sent.destroy(); });
  sent.once('error', reject);
  sent.write('{');
});

/// A name by finger.
async function draw(page) {
  const box = await page.locator('canvas').boundingBox();
  await page.mouse.move(box.x + 30, box.y + 60);
  await page.mouse.down();
  for (let at = 1; at <= 8; at++) await page.mouse.move(box.x + 30 + at * 22, box.y + 60 + (at % 2 ? -25 : 25));
  await page.mouse.up();
}

async function come(page, base, code, name, group) {
  await page.goto(`${base}/room/${code}`);
  await press(page, 'อ่านแล้ว ไปลงชื่อ');
  await page.getByLabel('ชื่อ-นามสกุล').fill(name);
  await page.getByLabel('ท่านมาในกลุ่มใด').selectOption({ label: group });
  await draw(page);
  await press(page, 'ลงชื่อเข้าร่วม');
  await page.getByRole('heading', { name: 'ลงความเห็น' }).waitFor();
}
const vote = (page, stand) => page.getByRole('button', { name: stand, exact: true }).first().click();
const tab = (page, name) => page.getByRole('navigation', { name: 'ส่วนของห้อง' }).getByRole('button', { name }).click();
async function figures(base, code) {
  return (await (await fetch(`${base}/api/v1/rooms/${code}`)).json()).figures;
}

export default journey('Phones and a kiosk in a hall', { demo: true, ...phone }, async ({ step, page, context, base, browser, another_browser }) => {
  const office = await api(base, 'plg2.planner');
  const { id, code } = await open_forum(office);
  const second = await another_browser(phone), third = await another_browser({ width: 320, height: 640 }), tablet = await another_browser({ width: widths.tablet, height: 1000 });
  const desk = await another_browser({ width: widths.desk, height: 900 }), hand = desk.page.getByRole('article', { name: 'ความเห็นที่กำลังดู' });
  for (const one of [desk, tablet]) await sign_in(one.page, base, 'plg2.planner');
  const wall = await desk.context.newPage();
  for (const one of [browser, second, third, tablet]) one.expect_console(/ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR_/);

  await step('the code is typed, the notice read, the name signed by finger', async () => {
    await page.goto(`${base}/room`);
    await look(page, 'phone-room');
    await page.getByLabel('รหัสห้อง').fill(`${code.slice(0, 4)} ${code.slice(4)}`);
    await press(page, 'เข้าห้อง');
    await page.getByText('ประกาศข้อมูลส่วนบุคคล').waitFor();
    await look(page, 'phone-notice');
    await press(page, 'อ่านแล้ว ไปลงชื่อ');
    await press(page, 'ลงชื่อเข้าร่วม');
    await page.getByText('โปรดพิมพ์ชื่อ-นามสกุล').waitFor();
    await look(page, 'phone-sign-in');
    await come(page, base, code, 'ผู้ปกครองคนหนึ่ง', 'ผู้ปกครอง');
    await come(second.page, base, code, 'ครูคนหนึ่ง', 'ครู');
    await come(third.page, base, code, 'กรรมการชุมชน', 'องค์กรชุมชน');
    await wall.goto(`${base}/forums/${id}/present`);
    await wall.getByText(/3\s*คนลงชื่อแล้ว/).waitFor();
  }, 30);
  await step('one speaks, with markup in it; the moderator shows it and refuses another with a reason', async () => {
    await tab(page, 'เสนอ');
    await page.getByLabel('ความเห็นของท่าน').fill('<script>alert(1)</script> ควรมีครูเวรหน้าประตู');
    await press(page, 'ส่งความเห็น');
    await page.getByText('ถึงแล้ว รอผู้ดูแลอ่านก่อนเผยแพร่').waitFor();
    await tab(second.page, 'เสนอ');
    await second.page.getByLabel('ความเห็นของท่าน').fill('โทรหาผมที่ 081-234-5678');
    await press(second.page, 'ส่งความเห็น');
    await second.page.getByText('ถึงแล้ว รอผู้ดูแลอ่านก่อนเผยแพร่').waitFor();
    await desk.page.goto(`${base}/forums/${id}/desk`);
    await hand.getByText('ควรมีครูเวรหน้าประตู').waitFor();
    await desk.page.keyboard.press('a');
    await hand.getByText('โทรหาผม').waitFor();
    await desk.page.keyboard.press('r');
    await desk.page.getByRole('button', { name: /^มีข้อมูลส่วนบุคคล/ }).click();
    await desk.page.locator('dialog').getByRole('button', { name: 'ไม่แสดง', exact: true }).click();
    await second.page.getByText('ไม่เผยแพร่ เหตุผล: มีข้อมูลส่วนบุคคล').waitFor();
    await page.getByText('เผยแพร่แล้ว ทุกคนลงความเห็นได้').waitFor();
    await look(page, 'phone-say');
    await tab(third.page, 'ลงความเห็น');
    await third.page.getByText('0 จาก 4 ข้อ').first().waitFor();
  }, 30);
  await step('a phone without network keeps its votes and sends them when it is back', async () => {
    await tab(page, 'ลงความเห็น');
    await vote(page, 'เห็นด้วย');
    await page.getByText('บันทึกแล้ว 1 ข้อ', { exact: true }).waitFor();
    await context.setOffline(true);
    await vote(page, 'ไม่เห็นด้วย');
    await vote(page, 'ผ่าน/ไม่แน่ใจ');
    await page.getByText('บันทึกแล้ว 1 ข้อ รอส่ง 2 ข้อ').waitFor();
    await page.getByText('เครือข่ายขาด มี 2 รายการ', { exact: false }).waitFor();
    await look(page, 'phone-offline');
    if ((await figures(base, code)).votes !== 1) throw new Error('votes went out without a network');
    await context.setOffline(false);
    await page.getByText('บันทึกแล้ว 3 ข้อ', { exact: true }).waitFor();
    if ((await figures(base, code)).votes !== 3) throw new Error(`${(await figures(base, code)).votes} votes instead of 3`);
  }, 30);
  await step('all vote, one changes a vote, results come when the door opens', async () => {
    for (const one of [second, third]) {
      await tab(one.page, 'ลงความเห็น');
      for (let at = 0; at < 4; at++) {
        await one.page.getByText(`${at} จาก 4 ข้อ`).first().waitFor();
        await vote(one.page, 'เห็นด้วย');
      }
      await one.page.getByText('ลงครบทุกข้อแล้ว').waitFor();
    }
    await look(third.page, 'phone-done');
    await tab(third.page, 'ของฉัน');
    await third.page.getByRole('button', { name: 'ไม่เห็นด้วย' }).first().click();
    await third.page.getByText('รอส่ง ยังไม่ถึงเครื่องแม่ข่าย').waitFor({ state: 'detached' });
    await look(third.page, 'phone-mine');
    await tab(second.page, 'ผล');
    await second.page.getByText('ผู้จัดยังไม่เปิดผล', { exact: false }).waitFor();
    await office.put(`/forums/${id}/doors`, { ...doors, results: true });
    await second.page.getByText(/^เห็นด้วย \d/).first().waitFor();
    await look(second.page, 'phone-results');
    await wall.bringToFront();
    await wall.keyboard.press('2');
    await wall.locator('li', { hasText: 'ควรมีไฟส่องทางตอนค่ำ' }).getByText('100%').waitFor({ state: 'attached' });
    if ((await figures(base, code)).votes !== 11) throw new Error('11 votes were cast');
  }, 30);
  await step('the kiosk takes two without network, survives a reload and sends them once', async () => {
    const { page: door, context: hotspot } = tablet;
    await door.goto(`${base}/forums/${id}/kiosk`);
    await door.getByText('ส่งถึงเครื่องแม่ข่ายครบแล้ว').waitFor();
    await door.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await hotspot.setOffline(true);
    await door.getByLabel('พิมพ์ชื่อของท่าน').fill('สมชาย');
    await look(door, 'kiosk-find');
    await door.getByRole('button', { name: /สมชาย ใจดี/ }).click();
    await draw(door);
    await look(door, 'kiosk-sign');
    await press(door, 'ลงชื่อ');
    await door.getByText('เก็บไว้ในเครื่องนี้แล้ว', { exact: false }).waitFor();
    await press(door, 'คนต่อไป');
    await press(door, 'ไม่มีในรายชื่อ เพิ่มผู้เข้าร่วม');
    await door.getByLabel('ชื่อ-นามสกุล').fill('ผู้มาใหม่');
    await door.getByLabel('ท่านมาในกลุ่มใด').selectOption({ label: 'องค์กรชุมชน' });
    await door.getByLabel('เจ้าหน้าที่ลงแทน').check();
    await press(door, 'ลงชื่อ');
    await press(door, 'คนต่อไป');
    await door.reload();
    await door.getByText('ยังไม่ได้ส่ง 2 คน', { exact: false }).waitFor();
    await look(door, 'kiosk-offline');
    await hotspot.setOffline(false);
    await door.getByText('ส่งถึงเครื่องแม่ข่ายครบแล้ว').waitFor();
    const { rows } = await office.get(`/forums/${id}/people`);
    const came = rows.filter((row) => row.came_at).map((row) => `${row.name} ${row.came_how} ${row.has_signed}`).sort();
    expect_text(came.join(', '), /สมชาย ใจดี kiosk true/, 'who came');
    expect_text(came.join(', '), /ผู้มาใหม่ staff false/, 'who came');
    if (came.length !== 5) throw new Error(`${came.length} came: ${came}`);
  }, 30);
  await step('what a phone may not do is refused', async () => {
    const room = `${base}/api/v1/rooms/${code}`, json = { 'Content-Type': 'application/json', Origin: base };
    const status = async (path, init = {}) => (await fetch(room + path, { ...init, headers: { ...json, ...init.headers } })).status;
    const token = await second.page.evaluate((key) => JSON.parse(localStorage.getItem(key)), `ruam.room.${code}.token`);
    const { statements } = await (await fetch(`${room}/conversation`, { headers: { 'ruam-voice': token } })).json();
    const { rows } = await office.get(`/forums/${id}/statements`);
    const others = rows.find((one) => one.text.startsWith('<script>'));
    if (!statements.some((one) => one.text === others.text)) throw new Error('markup is not kept as text');
    const seen = {
      'no voice': await status('/conversation'),
      'a made-up voice': await status('/conversation', { headers: { 'ruam-voice': 'a'.repeat(43) } }),
      'the words of another': await status(`/statements/${others.id}`, { method: 'DELETE', headers: { 'ruam-voice': token } }),
      '10 MB': await announced(`${room}/statements`, 10_000_000, { ...json, 'ruam-voice': token }),
      'a long statement': await status('/statements', { method: 'POST', headers: { 'ruam-voice': token }, body: JSON.stringify({ id: crypto.randomUUID(), issue: issue.id, text: 'ก'.repeat(600) }) }),
      'a vote of neither kind': await status('/votes', { method: 'PUT', headers: { 'ruam-voice': token }, body: JSON.stringify({ statement: others.id, stand: 'agree twice' }) }),
    };
    for (let at = 0; at < 60; at++) await fetch(`${base}/api/v1/rooms/${10_000_000 + at}`);
    seen['the sixty-first guess'] = (await fetch(`${base}/api/v1/rooms/99999999`)).status;
    const wanted = { 'no voice': 401, 'a made-up voice': 401, 'the words of another': 404, '10 MB': 413, 'a long statement': 400, 'a vote of neither kind': 400, 'the sixty-first guess': 429 };
    for (const [what, expected] of Object.entries(wanted)) if (seen[what] !== expected) throw new Error(`${what}: ${seen[what]} instead of ${expected}`);
    const { rows: kept } = await office.get(`/forums/${id}/statements`);
    if (kept.length !== rows.length) throw new Error('a refused statement is kept');
  }, 30);
});
