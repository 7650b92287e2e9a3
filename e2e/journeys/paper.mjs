import { download, journey } from '../harness.mjs';
import { api, check_document, copy_of_demo_project, fill, office_today, press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';
import { edited_docx, scan_of, signed_pages } from '../scan.mjs';

const title = 'โครงการที่ลงนามบนกระดาษ';
const { day } = office_today();
const yesterday = office_today(new Date(Date.now() + 7 * 3600_000 - 86_400_000)).day;
const why = 'ลงวันที่ตามหนังสือนำส่งฉบับก่อน';

export default journey('What was signed in ink', { demo: true }, async ({ step, page, base, browser }) => {
  const planner = await api(base, 'plg2.planner');
  const project = await copy_of_demo_project(planner, title);
  const here = `${base}/projects/${project.id}`;
  let pages = [];
  await step('a Word file edited by hand is compared, and one text of it taken over', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${here}/documents`);
    await page.getByLabel('ฉบับ', { exact: true }).selectOption('file');
    const word = await download(page, () => page.getByRole('link', { name: 'DOCX (Word)', exact: true }).click());
    const objective = project.content.objectives[0].text;
    const edited = edited_docx(word.bytes, (text) => text.replace(objective, `${objective} ตามที่แก้ใน Word`).replace('1,120', '1,210'));
    await page.getByText('มีไฟล์ Word ที่แก้ไขกลับมา').click();
    await page.locator('details input[type=file]').setInputFiles({ name: 'แก้แล้ว.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: edited });
    await page.getByText('ต่างกัน 2 จุด').waitFor();
    const text = await page.locator('.compared').innerText();
    for (const words of ['คำนวณได้ 1,120', 'ตามที่แก้ใน Word', 'ตัวเลขเงินคำนวณจากรายการ']) expect_text(text, words, 'the comparison');
    await look(page, 'paper-docx');
    await press(page, 'รับข้อความนี้เข้าร่าง');
    await page.getByText('รับเข้าร่างแล้ว').first().waitFor();
    const now = await planner.get(`/projects/${project.id}`);
    expect_text(now.content.objectives[0].text, 'ตามที่แก้ใน Word', 'the objective');
    if (now.planned !== project.planned) throw new Error('the money changed');
  }, 30);
  await step('the planner prints the copy to sign, and scans it signed', async () => {
    await page.goto(`${here}/approval`);
    await page.getByRole('link', { name: 'ลงนามบนกระดาษแล้ว บันทึกที่นี่' }).click();
    const print = await download(page, () => page.getByRole('link', { name: 'พิมพ์ฉบับเสนอลงนาม' }).click());
    check_document(print);
    pages = await signed_pages(page, print.bytes);
  }, 25);
  await step('the scan stands beside the form and is read enlarged', async () => {
    await page.locator('input[type=file]').setInputFiles({ name: 'สแกน.pdf', mimeType: 'application/pdf', buffer: scan_of(pages) });
    await page.getByRole('img', { name: 'หน้า 1', exact: true }).waitFor();
    if ((await page.locator('.view img').count()) !== pages.length) throw new Error('not all pages are shown');
    await press(page, 'ขยาย');
    await page.getByText('150 %').waitFor();
  });
  await step('all three signers are entered at once; an unusual date asks why', async () => {
    browser.expect_console(/status of 400/);
    for (const [at, when] of [yesterday, day, day].entries()) await fill(page, { [`/signatures/${at}/date`]: when });
    await press(page, 'บันทึกลายเซ็นบนกระดาษ 3 คน');
    await page.getByRole('alert').waitFor();
    await look(page, 'paper-form');
    await fill(page, { '/signatures/0/reason': why });
    await press(page, 'บันทึกลายเซ็นบนกระดาษ 3 คน');
    await page.getByText('ลงนามครบทุกขั้นแล้ว').waitFor();
    const text = await page.locator('.papers').innerText();
    for (const words of ['ฉบับลงนาม (บันทึกจากกระดาษ)', 'ลงวันที่ก่อนแก้ไขเนื้อหาครั้งล่าสุด', why]) expect_text(text, words, 'what was entered');
    await look(page, 'paper-entered');
  }, 40);
  await step('the scan is the signed copy among its documents', async () => {
    if ((await planner.get(`/projects/${project.id}`)).status !== 'approved') throw new Error('not approved');
    await page.goto(`${here}/documents`);
    check_document(await download(page, () => page.locator('.signed').getByRole('link', { name: 'PDF' }).click()));
    await look(page, 'paper-documents');
  }, 25);
  await step('a wrong entry is withdrawn with a reason and entered anew from photographs', async () => {
    await page.goto(`${here}/paper`);
    await page.getByRole('button', { name: 'ถอนรายการที่บันทึกผิด' }).last().click();
    await page.locator('dialog').getByLabel('เหตุผล').fill('ผู้ลงนามไม่ใช่คนนี้');
    await page.locator('dialog').getByRole('button', { name: 'ถอนรายการที่บันทึกผิด' }).click();
    await page.getByText('ผู้ลงนามไม่ใช่คนนี้').waitFor();
    await page.locator('input[type=file]').setInputFiles(pages.slice(0, 2).map(({ bytes }, at) => ({ name: `หน้า ${at + 1}.jpg`, mimeType: 'image/jpeg', buffer: bytes })));
    await page.getByRole('img', { name: `หน้า ${Math.min(2, pages.length)}`, exact: true }).waitFor();
    await fill(page, { '/signatures/0/date': day });
    await press(page, 'บันทึกลายเซ็นบนกระดาษ 1 คน');
    await page.getByText('ลงนามครบทุกขั้นแล้ว').waitFor();
    const { rows } = await planner.get(`/projects/${project.id}/papers`);
    if (rows.length !== 2 || rows[1].signatures.filter((each) => each.withdrawn_at).length !== 1) throw new Error(JSON.stringify(rows));
  }, 30);
});
