import { journey } from '../harness.mjs';
import { fill, office_today, press, saved, sign_in, zip_entries } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';
import { workbook } from '../workbook.mjs';

const { fiscal_year: year } = office_today();
const heads = {
  โครงการ: ['รหัสอ้างอิง', 'ชื่อโครงการ', 'ปีงบประมาณ', 'ผู้รับผิดชอบ', 'เริ่ม', 'สิ้นสุด', 'วัตถุประสงค์', 'แหล่งงบประมาณ', 'งบประมาณรวม (บาท)'],
  กิจกรรม: ['รหัสอ้างอิง', 'ลำดับกิจกรรม', 'ชื่อกิจกรรม', 'เริ่ม', 'รวมเงินกิจกรรม (บาท)'],
  ค่าใช้จ่าย: ['รหัสอ้างอิง', 'ลำดับกิจกรรม', 'รายการ', 'อัตรา (บาท)', 'จำนวน 1', 'หน่วย 1', 'เป็นเงิน (บาท)'],
  แผนเงิน: ['รหัสอ้างอิง', 'ลำดับกิจกรรม', 'ไตรมาส 1', 'ไตรมาส 2', 'ไตรมาส 3', 'ไตรมาส 4', 'รวม (บาท)'],
  ตัวชี้วัด: ['รหัสอ้างอิง', 'ตัวชี้วัด', 'ประเภท', 'ค่าเป้าหมาย', 'หน่วย', 'ฐาน (100%)', 'หน่วยของฐาน'],
};

/// 120 projects without a fault: two activity rows and three costs each.
function book() {
  const rows = Object.fromEntries(Object.entries(heads).map(([sheet, head]) => [sheet, [head]]));
  for (let i = 1; i <= 120; i++) {
    const key = `P${i}`;
    rows.โครงการ.push([key, `โครงการจาก Excel ที่ ${i}`, year, 'กลุ่มนโยบายและแผน', `เมษายน ${year}`, `มิถุนายน ${year}`, 'เพื่อพัฒนา\nเพื่อส่งเสริม', 'งบประมาณรายจ่ายประจำปี', '6,820']);
    rows.กิจกรรม.push([key, '1', 'จัดประชุม', `เมษายน ${year}`, '6820'], [key, '1.1', 'ประชุมวางแผน', '', '']);
    rows.ค่าใช้จ่าย.push([key, '1.1', 'ค่าอาหารว่าง 32 คน X 35 บาท X 1 มื้อ = 1,120 บาท'], [key, '1', 'ค่าอาหารว่าง', '35', '๑๒๐', 'คน', '4,200'], [key, '1', 'ค่าวัสดุ', '', '', '', '1500']);
    rows.แผนเงิน.push([key, '1', '', '', '6,820', '', '6,820']);
    rows.ตัวชี้วัด.push([key, 'ร้อยละของผู้เข้าร่วมที่เข้าใจ', 'ผลลัพธ์', '80', 'ร้อยละ', '120', 'คน']);
  }
  return rows;
}

/// Thirty cells spoilt, and where each must be named.
function spoil(rows) {
  const named = [];
  const put = (sheet, cell, value, ...also) => {
    const [, column, row] = /^([A-Z])(\d+)$/.exec(cell);
    rows[sheet][Number(row) - 1][column.charCodeAt(0) - 65] = value;
    named.push([sheet, cell], ...also);
  };
  const wrong = { B: [''], C: [year - 543, year - 1, 'ปีนี้'], D: [''], E: ['หน้าฝน', '01/02/67', `${year}-04-01`, 'มีนาคม 2400'], F: [`มกราคม ${year}`], H: ['เงินบริจาคของคนใจดี'], I: ['6,280', '-1', 'หกพัน', '6820.555'] };
  let row = 2;
  for (const [column, values] of Object.entries(wrong)) for (const value of values) put('โครงการ', `${column}${row++}`, value);
  put('โครงการ', `B${row++}`, 'โครงการจาก Excel ที่ 15');
  put('กิจกรรม', 'E42', '6,800');
  put('กิจกรรม', 'B45', 'ก');
  put('กิจกรรม', 'C46', '');
  put('กิจกรรม', 'D48', 'เดือนหน้า');
  put('ค่าใช้จ่าย', 'G102', '4,300');
  put('ค่าใช้จ่าย', 'D105', 'สามสิบห้า');
  put('ค่าใช้จ่าย', 'A109', 'ไม่มีรหัสนี้');
  put('ค่าใช้จ่าย', 'B112', '7');
  put('ค่าใช้จ่าย', 'G115', '-1500');
  put('แผนเงิน', 'G52', '6,000');
  put('แผนเงิน', 'C54', '10');
  put('แผนเงิน', 'E56', 'หก');
  put('ตัวชี้วัด', 'D62', '180');
  put('ตัวชี้วัด', 'C64', 'ผลลัพท์');
  return named;
}

const seed = `งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ.2566 รวม 6,820 บาท
กิจกรรม ส่งเสริมความร่วมมือในการพัฒนาการศึกษา
1.1 ประชุมผู้บริหารการศึกษา เพื่อวางแผนการดำเนินงาน
- ค่าอาหารว่างและเครื่องดื่ม 32 คน X 35 บาท X 1 มื้อ X 1 ครั้ง = 1,120 บาท
1.2 จัดกิจกรรมส่งเสริมความร่วมมือในการพัฒนาการศึกษา
- ค่าอาหารว่างและเครื่องดื่ม 120 คน X 35 บาท X 1 มื้อ X 1 ครั้ง = 4,200 บาท
- ค่าวัสดุ = 1,500 บาท
รวมกิจกรรม = 6,820 บาท
หมายเหตุ ขอถัวจ่ายทุกรายการ`;

