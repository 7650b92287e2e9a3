import { download, journey } from '../harness.mjs';
import { api, copy_of_demo_project, fill, press, saved, sign_in, text_of_pdf } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

/// One file with all that travels: these words stand in it in this order.
async function expect_bundle(page, all) {
  const bundle = await download(page, () => page.getByRole('link', { name: 'PDF พร้อมเอกสารแนบ' }).click());
  const text = text_of_pdf(bundle.bytes);
  let at = 0;
  for (const words of all) {
    expect_text(text.slice(at), words, 'the bundle');
    at = text.indexOf(words, at);
  }
}

export default journey('Documents travel under a memo', { demo: true }, async ({ step, page, base }) => {
  const planner = await api(base, 'plg2.planner');
  await step('a plan book goes up under a memo that tells its sum', async () => {
    const projects = [];
    for (const title of ['โครงการเล่มหนึ่ง', 'โครงการเล่มสอง']) projects.push((await copy_of_demo_project(planner, title)).id);
    const book = await planner.post('/plan-books', { fiscal_year: 2566, title: 'แผนปฏิบัติการ', projects });
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${base}/plan-books/${book.id}`);
    await press(page, 'ทำบันทึกข้อความ');
    await page.locator('dialog[open]').getByText('ขออนุมัติแผนทั้งเล่ม').click();
    await press(page, 'เริ่มเขียน');
    await page.locator('.paper').getByText('จำนวน 2 โครงการ').first().waitFor();
    await look(page, 'letter-plan-book');
    await expect_bundle(page, ['บันทึกข้อความ', 'งบประมาณรวมทั้งสิ้น', 'สารบัญ', 'โครงการเล่มสอง']);
  }, 25);
  await step('a result report goes up under a memo that tells what came of it', async () => {
    const { rows } = await planner.get('/projects?limit=50');
    const project = rows.find((row) => row.code === 'PLG2-2566-01');
    await planner.post(`/projects/${project.id}/result`);
    await page.goto(`${base}/projects/${project.id}/result`);
    await press(page, 'ทำบันทึกข้อความ');
    await page.locator('dialog[open]').getByText('รายงานผลโครงการ', { exact: false }).first().click();
    await press(page, 'เริ่มเขียน');
    await page.locator('.paper').getByText('ขอรายงานผลการดำเนินโครงการ').first().waitFor();
    await fill(page, { '/body/2': 'จึงเรียนมาเพื่อโปรดทราบและพิจารณา' });
    await saved(page);
    await expect_bundle(page, ['บันทึกข้อความ', 'จึงเรียนมาเพื่อโปรดทราบและพิจารณา', 'ผลการดำเนินงาน']);
    await look(page, 'letter-result');
  }, 25);
});
