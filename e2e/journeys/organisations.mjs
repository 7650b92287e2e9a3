import { journey } from '../harness.mjs';
import { press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';
import { workbook } from '../workbook.mjs';

const heads = ['รหัส', 'ชื่อหน่วยงาน', 'ประเภท', 'สังกัด', 'จังหวัด'];
const schools = Array.from({ length: 700 }, (_, i) => [`๑๐๙๓${String(100_000 + i)}`, `โรงเรียนบ้านควน ${i + 1}`, 'สถานศึกษา', 'สพฐ.', 'พัทลุง']);
const file = (rows, name) => ({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: workbook([{ name: 'หน่วยงาน', rows: [['ทะเบียนโรงเรียนในสังกัด'], heads, [], ...rows] }]) });

export default journey('Schools come from one workbook', { demo: true }, async ({ step, page, base }) => {
  const found = () => page.evaluate(async () => (await (await fetch('/api/v1/offices?q=%E0%B8%9A%E0%B9%89%E0%B8%B2%E0%B8%99%E0%B8%84%E0%B8%A7%E0%B8%99&limit=500')).json()).rows.length);
  await step('every fault is named by its cell', async () => {
    await sign_in(page, base, 'plg2.admin');
    await page.goto(`${base}/settings?tab=office`);
    await page.getByRole('link', { name: 'นำเข้าหน่วยงานและสถานศึกษาจาก Excel' }).click();
    const wrong = schools.map((row) => [...row]);
    wrong[3][1] = '';
    wrong[5][4] = 'พัทลงุ';
    wrong[9][0] = wrong[8][0];
    await page.locator('input[type=file]').setInputFiles(file(wrong, 'ผิด.xlsx'));
    await page.getByText('ต้องแก้ 3 จุดในไฟล์ก่อน').waitFor();
    const table = await page.locator('table').innerText();
    for (const cell of ['B7', 'E9', 'A13']) expect_text(table, cell, 'the faults');
    expect_text(table, 'หมายถึง “พัทลุง” หรือไม่', 'the suggestion');
    await look(page, 'organisations-faults');
  });
  await step('700 schools come into sight together', async () => {
    await page.locator('input[type=file]').setInputFiles(file(schools, 'โรงเรียน.xlsx'));
    await press(page, 'นำเข้า 700 รายการ');
    await page.getByText('นำเข้าแล้ว 700 รายการ').waitFor();
    await look(page, 'organisations-done');
    if ((await found()) === 0) throw new Error('no school is found by its name');
  });
  await step('and are taken back with a reason', async () => {
    await press(page, 'ถอนการนำเข้าทั้งหมด');
    await page.locator('dialog[open]').getByLabel('เหตุผลที่ถอน').fill('ไฟล์ของปีก่อน');
    await press(page, 'ถอนการนำเข้า');
    await page.getByText('ถอนการนำเข้านี้แล้ว').waitFor();
    if ((await found()) !== 0) throw new Error('schools are left');
  });
});
