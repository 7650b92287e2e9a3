import { journey } from '../harness.mjs';
import { api, fill, office_today, photo_jpeg, press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const { day } = office_today();

export default journey('A change signed in ink', { demo: true }, async ({ step, page, base }) => {
  const planner = await api(base, 'plg2.planner');
  const { rows } = await planner.get('/projects?status=approved');
  const project = await planner.get(`/projects/${rows[0].id}`);
  const change = await planner.post(`/projects/${project.id}/changes`, { reason: 'ย้ายสถานที่จัดประชุม', content: { ...project.content, place: 'หอประชุมจังหวัด' } });
  const here = `${base}/projects/${project.id}/changes/${change.id}`;
  const sheet = async () => {
    await page.locator('input[type=file]').setInputFiles({ name: 'หน้า 1.jpg', mimeType: 'image/jpeg', buffer: await photo_jpeg(page, 600, 800) });
    await page.getByRole('img', { name: 'หน้า 1', exact: true }).waitFor();
  };
  await step('the request leads to the sheet; two of three signers are entered', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(here);
    await page.getByRole('link', { name: 'ลงนามบนกระดาษแล้ว บันทึกที่นี่' }).click();
    await sheet();
    await page.getByRole('checkbox', { name: 'ผู้อนุมัติโครงการ' }).uncheck();
    for (const at of [0, 1]) await fill(page, { [`/signatures/${at}/date`]: day });
    await press(page, 'บันทึกลายเซ็นบนกระดาษ 2 คน');
    await page.getByText('ฉบับลงนาม (บันทึกจากกระดาษ)').waitFor();
    await look(page, 'change-paper');
  }, 25);
  await step('the second was wrong: it is withdrawn with a reason', async () => {
    await page.getByRole('button', { name: 'ถอนรายการที่บันทึกผิด' }).last().click();
    await page.locator('dialog').getByLabel('เหตุผล').fill('ผู้ลงนามไม่ใช่คนนี้');
    await page.locator('dialog').getByRole('button', { name: 'ถอนรายการที่บันทึกผิด' }).click();
    await page.getByText('ผู้ลงนามไม่ใช่คนนี้').waitFor();
    if ((await planner.get(`/projects/${project.id}/changes/${change.id}`)).status !== 'proposed') throw new Error('not back with the second signer');
  });
  await step('the rest is entered, and the change is in force', async () => {
    await sheet();
    for (const at of [0, 1]) await fill(page, { [`/signatures/${at}/date`]: day });
    await press(page, 'บันทึกลายเซ็นบนกระดาษ 2 คน');
    await page.getByText('ลงนามครบทุกขั้นแล้ว').waitFor();
    const now = await planner.get(`/projects/${project.id}`);
    expect_text(now.content.place, 'หอประชุมจังหวัด', 'the place');
    if (now.status !== 'approved') throw new Error(now.status);
  }, 25);
});
