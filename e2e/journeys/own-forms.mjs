// Three offices' forms from one record: the shipped one and two that a planner makes in the browser.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { journey, root } from '../harness.mjs';
import { press, saved, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const folder = join(process.env.RUAM_E2E_OUTPUT ?? join(root, 'build/e2e'), 'forms');
const risk = 'ฝนตกหนักในวันประชุม ให้ย้ายไปประชุมในอาคาร';

function text_of(name, bytes) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const done = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`pdftotext ${name}: ${done.stderr}`);
  return done.stdout.replace(/\u200b/g, '');
}

/// The papers page by page beside each other, to be looked at: build/e2e/forms/index.html.
function lay_side_by_side(names) {
  for (const name of names) {
    const done = spawnSync('pdftoppm', ['-r', '80', '-png', join(folder, `${name}.pdf`), join(folder, name)], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`pdftoppm ${name}: ${done.stderr}`);
  }
  const pages = (name) => readdirSync(folder).filter((file) => new RegExp(`^${name}-\\d+\\.png$`).test(file)).sort();
  const most = Math.max(...names.map((name) => pages(name).length));
  const row = (at) => `<tr>${names.map((name) => `<td>${pages(name)[at] ? `<img src="${pages(name)[at]}" alt="${name} ${at + 1}">` : ''}</td>`).join('')}</tr>`;
  writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>One record, three forms</title><style>body{background:#888}td{vertical-align:top;padding:6px}img{width:32vw;background:#fff}</style><table><tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr>${Array.from({ length: most }, (_, at) => row(at)).join('')}</table>\n`);
}

/// JSON of the API with the page's own session.
const api = (page, method, path, body) =>
  page.evaluate(async ([verb, address, json]) => {
    const reply = await fetch(`/api/v1${address}`, { method: verb, headers: json ? { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() } : {}, body: json ? JSON.stringify(json) : undefined });
    if (!reply.ok) throw new Error(`${verb} ${address}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }, [method, path, body]);

const section = (page, name) => page.locator('li[data-section]', { has: page.getByRole('button', { name, exact: false }).and(page.locator('.name')) }).first();
const open = async (page, name) => {
  const id = await section(page, name).getAttribute('data-section'); // its name will change
  const item = page.locator(`li[data-section="${id}"]`);
  await item.locator('.name').click();
  return item;
};

async function copy_form(page, base, name) {
  await page.goto(`${base}/settings?tab=forms`);
  await page.locator('li', { hasText: 'แบบตั้งต้นที่มากับระบบ' }).first().getByRole('button', { name: 'ทำสำเนา' }).click();
  await page.locator('dialog').getByLabel('ชื่อแบบฟอร์ม').fill(name);
  await press(page, 'ทำสำเนามาแก้');
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

async function publish(page, from) {
  await saved(page);
  await press(page, 'ประกาศใช้');
  await page.locator('dialog').getByLabel('ใช้ตั้งแต่ปีงบประมาณ').selectOption(String(from));
  await press(page, 'ประกาศใช้แบบนี้');
  await page.getByText('แบบนี้ประกาศใช้แล้วจึงแก้ไม่ได้').waitFor();
}

export default journey('An office makes its own forms', { demo: true }, async ({ step, page, base }) => {
  let office, year, project, issued;
  const pdfs = {};
  await step('one record is there, and a paper of it was issued before', async () => {
    await sign_in(page, base, 'plg2.planner');
    office = (await api(page, 'GET', '/session')).active_office;
    const rows = (await api(page, 'GET', `/offices/${office}/projects`)).rows;
    const approved = rows.find(({ code }) => code === 'PLG2-2566-01');
    const { content } = await api(page, 'GET', `/offices/${office}/projects/${approved.id}`);
    year = 2567;
    project = (await api(page, 'POST', `/offices/${office}/projects`, { fiscal_year: year, title: content.title, content })).id;
    const papers = async () => (await api(page, 'GET', `/offices/${office}/documents?kind=project&id=${approved.id}`)).rows;
    for (let tries = 0; !(await papers()).length && tries < 40; tries++) await new Promise((again) => setTimeout(again, 250));
    const file = `${base}/api/v1/offices/${office}/files/${(await papers())[0].pdf_file}`;
    issued = { file, bytes: await (await page.request.get(file)).body() };
  });
  await step('one form: other headings, another order, Thai numbers', async () => {
    await copy_form(page, base, 'แบบเสนอโครงการ แบบที่หนึ่ง');
    for (const name of ['ส่วนที่ 1', 'ส่วนที่ 2', 'ส่วนที่ 3']) await page.getByRole('button', { name: new RegExp(`^ซ่อน ${name}`) }).click();
    const why = await open(page, 'หลักการและเหตุผล');
    await why.getByLabel('ข้อความหัวข้อ').fill('ความเป็นมาและความสำคัญ');
    const results = await open(page, 'ผลที่คาดว่าจะได้รับ');
    await results.getByLabel('ข้อความหัวข้อ').fill('ประโยชน์ที่จะได้รับ');
    for (let up = 0; up < 4; up++) await results.locator('.name').press('Alt+ArrowUp');
    const activities = await open(page, 'ตารางกิจกรรม');
    await activities.getByLabel('ข้อความหัวข้อ').fill('ขั้นตอนการดำเนินงาน');
    await activities.getByLabel('วิธีพิมพ์').selectOption('heading');
    await activities.getByLabel('แสดงคอลัมน์ งบประมาณ (บาท)').check();
    await page.getByRole('tab', { name: 'ทั้งฉบับ' }).click();
    await page.getByLabel('หัวกระดาษ').fill('แบบเสนอโครงการ\nประจำปีงบประมาณ พ.ศ. {year}');
    await page.getByLabel('เลขหัวข้อ').selectOption('๑.');
    await page.getByLabel('ตัวเลขในเอกสาร').selectOption('thai');
    await saved(page);
  }, 25);
  await step('the paper beside it follows, and a click on it opens the section', async () => {
    await page.locator('.host').getByText('๑. ความเป็นมาและความสำคัญ').first().click();
    await page.locator('li.open', { hasText: 'ความเป็นมาและความสำคัญ' }).waitFor();
    await look(page, 'form-editor');
    await publish(page, year);
  }, 30);
  await step('another: two budget tables, five signers, a field of the office', async () => {
    await copy_form(page, base, 'แบบเสนอโครงการ แบบที่สอง');
    await page.getByRole('button', { name: /^ซ่อน ประมาณการค่าใช้จ่าย/ }).click();
    for (const part of ['รายละเอียดค่าใช้จ่าย', 'งบประมาณจำแนกตามประเภทรายจ่าย', 'ความเสี่ยงและแนวทางบริหารความเสี่ยง']) {
      await press(page, 'เพิ่มหัวข้อ');
      await page.locator('dialog').getByRole('button', { name: part }).first().click();
      await section(page, part).locator('.name').waitFor();
    }
    // By pointer: the risk's handle to where the indicators stand.
    const grip = await section(page, 'ความเสี่ยง').locator('.handle').boundingBox();
    await section(page, 'ตัวชี้วัดความสำเร็จ').scrollIntoViewIfNeeded();
    const from = (await section(page, 'ความเสี่ยง').locator('.handle').boundingBox()) ?? grip;
    const to = await section(page, 'ตัวชี้วัดความสำเร็จ').boundingBox();
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, to.y + to.height / 2, { steps: 12 });
    await page.mouse.up();
    await page.getByRole('tab', { name: 'ผู้ลงนาม' }).click();
    await page.getByLabel('การวางช่องลงนาม').selectOption('two_columns');
    await page.getByLabel('คำหน้าเส้นลงชื่อ').selectOption('ลงชื่อ');
    await page.getByLabel('คำว่าผู้เสนอ ผู้อนุมัติ อยู่ที่').selectOption('behind');
    await page.getByLabel('กำหนดผู้ลงนามของแบบนี้เอง').check();
    await press(page, 'เพิ่มผู้ลงนาม');
    await press(page, 'เพิ่มผู้ลงนาม');
    const checker = page.locator('.signer').nth(2);
    await checker.getByLabel('คำที่ช่องลงนาม').fill('ผู้ตรวจสอบงบประมาณ');
    await checker.getByLabel('ผู้ลงนามคือ').selectOption('finance_officer');
    await page.getByRole('tab', { name: 'ทั้งฉบับ' }).click();
    await page.getByLabel('เลขหัวข้อ').selectOption('1)');
    await publish(page, year);
  }, 30);
  await step('the list says whose each form is and which is used', async () => {
    await page.goto(`${base}/settings?tab=forms`);
    await page.getByText('แบบเสนอโครงการ แบบที่สอง').first().waitFor();
    await look(page, 'forms-list');
  });
  await step('the field is in the project, and is kept there', async () => {
    await page.goto(`${base}/projects/${project}`);
    await page.getByLabel('ความเสี่ยงและแนวทางบริหารความเสี่ยง').fill(risk);
    await saved(page);
    await page.reload();
    expect_text(await page.getByLabel('ความเสี่ยงและแนวทางบริหารความเสี่ยง').inputValue(), risk, 'the field');
    await page.goto(`${base}/projects?q=${encodeURIComponent('ฝนตกหนัก')}`);
    await page.locator(`a[href*="/projects/${project}"]`).first().waitFor();
  });
  await step('three papers of the one record', async () => {
    await page.goto(`${base}/projects/${project}/documents`);
    const choice = page.getByLabel('แบบฟอร์มที่ใช้พิมพ์');
    await choice.getByText(/แบบที่สอง/).waitFor({ state: 'attached' });
    await page.getByLabel('ฉบับ', { exact: true }).first().selectOption('file');
    for (const [name, label] of [['shipped', /^แบบเสนอโครงการ$/], ['one', /แบบที่หนึ่ง/], ['two', /แบบที่สอง/]]) {
      await choice.selectOption({ label: (await choice.locator('option').allInnerTexts()).find((text) => label.test(text)) });
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'PDF', exact: true }).first().click()]);
      pdfs[name] = text_of(`${name}.pdf`, readFileSync(await download.path()));
    }
    lay_side_by_side(Object.keys(pdfs));
  }, 25);
  await step('each is of its own build, all of the same facts', async () => {
    for (const [name, text] of Object.entries(pdfs)) if (!/6,820|๖,๘๒๐/.test(text)) throw new Error(`${name} lacks the sum: ${text.slice(0, 400)}`);
    for (const words of ['ส่วนที่ 1', '1. หลักการและเหตุผล', '= 1,120 บาท']) expect_text(pdfs.shipped, words, 'the shipped form');
    for (const words of ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๗', '๑. ความเป็นมาและความสำคัญ', '๒. ประโยชน์ที่จะได้รับ', 'ขั้นตอนการดำเนินงาน']) expect_text(pdfs.one, words, 'the first form');
    for (const words of ['รายละเอียดค่าใช้จ่าย', 'งบประมาณจำแนกตามประเภทรายจ่าย', risk, 'ผู้ตรวจสอบงบประมาณ', '1) หลักการและเหตุผล']) expect_text(pdfs.two, words, 'the second form');
    if (/ส่วนที่ [1๑]/.test(pdfs.one) || pdfs.two.includes('= 1,120 บาท')) throw new Error('a hidden section was printed');
  });
  await step('what was issued before is the same to the byte', async () => {
    const now = await (await page.request.get(issued.file)).body();
    if (!now.equals(issued.bytes) || now.length < 5000) throw new Error('the issued paper changed');
  });
});
