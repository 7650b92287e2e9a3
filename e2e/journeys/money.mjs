// Seed 004's money: 5,200,000 received, 4,465,000 passed on to 19 provinces (85.87 %), none of it spent by the centre; what the provinces did
// with theirs comes from their own books. A plan pasted like a sheet, a second person for a large line, a figure that opens its lines.
import { journey } from '../harness.mjs';
import { api, fill, hand_over, press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

export default journey('Money passed on is not money spent', { demo: true }, async ({ step, page, base }) => {
  const finance = await api(base, 'ops.finance');
  await step('the centre sees 85.87 % passed on and what two provinces did with theirs', async () => {
    await sign_in(page, base, 'ops.finance');
    const [source] = (await finance.get('/money/sources?fiscal_year=2567')).rows;
    const { rows } = await finance.get(`/money/sources/${source.id}/passed-on`);
    const sum = (figure) => rows.reduce((all, row) => all + figure(row), 0);
    const wanted = [19, 446_500_000, 399_500_000, 15_000_000];
    const seen = [rows.length, sum((row) => row.sent), sum((row) => row.in_transit), sum((row) => row.figures.disbursed)];
    if (seen.join() !== wanted.join()) throw new Error(`passed on: ${seen.join()}`);
    await page.goto(`${base}/money/transfers?year=2567`);
    await page.getByText('ศธจ.สตูล').first().waitFor();
    const words = await page.locator('main').innerText();
    for (const each of ['4,465,000', '120,000', '51.06', '80,000']) expect_text(words, each, 'the transfers');
    await look(page, 'money-transfers');
  }, 30);
  await step('the year stands beside its plan, and a figure opens its lines', async () => {
    await page.goto(`${base}/money/year?year=2567`);
    await page.getByText('5,200,000.00 บาท').first().waitFor();
    const words = await page.locator('main').innerText();
    for (const each of ['4,465,000', '735,000', 'คาดการณ์']) expect_text(words, each, 'the year');
    await look(page, 'money-year');
    await page.getByRole('link', { name: '5,200,000', exact: true }).first().click();
    await page.getByText('แสดงเฉพาะ', { exact: false }).waitFor();
    await page.getByText('สาธิต 1/2567').first().waitFor();
    if (await page.getByText('สาธิต PEO91/2567').count()) throw new Error('the figure opened lines that are not its own');
    await look(page, 'money-lines');
  }, 30);
  await step('the plan takes a table from Excel and a reason', async () => {
    await page.goto(`${base}/money/plan?year=2567`);
    const cell = page.locator('input[data-cell="1-1"]');
    await cell.waitFor();
    await cell.focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '400,000\t35,000\n0\t๓๐๐,๐๐๐');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await fill(page, { '/reason': 'เลื่อนกิจกรรมไปไตรมาส 3' });
    await look(page, 'money-plan');
    await press(page, 'บันทึก');
    await page.getByText('ฉบับที่ 2').waitFor();
    const { rows, version } = await finance.get('/money/plan?fiscal_year=2567');
    if (version !== 2 || rows[1].quarters.join() !== '0,40000000,3500000,0' || rows[2].quarters[2] !== 30_000_000) throw new Error(JSON.stringify(rows));
  }, 30);
  await step('the head sets an amount, a large line waits for a second person', async () => {
    await hand_over(page, base, 'ops.head');
    await page.goto(`${base}/money/approvals`);
    await fill(page, { '/approval_above': '100000' });
    await press(page, 'บันทึก');
    await page.getByText('รายการเกิน 100,000.00 บาท', { exact: false }).waitFor();
    const [source] = (await finance.get('/money/sources?fiscal_year=2567')).rows;
    const line = { kind: 'obligation', amount: 20_000_000, source_id: source.id, date: '2024-02-01', document_no: 'สาธิต สัญญา 7/2567' };
    const refused = await finance.post('/money/lines', line).then(() => 'entered', (refusal) => String(refusal));
    expect_text(refused, '409', 'the refusal');
    await finance.post('/money/requests', { line });
    await page.reload();
    await page.getByText('สาธิต สัญญา 7/2567').waitFor();
    await look(page, 'money-approvals');
    await page.getByRole('button', { name: 'อนุมัติ สาธิต สัญญา 7/2567', exact: true }).click();
    await page.getByText('อนุมัติแล้ว', { exact: true }).first().waitFor();
    const [entered] = (await finance.get('/money/lines?kind=obligation')).rows;
    if (entered.amount !== 20_000_000 || !entered.approved_by) throw new Error(JSON.stringify(entered));
  }, 30);
  await step('what last year kept is opened in this one', async () => {
    const [source] = (await finance.get('/money/sources?fiscal_year=2567')).rows;
    await finance.post('/money/lines', { kind: 'carry_over', amount: 5_000_000, source_id: source.id, date: '2024-09-30', document_no: 'สาธิต กันเงิน 1/2567' });
    await hand_over(page, base, 'ops.finance');
    await page.goto(`${base}/money?source=${source.id}`);
    await page.getByRole('button', { name: 'เปิดใช้ในปีใหม่ 50,000.00', exact: true }).click();
    await look(page, 'money-open-carried');
    await page.getByRole('dialog').getByRole('button', { name: 'เปิดใช้ในปีใหม่', exact: true }).click();
    await page.getByText('เปิดใช้เงินกันเหลื่อมปีแล้ว').waitFor();
    await page.getByText('เงินกันเหลื่อมปีจากปีก่อน').waitFor();
    if (await page.getByRole('button', { name: 'เปิดใช้ในปีใหม่ 50,000.00', exact: true }).count()) throw new Error('it can be opened twice');
    await look(page, 'money-carried');
  }, 30);
});