const file = (rows, name) => ({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: workbook(Object.entries(rows).map(([sheet, each]) => ({ name: sheet, rows: each }))) });
const count = (page, base) => page.evaluate(async (address) => (await (await fetch(address)).json()).totals.count, `${base}`);

export default journey('Many projects from one workbook, costs from a text', { demo: true }, async ({ step, page, base }) => {
  let list = '';
  page.on('request', (request) => { if (/\/offices\/[^/]+\/projects\?/.test(request.url())) list = request.url(); });
  await step('the form is fetched from the list of projects', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${base}/projects`);
    await page.getByRole('link', { name: 'เพิ่มหลายโครงการ' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'ดาวน์โหลดแบบ' }).click()]);
    const { readFileSync } = await import('node:fs');
    const names = zip_entries(readFileSync(await download.path())).map((entry) => entry.name);
    if (names.filter((name) => /worksheets\/sheet\d+\.xml/.test(name)).length < 6) throw new Error(`the form lacks sheets: ${names}`);
  });
  const before = await count(page, list);
  await step('thirty planted faults are all named, none is stored', async () => {
    const rows = book();
    const named = spoil(rows);
    if (named.length !== 30) throw new Error(`${named.length} faults planted`);
    await page.locator('input[type=file]').setInputFiles(file(rows, 'ผิด.xlsx'));
    await page.getByText(/ต้องแก้ \d+ จุดในไฟล์ก่อน/).waitFor();
    const found = await page.locator('tbody tr').evaluateAll((all) => all.map((row) => `${row.cells[0].firstChild.textContent} ${row.cells[1].textContent}`));
    for (const [sheet, cell] of named) if (!found.includes(`${sheet} ${cell}`)) throw new Error(`${sheet} ${cell} is not named in:\n${found.join('\n')}`);
    await look(page, 'import-faults');
    if ((await count(page, list)) !== before) throw new Error('a project was stored');
  }, 30);
  await step('the mended file makes 120 projects', async () => {
    await page.locator('input[type=file]').setInputFiles(file(book(), 'ถูก.xlsx'));
    await page.getByText('ไฟล์ถูกต้อง พร้อมนำเข้า').waitFor();
    const began = Date.now();
    await press(page, 'นำเข้า 120 โครงการ');
    await page.getByText('นำเข้าแล้ว 120 โครงการ').waitFor();
    console.log(`     120 projects in ${Date.now() - began} ms`);
    if ((await count(page, list)) !== before + 120) throw new Error('not all projects are there');
    await look(page, 'import-done');
  }, 30);
  await step('the cost text of a paper proposal is pasted', async () => {
    await page.goto(`${base}/projects`);
    await page.getByRole('button', { name: 'เขียนโครงการใหม่' }).first().click();
    await page.locator('dialog').getByLabel('ชื่อโครงการ').fill('พัฒนาความเข้มแข็งของภาคีเครือข่าย');
    await press(page, 'เริ่มเขียน');
    await press(page, 'เพิ่มกิจกรรม');
    await fill(page, { '/activities/0/title': 'ส่งเสริมความร่วมมือในการพัฒนาการศึกษา' });
    await page.locator('#part-3').getByRole('button', { name: 'วางจากข้อความหรือ Excel' }).click();
    await page.locator('dialog[open] textarea').fill(seed);
    await press(page, 'อ่านรายการ');
    await page.getByRole('button', { name: 'เพิ่ม 3 รายการ รวม 6,820.00 บาท' }).waitFor();
    expect_text(await page.locator('dialog[open]').innerText(), '32 คน × 35 บาท × 1 มื้อ × 1 ครั้ง', 'the preview');
    if (!(await page.locator('dialog[open]').getByLabel(/ขอถัวจ่ายทุกรายการ/).isChecked())) throw new Error('the note was not seen');
    await look(page, 'paste-costs');
    await press(page, 'เพิ่ม 3 รายการ รวม 6,820.00 บาท');
    await saved(page);
    await page.reload();
    await page.getByText('6,820.00 บาท').first().waitFor();
    expect_text(await page.locator('#part-3').innerText(), /1\.2 จัดกิจกรรมส่งเสริม/, 'part 3');
    if (!(await page.locator('#part-3').getByLabel(/ขอถัวจ่ายทุกรายการ/).isChecked())) throw new Error('the switch is off');
  }, 30);
  await step('a project of an earlier year goes on, and both know each other', async () => {
    await page.goto(`${base}/projects/copy?from=2566&to=${year}`);
    await page.getByLabel(/PLG2-2566-01/).check();
    await press(page, 'ดูสิ่งที่จะเปลี่ยนใน 1 โครงการ');
    await page.getByText('ข้อความและอัตราที่เสนอให้เปลี่ยน').or(page.getByText(/วันและเดือนที่เลื่อนแล้ว/)).first().waitFor();
    await page.locator('details summary').first().click();
    expect_text(await page.locator('article').first().innerText(), `เมษายน ${year}`, 'what moves');
    await page.getByText(/^ผลของตัวชี้วัดปีก่อน/).click();
    await page.getByText(/เป้าหมาย/).first().waitFor();
    await look(page, 'copy');
    await press(page, 'สร้าง 1 ร่าง');
    await page.getByText('สร้างแล้ว 1 ร่าง').waitFor();
    await page.getByRole('link', { name: new RegExp(`PLG2-${year}`) }).click();
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
    await page.locator('.chain').getByText('โครงการปีก่อน').click();
    await page.getByText('โครงการปีถัดไป').first().waitFor();
  }, 30);
});
