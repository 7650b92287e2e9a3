// A forum from nothing to the tallies on the wall: prepared, people asked, doors opened, statements moderated, the hall's screen following.
import { randomUUID } from 'node:crypto';
import { download, journey, widths } from '../harness.mjs';
import { api, fill, office_today, press, saved, sign_in, text_of_pdf } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const title = 'เวทีระดมความคิดเห็นยกระดับคุณภาพการศึกษา';
const said = { good: 'ขอให้มีรถรับส่งนักเรียนในตำบลที่อยู่ไกล', alike: 'ขอให้มีรถรับส่งนักเรียนในตำบลที่ไกล', personal: 'โทรหาคุณครูที่ 081 234 5678 ได้เลย' };

/// A phone in the hall, as its page speaks to the server.
async function phone(base, code, name, group) {
  const room = `${base}/api/v1/rooms/${code}`;
  const call = async (method, path, body, token) => {
    const reply = await fetch(`${room}${path}`, { method, headers: { 'Content-Type': 'application/json', Origin: base, 'Idempotency-Key': randomUUID(), ...(token && { 'ruam-voice': token }) }, ...(body && { body: JSON.stringify(body) }) });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text.slice(0, 300)}`);
    return text && JSON.parse(text);
  };
  const words = { group, name, organisation: '', position: '', contact: '' };
  const { token } = await call('POST', '/sign-ins', { id: randomUUID(), words, signature: '', noticed: true });
  return {
    say: (issue, text) => call('POST', '/statements', { id: randomUUID(), issue, text }, token),
    heard: () => call('GET', '/conversation', undefined, token),
    vote: (statement, stand) => call('PUT', '/votes', { statement, stand }, token),
  };
}

export default journey('An office holds a forum', { demo: true }, async ({ step, page, context, base, another_browser }) => {
  const planner = await api(base, 'plg2.planner');
  const tab = (name) => page.getByRole('navigation', { name: title }).getByRole('link', { name }).click();
  let id = '';
  await step('a forum is made and prepared', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${base}/forums`);
    await page.getByRole('button', { name: 'เพิ่มเวที' }).first().click();
    await fill(page.locator('dialog'), { '/title': title, '/on': office_today().day, '/place': 'หอประชุมจังหวัด' });
    await press(page, 'สร้างและเตรียมต่อ');
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    id = page.url().split('/').at(-1);
    await press(page, 'เพิ่มประเด็น');
    await fill(page, { '/issues/0/text': 'การสร้างและพัฒนาเครือข่ายความร่วมมือ' });
    await page.getByRole('button', { name: /^ใส่ชุดกรรมการสถานศึกษา/ }).click();
    await page.getByLabel('เป้าหมาย (คน) ผู้แทนผู้ปกครอง').fill('40');
    await page.getByLabel('เป้าหมาย (คน) ผู้แทนครู').fill('20');
    await page.getByLabel('เป้าหมาย (คน) ผู้แทนศิษย์เก่า').fill('10');
    await page.getByLabel('เป้าหมาย (คน) ผู้แทนศิษย์เก่า').blur();
    await page.getByText('แต่งตั้งคณะกรรมการเพื่อวางแผน').first().waitFor();
    await fill(page, { '/steps/committee_appointed/on': '1 พฤษภาคม 2567', '/steps/committee_appointed/text': 'คำสั่งแต่งตั้งคณะทำงาน' });
    await saved(page);
    await press(page, 'ไปขั้น: แต่งตั้งคณะกรรมการเพื่อวางแผน');
    await page.getByText('แต่งตั้งคณะกรรมการแล้ว').first().waitFor();
    await look(page, 'forum-prepare');
  });
  await step('people come in from a sheet', async () => {
    await tab('ผู้เข้าร่วม');
    await page.getByRole('button', { name: 'เพิ่มรายชื่อผู้ได้รับเชิญ' }).first().click();
    await fill(page, { '/people': 'ชื่อ-สกุล\tตำแหน่ง\tกลุ่ม\nผู้ร่วมหนึ่ง ตัวอย่าง\tผู้ปกครอง\tผู้แทนผู้ปกครอง\nผู้ร่วมสอง ตัวอย่าง\tครู\tผู้แทนครู' });
    await page.getByText('อ่านได้ 2 คน ครบทุกกลุ่ม').waitFor();
    await press(page, 'เพิ่ม 2 คน');
  });
  await step('the invitation is a letter, and each answers by the code of their reply form', async () => {
    await press(page, 'ทำหนังสือเชิญ');
    await press(page.locator('dialog[open]'), 'เริ่มเขียน');
    await page.locator('.paper').getByText(`ขอเชิญเข้าร่วม${title}`).first().waitFor();
    await look(page, 'forum-letter');
    await page.goto(`${base}/forums/${id}/people`);
    await page.locator('.invitations').getByRole('link', { name: `ขอเชิญเข้าร่วม${title}` }).waitFor();
    const forms = await page.getByRole('link', { name: 'พิมพ์แบบตอบรับรายคน (มี QR)' }).getAttribute('href');
    const paper = await fetch(new URL(forms, base), { headers: planner.headers }).then(async (reply) => Buffer.from(await reply.arrayBuffer()));
    const [code] = text_of_pdf(paper).match(/[A-Z0-9]{4}(-[A-Z0-9]{4}){3}/) ?? [];
    const phone = (await another_browser({ width: widths.phone, height: 740 })).page;
    await phone.goto(`${base}/reply`);
    await phone.getByLabel('รหัสคำเชิญ').fill(code.toLowerCase());
    await press(phone, 'เปิดคำเชิญ');
    await phone.getByText('ท่านจะเข้าร่วมหรือไม่').waitFor();
    await look(phone, 'reply-ask');
    await phone.getByLabel('ส่งผู้แทนมา').check();
    await fill(phone, { '/delegate/name': 'ผู้แทนหนึ่ง ตัวอย่าง', '/delegate/position': 'ครู' });
    await phone.getByLabel('ผู้แทนมารวมกี่คน').selectOption('2');
    await press(phone, 'ส่งคำตอบ');
    await phone.getByText('ส่ง ผู้แทนหนึ่ง ตัวอย่าง มาแทน รวม 2 คน').waitFor();
    await look(phone, 'reply-done');
    await page.reload();
    await page.getByText('จะมารวม 2 คน').waitFor();
    await look(page, 'forum-invitations');
  }, 25);
  await step('people sign in at the desk', async () => {
    await press(page, 'มาแล้ว: ผู้ร่วมหนึ่ง ตัวอย่าง');
    await page.getByText(/น\. · เจ้าหน้าที่/).waitFor();
    await look(page, 'forum-people');
  });
  let code = '';
  await step('the doors open and the room has its code', async () => {
    await tab('เปิดห้อง');
    for (const door of ['ลงชื่อเข้าร่วม', 'รับความเห็น', 'ลงความเห็น']) {
      const toggle = page.getByRole('switch', { name: door });
      await toggle.click();
      await page.locator('li.on', { has: page.getByText(door, { exact: true }) }).waitFor();
    }
    await page.getByRole('img', { name: /^QR/ }).waitFor();
    code = (await planner.get(`/forums/${id}`)).room_code;
    await page.getByText(`${code.slice(0, 4)} ${code.slice(4)}`).first().waitFor();
    await look(page, 'forum-room');
  });
  const { content } = await planner.get(`/forums/${id}`);
  const groups = ['ผู้แทนผู้ปกครอง', 'ผู้แทนครู'].map((name) => content.groups.find((group) => group.name === name).id);
  const issue = content.issues[0].id;
  const phones = [];
  await step('statements wait for the moderator, who shows, merges and refuses by keys', async () => {
    await tab('โต๊ะผู้ดำเนินรายการ');
    await page.getByText('ไม่มีความเห็นรอในคิว').waitFor();
    for (const [at, text] of Object.values(said).entries()) {
      phones.push(await phone(base, code, `ผู้ร่วมทางโทรศัพท์ ${at + 1}`, groups[at % 2]));
      await phones.at(-1).say(issue, text);
    }
    const hand = page.getByRole('article', { name: 'ความเห็นที่กำลังดู' });
    await page.getByText(said.personal).first().waitFor();
    await look(page, 'forum-desk');
    await page.keyboard.press('a');
    await hand.getByText(said.alike).waitFor();
    await hand.getByText('คล้ายกับข้อที่มีแล้ว').waitFor();
    await hand.getByRole('button', { name: 'รวมกับข้อนี้' }).click();
    await hand.getByText(/อาจมีข้อมูลส่วนบุคคล: หมายเลขโทรศัพท์/).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('button', { name: /^มีข้อมูลส่วนบุคคล/ }).click();
    await page.locator('dialog').getByRole('button', { name: 'ไม่แสดง', exact: true }).click();
    await page.getByText('ไม่มีความเห็นรอในคิว').waitFor();
    const own = (await phones[2].heard()).own[0];
    expect_text(`${own.state} ${own.reason}`, 'refused มีข้อมูลส่วนบุคคล', 'what the author reads');
    await page.getByRole('tab', { name: 'พิมพ์จากกระดาษ' }).click();
    await fill(page, { '/group': groups[1], '/text': 'ขอให้เปิดห้องสมุดวันเสาร์', '/label': 'โต๊ะ 3' });
    await press(page, 'บันทึกและใบถัดไป');
    await page.getByText('บันทึกแล้ว 1 ใบ').waitFor();
    await page.getByRole('tab', { name: 'ที่พูดมาทั้งหมด' }).click();
    const log = await download(page, () => page.getByRole('link', { name: 'บันทึกการดำเนินรายการ (CSV)' }).click());
    expect_text(log.bytes.toString('utf8'), /ตัดสินความเห็น.*ไม่แสดง,มีข้อมูลส่วนบุคคล/, 'the log');
    await look(page, 'forum-said');
  }, 25);
  await step('the screen of the hall follows the votes', async () => {
    const wall = await context.newPage();
    await wall.goto(`${base}/forums/${id}/present`);
    await wall.getByText('คนลงชื่อแล้ว').waitFor();
    await look(wall, 'forum-present-join');
    await wall.keyboard.press('2');
    await wall.getByText(said.good).waitFor();
    await planner.put(`/forums/${id}/doors`, { ...(await planner.get(`/forums/${id}`)).doors, results: true }, 1);
    const shown = (await phones[0].heard()).statements.find((each) => each.text === said.good).id;
    for (const [at, stand] of ['agree', 'agree', 'disagree'].entries()) await phones[at].vote(shown, stand);
    await wall.locator('li', { hasText: said.good }).getByText('67%').waitFor({ state: 'attached', timeout: 3000 });
    await look(wall, 'forum-present-tallies');
    await wall.keyboard.press('3');
    await wall.getByText('รถรับส่ง').first().waitFor();
    await look(wall, 'forum-present-words');
    await wall.keyboard.press('4');
    await wall.getByText('ยังจัดกลุ่มความเห็นไม่ได้').waitFor();
    await wall.close();
    await page.goto(`${base}/forums/${id}/people`);
    await page.getByText('1 กลุ่มยังไม่มีเสียง: ผู้แทนศิษย์เก่า').waitFor();
  });
});
