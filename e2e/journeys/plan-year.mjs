// A year's whole plan: 120 projects from one workbook, one book, one memo, one sheet signed in ink, one PDF and one Word file.
import { download, journey } from '../harness.mjs';
import { api, fill, office_today, press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';
import { bare, docx_part, docx_text, pdf_pages, step_in_libreoffice } from '../pdf.mjs';
import { plan_title, plan_workbook } from '../plan.mjs';
import { scan_of, signed_pages } from '../scan.mjs';

const many = 120;
const { day, fiscal_year: year } = office_today();

/// { project: page } as the contents say it.
function contents_of(pages) {
  const said = new Map();
  const rows = pages.slice(0, 12).join('\n').matchAll(/^(\d+) (PLG2-\S+) [\s\S]*?6,820(?:\.00)? (\d+)$/gm);
  for (const [, place, code, page] of rows) said.set(Number(place), { code, page: Number(page) });
  return said;
}

export default journey('A whole year’s plan goes up under one memo', { demo: true }, async ({ step, page, base }) => {
  const planner = await api(base, 'plg2.planner');
  let book = '';
  let printed, issued;
  await step('120 projects come in from one workbook', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${base}/projects/import`);
    await page.locator('input[type=file]').setInputFiles({ name: 'แผนทั้งปี.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: plan_workbook(year, many) });
    await page.getByText('ไฟล์ถูกต้อง พร้อมนำเข้า').waitFor();
    await press(page, `นำเข้า ${many} โครงการ`);
    await page.getByText(`นำเข้าแล้ว ${many} โครงการ`).waitFor();
  }, 25);
  await step('all of them become one book without an obstacle', async () => {
    await page.goto(`${base}/projects?q=${encodeURIComponent('ในแผนที่')}`);
    await press(page, 'รวมเป็นเล่มแผน');
    await press(page, 'เลือกทุกโครงการที่ยังไม่อนุมัติ');
    await page.getByText(`เลือกแล้ว ${many} โครงการ`).waitFor();
    await page.getByRole('group', { name: 'รวมเป็นเล่มแผน' }).getByRole('button', { name: 'รวมเป็นเล่มแผน' }).click();
    await press(page, 'สร้างเล่มแผน');
    await page.getByRole('heading', { name: 'โครงการในเล่ม', level: 2 }).waitFor();
    book = new URL(page.url()).pathname.split('/').at(-1);
    const { obstacles, projects } = await planner.get(`/plan-books/${book}`);
    if (obstacles.length || projects.length !== many) throw new Error(`${projects.length} projects, ${JSON.stringify(obstacles[0])}`);
  }, 25);
  await step('a memo about the whole book is written from it', async () => {
    await press(page, 'ทำบันทึกข้อความ');
    await page.locator('dialog[open]').getByRole('button', { name: 'เริ่มเขียน' }).or(page.locator('dialog[open] button[type=submit]')).first().click();
    await page.waitForURL(/\/letters\//);
    const { rows } = await planner.get('/letters');
    const { content } = await planner.get(`/letters/${rows[0].id}`);
    const text = JSON.stringify(content);
    for (const words of ['แผนปฏิบัติการ', '120 โครงการ', '818,400']) expect_text(text, words, 'the memo');
    await look(page, 'plan-year-memo');
  }, 25);
  await step('the book is printed to be signed', async () => {
    await page.goto(`${base}/plan-books/${book}`);
    await page.getByRole('link', { name: 'ลงนามบนกระดาษแล้ว บันทึกที่นี่' }).click();
    printed = (await download(page, () => page.getByRole('link', { name: 'พิมพ์ฉบับเสนอลงนาม' }).click())).bytes;
    const pages = pdf_pages(printed);
    console.log(`     ${pages.length} pages`);
    expect_text(pages[0], `จำนวน ${many} โครงการ`, 'the cover');
  }, 25);
  await step('one sheet in ink approves all of them', async () => {
    const at = pdf_pages(printed).findIndex((text) => text.includes('ผู้อนุมัติ')) + 1;
    const pages = await signed_pages(page, printed, { from: at });
    await page.locator('input[type=file]').setInputFiles({ name: 'สแกน.pdf', mimeType: 'application/pdf', buffer: scan_of(pages) });
    await page.getByRole('img', { name: 'หน้า 1', exact: true }).waitFor();
    await fill(page, Object.fromEntries([0, 1, 2].map((each) => [`/signatures/${each}/date`, day])));
    await look(page, 'plan-year-paper');
    const began = Date.now();
    await press(page, 'บันทึกลายเซ็นบนกระดาษ 3 คน');
    await page.getByText('ลงนามครบทุกขั้นแล้ว').waitFor();
    console.log(`     three signatures on ${many} projects in ${Date.now() - began} ms`);
    const { rows } = await planner.get(`/projects?q=${encodeURIComponent('ในแผนที่')}&limit=200`);
    if (rows.length !== many || rows.some((row) => row.status !== 'approved')) throw new Error('not every project was approved');
    const { signatures } = await planner.get(`/projects/${rows[7].id}`);
    if (signatures.length !== 3 || signatures.some((each) => !each.paper_date || !each.paper_file)) throw new Error(JSON.stringify(signatures));
    await look(page, 'plan-year-signed');
  }, 40);
  await step('the PDF is kept, its contents name the page of each of the 120', async () => {
    for (let tries = 0; !issued && tries < 60; tries++) {
      [issued] = (await planner.get(`/documents?kind=plan_book&id=${book}`)).rows;
      if (!issued) await new Promise((again) => setTimeout(again, 250));
    }
    await page.goto(`${base}/plan-books/${book}`);
    const { bytes } = await download(page, () => page.getByRole('link', { name: 'PDF', exact: true }).click());
    const pages = pdf_pages(bytes);
    const said = contents_of(pages);
    if (said.size !== many) throw new Error(`${said.size} lines of contents: ${pages[1]}`);
    for (const [place, { code, page: number }] of said) {
      expect_text(pages[number - 1] ?? '', `โครงการลำดับที่ ${place} ${code}`, `page ${number}`);
      expect_text(pages[number - 1], plan_title(place), `page ${number}`);
    }
  }, 25);
  let word;
  await step('the Word file has page numbers that Word renews', async () => {
    const { bytes } = await download(page, () => page.getByRole('link', { name: 'DOCX (Word)' }).click());
    const body = docx_part(bytes, 'word/document.xml');
    for (const at of [1, 60, many]) {
      expect_text(body, new RegExp(`PAGEREF p${at} `), 'the contents in Word');
      expect_text(body, `w:name="p${at}"`, 'the bookmarks in Word');
    }
    word = bytes;
  }, 25);
  await step_in_libreoffice(step, 'the Word file says the same', async () => {
    const text = docx_text(word);
    for (let at = 1; at <= many; at++) expect_text(text, plan_title(at), 'what LibreOffice reads');
    const { office } = planner;
    const plain = await page.evaluate(async (address) => (await fetch(address)).text(), `/api/v1/offices/${office}/documents/render.txt?form=plan-book&id=${book}&copy=file`);
    const [ours, theirs] = [bare(plain), bare(text)];
    if (ours !== theirs) {
      let at = 0;
      while (ours[at] === theirs[at]) at++;
      throw new Error(`the texts part at letter ${at}: …${ours.slice(at - 60, at + 60)}… | …${theirs.slice(at - 60, at + 60)}…`);
    }
    await look(page, 'plan-year-approved');
  }, 60);
});
