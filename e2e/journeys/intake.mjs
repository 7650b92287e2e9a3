import { join } from 'node:path';
import { journey, root } from '../harness.mjs';
import { hand_over, press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';
import { approve, check_faults, confirm, file_of, hand_in, open, pass_remarks, printed } from '../papers.mjs';

const sample = (name) => file_of(join(root, 'server/intake/samples', name));

export default journey('Files that the office already has become records', { demo: true }, async ({ step, page, base }) => {
  await sign_in(page, base, 'plg2.planner');
  await step('many files are dropped at once and read', async () => {
    await hand_in(page, base, [sample('dev/d01_proposal_yasothon.txt'), sample('files/d08_order_phetchaburi.pdf'), sample('files/d03_result_nan.docx')]);
    await look(page, 'intake-list');
  });
  await step('a proposal is read beside its original, each fault at its line', async () => {
    await open(page, base, 'd01_proposal');
    await check_faults(page);
    await look(page, 'intake-paper');
  });
  await step('a field is corrected, the others taken by Enter', async () => {
    const title = page.locator('li[data-field-id]', { hasText: 'ชื่อเรื่อง' }).first();
    await title.locator('button.words').click();
    await title.getByRole('button', { name: 'แก้ไข' }).click();
    await title.getByLabel('ข้อความ').fill('โครงการที่ตรวจชื่อแล้ว');
    await press(page, 'บันทึกแล้วไปต่อ');
    await title.getByText('แก้ไขแล้ว').waitFor();
    await confirm(page);
    await look(page, 'intake-confirmed');
  }, 60);
  await step('it becomes a project', async () => {
    await press(page, 'สร้างโครงการจากเอกสารนี้');
    await page.locator('dialog[open]').getByRole('button', { name: 'สร้างโครงการจากเอกสารนี้' }).click();
    await page.getByText(/^บันทึกเป็น .*โครงการที่ตรวจชื่อแล้ว แล้ว/).waitFor();
    await page.getByRole('link', { name: 'เปิดดู' }).click();
    await page.getByRole('heading', { name: 'โครงการที่ตรวจชื่อแล้ว' }).waitFor();
    await look(page, 'intake-project');
  }, 30);
  await step('which is approved and printed', async () => {
    const address = page.url();
    await pass_remarks(page);
    await approve(page, base, address);
    await hand_over(page, base, 'plg2.planner');
    expect_text((await printed(page, address)).replace(/\s/g, ''), 'โครงการที่ตรวจชื่อแล้ว', 'the printed paper');
  }, 90);
  await step('an order shows its page, its members by post', async () => {
    await open(page, base, 'd08_order');
    await press(page, 'หน้ากระดาษ');
    await page.locator('figure img').first().evaluate((image) => image.decode());
    await page.locator('li[data-field-id]', { hasText: 'กรรมการ' }).first().locator('button.words').click();
    await look(page, 'intake-page');
  });
});
