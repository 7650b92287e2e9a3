// From what was said to what changed: opinion groups in plain sentences, themes sorted by people, a guideline, a resolution whose action is
// followed up, and back from a statement to all of it; then the papers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { download, journey, root, widths } from '../harness.mjs';
import { api, field, fill, press, sign_in, text_of_pdf } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const story = JSON.parse(readFileSync(join(root, 'server/forums/samples/statements/singburi.json'), 'utf8'));
const stands = ['agree', 'disagree', 'pass'];

/// The same share for the same person and statement, every time.
function share(person, statement) {
  let h = (person + 1) * 2654435761 + (statement + 1) * 40503;
  h = Math.imul(h ^ (h >>> 15), 2246822507);
  return ((h ^ (h >>> 13)) >>> 0) % 100;
}

/// A forum of invented statements and 24 voices that vote as their camps would.
async function prepare(base, planner) {
  const groups = story.groups.slice(0, 4).map((group) => ({ id: crypto.randomUUID(), catalog_id: '', name: group.name, is_outside: true, target: group.target }));
  const issues = story.issues.map((issue) => ({ id: crypto.randomUUID(), text: issue.text, detail: '' }));
  const content = { title: story.title, project: null, on: '2024-07-18', time: '', place: 'หอประชุม', issues, groups, steps: [], notice: '', smallest: 5 };
  const forum = await planner.post('/forums', { fiscal_year: 2567, content });
  const doors = { sign_in: true, statements: true, votes: true, results: true, show_at_once: true, only_present: false };
  const { room_code } = await planner.put(`/forums/${forum.id}/doors`, doors, forum.version);
  const said = [];
  for (const [index, one] of story.statements.entries()) said.push((await planner.post(`/forums/${forum.id}/slips`, { group: groups[index % 4].id, issue: issues[one.issue - 1].id, text: one.text, label: '' })).id);
  const room = (method, path, body, token) => fetch(`${base}/api/v1/rooms/${room_code}${path}`, { method, headers: { 'Content-Type': 'application/json', Origin: base, ...(token && { 'ruam-voice': token }) }, body: JSON.stringify(body) });
  await Promise.all(Array.from({ length: 24 }, async (_, person) => {
    const { token } = await (await room('POST', '/voices', { group: groups[person % 3].id })).json();
    const camp = story.camps[person % story.camps.length].id;
    for (let index = 0; index < 12; index++) {
      const roll = share(person, index);
      const [agree, disagree] = story.statements[index].votes[camp];
      const stand = stands[roll < agree ? 0 : roll < agree + disagree ? 1 : 2];
      const reply = await room('PUT', '/votes', { statement: said[index], stand }, token);
      if (!reply.ok) throw new Error(`a vote: ${reply.status} ${await reply.text()}`);
    }
  }));
  return { forum, said };
}

