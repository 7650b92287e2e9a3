// Monthly totals of GFMIS beside the ledger: what agrees asks nothing, what differs waits; a person says line by line why, and a line entered
// later brings the question back.
import { journey } from '../harness.mjs';
import { api, open_waiting, press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';
import { workbook } from '../workbook.mjs';

const HEADS = ['ระบบ', 'เดือน', 'แหล่งงบประมาณ', 'งบรายจ่าย', 'ยอดของ', 'ยอดทั้งเดือน (บาท)', 'เลขที่รายงาน', 'หมายเหตุ'];

export default journey('A month of GFMIS is reconciled line by line', { demo: true }, async ({ step, page, base }) => {
  const finance = await api(base, 'ops.finance');
  const [source] = (await finance.get('/money/sources?fiscal_year=2567')).rows;
  const enter = (date, amount, document_no) => finance.post('/money/lines', { kind: 'disbursement', amount, source_id: source.id, date, document_no });
  await step('totals come from a workbook, and only what differs waits', async () => {
    await enter('2024-01-10', 1_000_000, 'สาธิต ฎ 1/2567');
    await enter('2024-01-31', 300_000, 'สาธิต ฎ 2/2567');
    await enter('2024-02-12', 250_000, 'สาธิต ฎ 3/2567');
    await sign_in(page, base, 'ops.finance');
    await page.goto(`${base}/imports/money_stated`);
    const rows = [['GFMIS', 'ม.ค. 2567', source.name, '', 'เบิกจ่าย', '10,450', 'ZFMA46', ''], ['GFMIS', 'ก.พ. 2567', source.name, '', 'เบิกจ่าย', '2,500', 'ZFMA46', '']];
    await page.locator('input[type=file]').setInputFiles({ name: 'gfmis.xlsx', mimeType: 'application/octet-stream', buffer: workbook([{ name: 'ยอดรายเดือน', rows: [HEADS, ...rows] }]) });
    await page.getByRole('button', { name: /^นำเข้า/ }).last().click();
    await page.getByText('นำเข้าแล้ว', { exact: false }).first().waitFor();
    await open_waiting(page, base, 'มกราคม 2567');
    await page.getByText('ยังไม่ตรง 1 ยอด', { exact: false }).waitFor();
    await page.goto(`${base}/money/reconcile?year=2567`);
    await page.getByText('ตรงกัน', { exact: true }).waitFor();
    await look(page, 'money-reconcile');
  }, 40);
  await step('each line is in their total or not, and what is left has a reason', async () => {
    await page.getByRole('link', { name: /^กระทบยอด .*ม.ค. 2567/ }).click();
    await page.getByText('ยังขาดคำอธิบาย', { exact: false }).waitFor();
    await page.getByLabel('31 ม.ค. 2567', { exact: false }).uncheck();
    await press(page, 'เพิ่มส่วนต่าง 450.00 บาท');
    await page.getByText('อธิบายครบแล้ว').waitFor();
    await look(page, 'money-reconcile-one');
    await press(page, 'บันทึก');
    await page.getByText('อธิบายแล้ว', { exact: true }).waitFor();
  }, 30);
  await step('the line that was missing is entered, and the reason goes', async () => {
    await enter('2024-01-20', 45_000, 'สาธิต ฎ 4/2567');
    await page.reload();
    await page.getByText('ทะเบียนเปลี่ยนหลังกระทบยอด').waitFor();
    await page.getByRole('link', { name: /^กระทบยอด .*ม.ค. 2567/ }).click();
    await press(page, 'ลบ 450.00');
    await page.getByText('อธิบายครบแล้ว').waitFor();
    await press(page, 'บันทึก');
    await page.getByText('อธิบายแล้ว', { exact: true }).waitFor();
    const [total] = (await finance.get('/money/reconciliation?fiscal_year=2567')).rows;
    expect_text(JSON.stringify([total.state, total.unexplained, total.by_name !== '']), '["explained",0,true]', 'the total');
  }, 30);
});
