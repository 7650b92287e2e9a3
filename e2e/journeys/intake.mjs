import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { journey, root } from '../harness.mjs';
import { press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const sample = (name) => {
  const path = join(root, 'server/intake/samples', name);
  return { name: path.split('/').pop(), mimeType: 'application/octet-stream', buffer: readFileSync(path) };
};

/// Puts files into the box and waits until all of them are read.
async function hand_in(page, base, files) {
  await page.goto(`${base}/intake`);
  await page.locator('input[type=file]').setInputFiles(files);
  await page.getByText(files.length > 1 ? `อ่านเสร็จทั้ง ${files.length} ไฟล์` : 'อ่านเสร็จทั้ง 1 ไฟล์').waitFor();
}

export default journey('Files that the office already has become records', { demo: true }, async ({ step, page, base }) => {
  await sign_in(page, base, 'plg2.planner');
  await step('many files are dropped at once and read', async () => {
    await hand_in(page, base, [sample('dev/d01_proposal_yasothon.txt'), sample('files/d08_order_phetchaburi.pdf'), sample('files/d03_result_nan.docx')]);
    await look(page, 'intake-list');
  });
  await step('a proposal is read beside its original', async () => {
    await page.locator('.table a', { hasText: 'โครงการ' }).first().click();
    await page.getByRole('heading', { name: 'จุดที่ควรดู' }).waitFor();
    await look(page, 'intake-paper');
  });
});
