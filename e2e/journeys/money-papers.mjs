// Papers from the ledger: seed 004's quarterly statement on screen, its figures open their lines; a memo is written from a transfer.
import { journey } from '../harness.mjs';
import { hand_over, press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

export default journey('Papers of money come from the ledger', { demo: true }, async ({ step, page, base }) => {
  const paper = page.locator('.host');
  await step('the quarterly statement of seed 004 stands on the screen', async () => {
    await sign_in(page, base, 'ops.finance');
    await page.goto(`${base}/money/year?year=2567`);
    await page.getByRole('link', { name: 'พิมพ์รายงาน' }).click();
    await page.getByLabel('ถึงไตรมาส').selectOption('1');
    await paper.getByText('รายงานผลการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. 2567 ไตรมาสที่ 1', { exact: false }).waitFor();
    const words = await paper.evaluate((host) => host.shadowRoot.textContent);
    for (const each of ['5,200,000', '4,465,000', '735,000', 'คิดเป็นร้อยละ 85.87', 'เบิกจ่ายรวม 0 บาท', '150,000']) expect_text(words, each, 'the statement');
    await look(page, 'money-papers');
  }, 30);
  await step('a figure opens its lines of the register', async () => {
    await paper.getByRole('link', { name: '4,465,000', exact: true }).first().click();
    await page.getByText('แสดงเฉพาะ', { exact: false }).waitFor();
    await page.getByText('สาธิต PEO91/2567').first().waitFor();
    const words = await page.locator('main').innerText();
    expect_text(words, '1 ต.ค. 2566 ถึง 31 ธ.ค. 2566', 'what is shown');
    if (words.includes('สาธิต 1/2567')) throw new Error('the allocation is no part of what was passed on');
    await look(page, 'money-papers-lines');
  }, 30);
  await step('a month, the plan and its results are papers too, in three formats', async () => {
    for (const [form, text] of [['money-month', 'ประจำเดือนธันวาคม 2566'], ['budget-plan', 'แผนการใช้จ่ายงบประมาณ'], ['budget-result', 'ผลการใช้จ่ายงบประมาณเทียบกับแผน']]) {
      await page.goto(`${base}/money/papers?year=2567&quarter=1&month=12&form=${form}`);
      await paper.getByText(text, { exact: false }).first().waitFor();
      for (const name of ['PDF', 'Word', 'Excel']) {
        const href = await page.locator('.make').getByRole('link', { name, exact: true }).getAttribute('href');
        const answer = await page.request.get(new URL(href, base).href);
        const head = (await answer.body()).subarray(0, 4).toString('latin1');
        if (answer.status() !== 200 || head !== (name === 'PDF' ? '%PDF' : 'PK\u0003\u0004')) throw new Error(`${form} ${name}: ${answer.status()} ${head}`);
      }
      await look(page, `money-papers-${form}`);
    }
  }, 40);
  await step('a memo on all transfers of a source carries its list', async () => {
    await hand_over(page, base, 'ops.planner');
    await page.goto(`${base}/money/papers?year=2567&quarter=1`);
    await page.getByRole('button', { name: 'บันทึกรายงานการโอนจัดสรร', exact: false }).click();
    await press(page, 'เริ่มเขียน');
    await page.waitForURL(/\/letters\//);
    await page.getByText('85.87', { exact: false }).first().waitFor();
    await look(page, 'money-papers-memo');
  }, 30);
});
