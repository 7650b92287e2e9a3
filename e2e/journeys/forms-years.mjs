// Forms over the years: a file goes out and comes in, editions are compared and retired, the Ministry renews its own and nothing that was issued changes.
import { createHash } from 'node:crypto';
import { download, journey } from '../harness.mjs';
import { api, hand_over, press, saved, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const year = 2567;
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
const row = (page, name) => page.locator('section li', { has: page.getByRole('link', { name, exact: true }) });
const forms = (page, base) => page.goto(`${base}/settings?tab=forms`);

async function file_of(page, name) {
  const { bytes } = await download(page, () => row(page, name).first().getByRole('link', { name: `ดาวน์โหลด ${name}` }).click());
  return JSON.parse(bytes.toString('utf8'));
}
const bring = (page, content, name = 'แบบ.json') => page.getByLabel('นำเข้าจากไฟล์').last().setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) });

async function publish(page, from) {
  await press(page, 'ประกาศใช้');
  await page.locator('dialog[open]').getByLabel('ใช้ตั้งแต่ปีงบประมาณ').selectOption(String(from));
  await press(page, 'ประกาศใช้แบบนี้');
  await page.getByText('แบบนี้ประกาศใช้แล้วจึงแก้ไม่ได้').waitFor();
}

export default journey('Forms go from year to year', { demo: true }, async ({ step, page, base, browser }) => {
  const planner = await api(base, 'plg2.planner');
  const projects = {};
  const paper = (fiscal_year) => page.evaluate(async (address) => (await fetch(address)).text(), `/api/v1/offices/${planner.office}/documents/render.txt?form=proposal&id=${projects[fiscal_year]}&copy=file`);
  await step('a form from a file becomes the office’s own', async () => {
    const { rows } = await planner.get('/projects?limit=50');
    const { content } = await planner.get(`/projects/${rows.at(-1).id}`);
    for (const fiscal_year of [year, year + 1]) projects[fiscal_year] = (await planner.post('/projects', { fiscal_year, title: content.title, content })).id;
    await sign_in(page, base, 'plg2.planner');
    await forms(page, base);
    const file = await file_of(page, 'แบบเสนอโครงการ');
    file.name = 'แบบจากไฟล์';
    file.sections.find(({ id }) => id === 'rationale').label = 'ที่มาและความสำคัญ';
    await bring(page, file);
    await page.getByRole('heading', { name: 'แบบจากไฟล์', level: 1 }).waitFor();
    await page.locator('.host').getByText('ที่มาและความสำคัญ').first().waitFor();
    await publish(page, year);
    expect_text(await paper(year), 'ที่มาและความสำคัญ', 'the paper of the year');
  }, 25);
  await step('the next edition is compared with the one before, and holds from its year on', async () => {
    await press(page, 'ทำฉบับถัดไป');
    await page.getByText('ฉบับที่ 2 ยังเป็นร่าง').waitFor();
    const section = page.locator('li[data-section="rationale"]');
    await section.locator('.name').click();
    await section.getByLabel('ข้อความหัวข้อ').fill('หลักการของปีใหม่');
    await saved(page);
    await page.getByRole('button', { name: /^เลื่อน วัตถุประสงค์ ขึ้น/ }).click();
    await saved(page);
    await page.getByRole('tab', { name: /เทียบกับฉบับก่อน/ }).click();
    const panel = page.getByRole('tabpanel');
    for (const words of ['ที่มาและความสำคัญ', 'หลักการของปีใหม่', 'วัตถุประสงค์']) await panel.getByText(words).first().waitFor();
    await look(page, 'forms-compare');
    await publish(page, year + 1);
    expect_text(await paper(year), 'ที่มาและความสำคัญ', 'the paper of the first year');
    expect_text(await paper(year + 1), 'หลักการของปีใหม่', 'the paper of the next year');
  }, 40);
  await step('a retired edition gives its place back', async () => {
    await press(page, 'เลิกใช้แบบนี้');
    await page.getByRole('button', { name: 'เลิกใช้แบบนี้' }).waitFor({ state: 'detached' });
    expect_text(await paper(year + 1), 'ที่มาและความสำคัญ', 'the paper after the retirement');
    await forms(page, base);
    await page.getByText('เลิกใช้แล้ว').first().waitFor();
    await look(page, 'forms-retired');
  }, 25);
  await step('what is no form, and the Ministry’s form, are refused in words', async () => {
    browser.expect_console(/status of 40[03]/);
    await bring(page, 'not json');
    await page.getByText('ไฟล์นี้ไม่ใช่ไฟล์แบบฟอร์ม').waitFor();
    const { rows } = await planner.get('/templates');
    const fixed = rows.find(({ form }) => form === 'ops-quarterly');
    await bring(page, await file_of(page, fixed.name));
    await page.getByRole('alert').getByText('สำนักงานปลัดกระทรวงศึกษาธิการ').first().waitFor();
  }, 25);
  await step('the Ministry renews its form by a file; offices below have it at once, read-only', async () => {
    const ops = await api(base, 'ops.planner');
    const { rows } = await ops.get('/reports');
    const issued = async () => (await ops.get(`/documents?kind=report&id=${rows[0].id}`)).rows[0];
    for (let tries = 0; !(await issued()) && tries < 40; tries++) await new Promise((again) => setTimeout(again, 250));
    await hand_over(page, base, 'ops.planner');
    const hashes = async () => {
      const { pdf_file, docx_file } = await issued();
      const all = [];
      for (const id of [pdf_file, docx_file]) all.push(hash(await (await page.request.get(`${base}/api/v1/offices/${ops.office}/files/${id}`)).body()));
      return all.join();
    };
    const before = await hashes();
    await forms(page, base);
    const name = (await ops.get('/templates')).rows.find(({ form }) => form === 'ops-quarterly').name;
    const file = await file_of(page, name);
    file.name = `${name} ปี ${year}`;
    file.sections[0].label = 'ชื่อโครงการหรือกิจกรรมของปีใหม่';
    await bring(page, file);
    await page.getByRole('heading', { name: file.name, level: 1 }).waitFor();
    await publish(page, year);
    await look(page, 'forms-ministry');
    if ((await hashes()) !== before) throw new Error('an issued report changed');
    const fresh = await page.evaluate(async (address) => (await fetch(address)).text(), `/api/v1/offices/${ops.office}/documents/render.txt?form=ops-quarterly&id=${rows[0].id}&copy=submission`);
    expect_text(fresh, 'ชื่อโครงการหรือกิจกรรมของปีใหม่', 'a fresh print');
    await hand_over(page, base, 'singburi.planner');
    await forms(page, base);
    await row(page, file.name).getByText('ใช้อยู่ปีนี้').waitFor();
    await page.getByRole('link', { name: file.name, exact: true }).click();
    await page.getByText('แบบของสำนักงานปลัดกระทรวงศึกษาธิการ แก้ไม่ได้').waitFor();
    if (await page.getByRole('button', { name: /^(ประกาศใช้|ทำฉบับถัดไป|ทำสำเนามาแก้)$/ }).count()) throw new Error('an office below may change the form');
    await look(page, 'forms-below');
  }, 45);
});