export default journey('What was said becomes what is done', { demo: true }, async ({ step, page, base, browser, another_browser }) => {
  const planner = await api(base, 'phichit.planner');
  const { forum, said } = await prepare(base, planner);
  await step('opinion groups are told in sentences, on a map, and in a file for everybody', async () => {
    await sign_in(page, base, 'phichit.planner');
    await page.goto(`${base}/forums/${forum.id}/opinions`);
    await page.getByRole('heading', { name: /^กลุ่มที่ 1 มี/ }).waitFor();
    await page.getByText(/^กลุ่มที่ 1 (ไม่)?เห็นด้วย \d+ จาก \d+ คน/).first().waitFor();
    await page.getByRole('img', { name: /แผนที่ความเห็นของ 24 คน/ }).waitFor();

    await look(page, 'forum-opinions');
    const votes = await (await fetch(`${base}/api/v1/offices/${planner.office}/forums/${forum.id}/votes.csv`, { headers: planner.headers })).text();
    expect_text(votes, /^timestamp,datetime,comment-id,voter-id,vote\n\d+,2024-07-18,\d+,1,-?[01]\n/, 'the published votes');
  }, 15);
  await step('a citizen without an account reads the same while results are open', async () => {
    const address = await page.getByRole('link', { name: 'เปิดหน้าที่ประชาชนอ่านผลได้โดยไม่ต้องมีบัญชี' }).getAttribute('href');
    const citizen = await another_browser({ width: widths.phone, height: 740 });
    await citizen.page.goto(base + address);
    await citizen.page.getByRole('heading', { name: `ผลของเวที ${story.title}` }).waitFor();
    await citizen.page.getByText(/^กลุ่มที่ 1 (ไม่)?เห็นด้วย \d+ จาก \d+ คน/).first().waitFor();
    await citizen.page.getByText('ใครได้พูดบ้าง').waitFor();
    await look(citizen.page, 'forum-public');
    const votes = await download(citizen.page, () => citizen.page.getByRole('link', { name: 'ไฟล์เสียงลงความเห็น (ไม่มีชื่อ)' }).click());
    expect_text(votes.bytes.toString('utf8'), /^timestamp,datetime,comment-id,voter-id,vote\n/, 'the votes a citizen takes');
    const { doors, version } = await planner.get(`/forums/${forum.id}`);
    await planner.put(`/forums/${forum.id}/doors`, { ...doors, results: false }, version);
    citizen.expect_console(/403/);
    await citizen.page.reload();
    await citizen.page.getByText('ผู้จัดยังไม่เปิดหรือปิดส่วนนี้แล้ว', { exact: false }).waitFor();
    await planner.put(`/forums/${forum.id}/doors`, doors, version + 1);
  }, 15);
  await step('the program proposes themes and people sort them by keyboard', async () => {
    await page.goto(`${base}/forums/${forum.id}/themes`);
    await press(page, 'ให้โปรแกรมเสนอประเด็น');
    await page.getByText(/ประเด็น จากข้อความ \d+ ใน 60 ข้อ/).waitFor();
    const first = page.locator('section.theme').first();
    const boxes = first.getByRole('checkbox');
    for (const index of [0, 1]) {
      await boxes.nth(index).focus();
      await page.keyboard.press('Space');
    }
    await press(page, 'ตั้งเป็นประเด็นใหม่');
    await fill(page, { '/name': 'เรื่องที่ชุมชนห่วง' });
    await press(page, 'ตกลง');
    await page.getByRole('heading', { name: 'เรื่องที่ชุมชนห่วง', level: 3 }).waitFor();
    await look(page, 'forum-themes');
    await press(page, 'ย้ายทุกข้อที่มีคำหรือเรื่องเดียวกัน…');
    await page.locator('.field[data-field="/matter"] select option').nth(1).waitFor({ state: 'attached' });
    await field(page, '/matter').selectOption({ index: 1 });
    await page.getByText(/^พบใน [1-9]\d* ข้อ/).waitFor();
    await look(page, 'forum-take');
    await press(page, 'ตกลง');
    await page.getByText(/ประวัติการจัดประเด็น 3 ครั้ง/).first().waitFor();
  }, 15);
  await step('a guideline comes from a theme, a resolution from the guideline, a follow-up from the resolution', async () => {
    const made = page.getByRole('region', { name: 'เรื่องที่ชุมชนห่วง' });
    await made.getByRole('button', { name: 'จัดการเรื่องที่ชุมชนห่วง' }).click();
    await press(page, 'เขียนแนวทางจากประเด็นนี้');
    await fill(page, { '/text': 'ตั้งคณะทำงานร่วมกับชุมชนทุกอำเภอ' });
    await press(page, 'บันทึก');
    await page.getByRole('heading', { name: '1. ตั้งคณะทำงานร่วมกับชุมชนทุกอำเภอ' }).waitFor();
    const { guidelines } = await planner.get(`/forums/${forum.id}/synthesis`);
    await planner.post(`/forums/${forum.id}/resolutions`, { text: 'เห็นชอบให้ตั้งคณะทำงาน', guidelines: [guidelines[0].id], on: '2024-08-01', meeting: 'ที่ประชุม กศจ. ครั้งที่ 3/2567', outcome: 'adopted', reason: '', actions: [{ id: crypto.randomUUID(), text: 'ออกคำสั่งแต่งตั้งคณะทำงาน', use: 'จัดตั้งแล้วใช้เป็นเวทีประจำ', owner: 'กลุ่มนโยบายและแผน', owner_person: null, due_on: '2024-09-30' }] });
    await page.reload();
    await page.getByText('ออกคำสั่งแต่งตั้งคณะทำงาน').first().waitFor();
    const source = page.locator('article').filter({ hasText: 'เห็นชอบให้ตั้งคณะทำงาน' }).locator('button.number').first();
    await source.click();
    await page.getByText(/มติที่ 1 เห็นชอบให้ตั้งคณะทำงาน/).waitFor();
    await look(page, 'forum-story');
    await page.keyboard.press('Escape');
    const told = await planner.get(`/forums/${forum.id}/statements/${said[0]}/story`);
    expect_text(told.steps.map((each) => each.who).join(' '), /[ก-๙]/, 'who placed a statement');
  }, 15);
  await step('the participation report tells each result with its statements, and is refused when it repeats an objective', async () => {
    await page.goto(`${base}/forums/${forum.id}/report`);
    await fill(page, { '/words/objectives': 'เพื่อตั้งคณะทำงานร่วมกับชุมชนทุกอำเภอ' });
    await press(page, 'บันทึก');
    await page.getByText('บันทึกแล้ว').first().waitFor();
    await look(page, 'forum-report');
    const paper = () => fetch(`${base}/api/v1/offices/${planner.office}/documents/render.pdf?form=forum-report-short&id=${forum.id}&copy=public`, { headers: planner.headers });
    browser.expect_console(/status of 409/);
    await page.getByRole('button', { name: 'PDF เผยแพร่' }).first().click();
    await page.getByRole('alert').getByText(/ซ้ำกับวัตถุประสงค์/).first().waitFor();
    await fill(page, { '/words/objectives': 'เพื่อรับฟังความคิดเห็น' });
    await press(page, 'บันทึก');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('บันทึกแล้ว'));
    const { words } = await planner.get(`/forums/${forum.id}/report`);
    expect_text(words.objectives[0], 'เพื่อรับฟังความคิดเห็น', 'the saved words');
    const text = text_of_pdf(Buffer.from(await (await paper()).arrayBuffer()));
    expect_text(text, 'แนวทางที่ได้จากการมีส่วนร่วม', 'the report');
    expect_text(text, /มาจากความเห็นที่ [\d, –]+ รวม 2 ข้อ/, 'the statements behind a guideline');
    await page.locator('.paper a[href*="/themes?of="]', { hasText: 'มาจากความเห็นที่' }).first().click();
    await page.waitForURL(/\/themes\?of=/);
    await page.getByRole('heading', { name: 'แนวทาง', exact: true }).waitFor();
  }, 15);
  await step('whoever is to be told what came of it has words to paste', async () => {
    await page.goto(`${base}/forums/${forum.id}/told`);
    await page.getByText('ยังแจ้งผลไม่ได้จนกว่าเวทีถึงขั้น').waitFor();
    expect_text(await page.locator('pre.chat').innerText(), 'เห็นชอบให้ตั้งคณะทำงาน', 'the words to paste');
    await look(page, 'forum-told');
  }, 10);
});
