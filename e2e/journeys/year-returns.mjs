import { check_accessible, download, journey } from '../harness.mjs';
import { check_document, hand_over, open_waiting, press, sign_in, zip_entries } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const dialog = (page) => page.locator('dialog[open]');

export default journey('A return is sent and acknowledged', { demo: true }, async ({ step, page, base, expect_console }) => {
  expect_console(/status of 400/); // a way of sending is asked for on purpose
  await step('the finance officer sees what the office owes', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${base}/submissions?y=2570`);
    await page.getByRole('heading', { name: 'ทะเบียนการส่ง' }).waitFor();
    await look(page, 'returns');
  }, 25);
  await step('sends one by the outside system', async () => {
    await page.getByRole('button', { name: 'รายงาน สงป.301/302 ต่อสำนักงบประมาณ' }).first().click();
    await dialog(page).getByLabel('เกิดอะไรขึ้น').selectOption('sent');
    await press(page, 'บันทึก');
    await dialog(page).getByText('เลือกว่าส่งทางใด').first().waitFor();
    await dialog(page).getByLabel('ส่งทาง').selectOption('system');
    await dialog(page).getByLabel('เลขที่หนังสือหรือเลขอ้างอิง').fill('EV-2570-1');
    await check_accessible(page);
    await press(page, 'บันทึก');
    await dialog(page).getByText('EV-2570-1').waitFor();
  }, 20);
  await step('and notes that it was received', async () => {
    await dialog(page).getByLabel('เกิดอะไรขึ้น').selectOption('acknowledged');
    await dialog(page).getByLabel('เลขรับของปลายทาง').fill('สงป. 88');
    await press(page, 'บันทึก');
    await dialog(page).getByText('สงป. 88').waitFor();
    await page.goto(`${base}/submissions?y=2570&state=acknowledged`);
    expect_text(await page.locator('main').innerText(), 'ปลายทางรับแล้ว', 'the register');
    await page.goto(`${base}/year?who=all&y=2570&state=done`);
    await page.locator('main').getByText('สงป.301/302').first().waitFor();
  }, 20);
  await step('makes the file for eMENSCR: exported, not sent', async () => {
    await page.goto(`${base}/submissions?y=2570`);
    await page.getByRole('button', { name: 'รายงานความก้าวหน้าโครงการในระบบ eMENSCR' }).first().click();
    await press(page, 'สร้างไฟล์');
    await dialog(page).getByText(/emenscr-projects-PLG2-2570\.xlsx/).waitFor();
    const link = await dialog(page).getByRole('link', { name: 'หลักฐาน' }).getAttribute('href');
    const file = await page.request.get(`${base}${link}`);
    if (!zip_entries(await file.body()).some((entry) => entry.name === 'xl/workbook.xml')) throw new Error('no workbook');
    await check_accessible(page);
  }, 20);
  await step('takes all files of the year in one archive', async () => {
    await page.goto(`${base}/submissions?y=2570`);
    const archive = await download(page, () => page.getByRole('link', { name: /zip/ }).click());
    const names = zip_entries(archive.bytes).map((entry) => entry.name);
    for (const name of ['manifest.json', 'รายการ.csv', 'emenscr-projects-PLG2-2570.xlsx']) if (!names.includes(name)) throw new Error(`no ${name} in ${names}`);
  }, 20);
  await step('hands over the post on paper', async () => {
    await page.goto(`${base}/year/handover`);
    await page.getByRole('heading', { name: 'กำหนดที่จะถึงและที่ค้าง' }).waitFor();
    await look(page, 'handover');
    check_document(await download(page, () => page.getByRole('link', { name: 'PDF' }).click()));
    check_document(await download(page, () => page.getByRole('link', { name: 'DOCX' }).click()));
    await press(page, 'เก็บชุดและแจ้งผู้รับ');
    const money = (await dialog(page).getByLabel('ผู้รับมอบ').locator('option').allInnerTexts()).find((label) => label.includes('การเงิน'));
    await dialog(page).getByLabel('ผู้รับมอบ').selectOption({ label: money });
    await dialog(page).getByLabel('เรื่องที่ผู้รับควรรู้').fill('กุญแจตู้อยู่กับงานสารบรรณ');
    await check_accessible(page);
    await dialog(page).getByRole('button', { name: 'เก็บชุดและแจ้งผู้รับ' }).click();
    await page.getByRole('heading', { name: 'ชุดที่เก็บไว้' }).waitFor();
  }, 25);
  await step('the successor finds it in the day\'s work and takes it over', async () => {
    await hand_over(page, base, 'plg2.finance');
    await page.getByRole('heading', { name: /^รับมอบงาน/ }).waitFor();
    await open_waiting(page, base, 'รับมอบงาน');
    await page.getByText('กุญแจตู้อยู่กับงานสารบรรณ').waitFor();
    await look(page, 'handover-pack');
    await press(page, 'รับมอบงานวันนี้');
    await page.getByText('รับมอบแล้ว').first().waitFor();
    await page.goto(`${base}/`);
    await page.getByRole('heading', { name: 'งานของฉัน', level: 1 }).waitFor();
    if (await page.getByRole('heading', { name: /^รับมอบงาน/ }).count()) throw new Error('it still waits');
  }, 25);
  await step('and sees who was reminded of what', async () => {
    await page.goto(`${base}/year/reminders`);
    await page.getByRole('heading', { name: 'ประวัติการเตือน' }).waitFor();
    await look(page, 'reminders');
  }, 20);
});
