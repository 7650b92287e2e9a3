// Seed 003's cost text pasted: 6,820 baht in the third quarter of 2566; a rate held against its standard; the helper; a reason for money off its plan.
import { journey } from '../harness.mjs';
import { api, fill, hand_over, press, saved, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const seed_003 = `1. ประมาณการค่าใช้จ่าย
งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ.2566 รวม 6,820 บาท
กิจกรรม ส่งเสริมความร่วมมือในการพัฒนาการศึกษา
1.1 ประชุมผู้บริหารการศึกษา เพื่อวางแผนการดำเนินงาน
- ค่าอาหารว่างและเครื่องดื่ม 32 คน X 35 บาท X 1 มื้อ X 1 ครั้ง = 1,120 บาท
1.2 จัดกิจกรรมส่งเสริมความร่วมมือในการพัฒนาการศึกษา
- ค่าอาหารว่างและเครื่องดื่ม 120 คน X 35 บาท X 1 มื้อ X 1 ครั้ง = 4,200 บาท
- ค่าวัสดุ = 1,500 บาท
รวมกิจกรรม = 6,820 บาท`;

export default journey('Costs are pasted, held against standards and explained', { demo: true }, async ({ step, page, base }) => {
  const owner = await api(base, 'plg2.owner');
  const made = await owner.post('/projects', { fiscal_year: 2566, title: 'วางข้อความค่าใช้จ่าย' });
  const costs = page.locator('#part-3');
  await step('seed 003 is pasted: 6,820 baht, every line read', async () => {
    await sign_in(page, base, 'plg2.owner');
    await page.goto(`${base}/projects/${made.id}`);
    await press(page, 'เพิ่มกิจกรรม');
    await fill(page, { '/activities/0/title': 'ส่งเสริมความร่วมมือในการพัฒนาการศึกษา', '/activities/0/period/start': 'เมษายน 2566', '/activities/0/period/end': 'เมษายน 2566' });
    await costs.getByRole('button', { name: 'วางจากข้อความหรือ Excel' }).first().click();
    await page.locator('dialog textarea').fill(seed_003);
    await press(page, 'อ่านรายการ');
    await page.getByRole('button', { name: /^เพิ่ม 3 รายการ รวม 6,820/ }).click();
    const words = await costs.innerText();
    for (const amount of ['1,120.00', '4,200.00', '1,500.00', '6,820.00', 'หกพันแปดร้อยยี่สิบบาทถ้วน']) expect_text(words, amount, 'the estimate');
    await press(page, 'ใส่ตามระยะเวลาของกิจกรรม');
    await saved(page);
    const { content } = await owner.get(`/projects/${made.id}`);
    const quarters = content.activities.flatMap((each) => each.quarters);
    if (JSON.stringify(quarters.map(({ year, quarter, amount }) => [year, quarter, amount])) !== '[[2566,3,682000]]') throw new Error(JSON.stringify(quarters));
    await look(page, 'money-costs-pasted');
  }, 40);
  await step('35 baht is within the standard, 45 needs a reason', async () => {
    const { content } = await owner.get(`/projects/${made.id}`);
    const at = content.activities[0].children.findIndex((each) => each.lines.length) ;
    const name = at < 0 ? '/activities/0/lines/0' : `/activities/0/children/${at}/lines/0`;
    await fill(page, { [`${name}/standard_id`]: 'CS-MT-01' });
    await page.getByText('เพดาน ณ วันเริ่มกิจกรรม 35 บาท', { exact: false }).first().waitFor();
    await saved(page);
    const codes = async () => (await owner.get(`/projects/${made.id}`)).findings.map((each) => each.code);
    if ((await codes()).some((code) => code.startsWith('checks.ceiling'))) throw new Error(`35 baht is allowed: ${await codes()}`);
    await fill(page, { [`${name}/rate`]: '45' });
    await page.getByText('สูงกว่าอัตราที่กำหนด 35 บาท', { exact: false }).first().waitFor();
    if (!(await codes()).includes('checks.ceiling_exceeded')) throw new Error(`45 baht is not allowed: ${await codes()}`);
    await look(page, 'money-costs-ceiling');
    await fill(page, { [`${name}/rate`]: '35' });
  }, 40);
  await step('the helper suggests lines of a training and says what is not known', async () => {
    await costs.getByRole('button', { name: 'ช่วยคิดค่าใช้จ่าย' }).first().click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByLabel('จำนวนคน').fill('40');
    await dialog.getByLabel('จำนวนคน').blur();
    await dialog.getByText('1,400.00 บาท').first().waitFor();
    await dialog.getByLabel('งาน', { exact: true }).selectOption('training');
    await dialog.getByLabel('ชั่วโมงวิทยากร').fill('6');
    await dialog.getByLabel('ชั่วโมงวิทยากร').blur();
    await dialog.getByText('16,000.00 บาท').waitFor();
    await dialog.getByText('3,600.00 บาท').waitFor();
    await dialog.getByText('ตัวเลขนี้ยังไม่ได้ตรวจกับหนังสือเวียนฉบับจริง', { exact: false }).first().waitFor();
    await look(page, 'money-costs-helper');
    await dialog.getByRole('button', { name: /^เพิ่ม 3 รายการในกิจกรรม/ }).click();
    await costs.getByText('16,000.00 บาท').first().waitFor();
    await saved(page);
  }, 40);
  await step('a report waits for a reason when its money is off the plan', async () => {
    const finance = await api(base, 'ops.finance');
    const plan = await finance.get('/money/plan?fiscal_year=2567');
    const rows = plan.rows.map((row) => ({ ...row, quarters: row.quarters.map((amount, q) => (q === 1 ? amount + 100_000_000 : amount)) }));
    await finance.put('/money/plan?fiscal_year=2567', { rows, reason: 'เพิ่มกิจกรรมไตรมาส 2' }, plan.version);
    const planner = await api(base, 'ops.planner');
    const { rows: projects } = await planner.get('/projects?fiscal_year=2567&limit=50');
    const report = await planner.post(`/projects/${projects[0].id}/reports`, { fiscal_year: 2567, quarter: 2 });
    await hand_over(page, base, 'ops.planner');
    await page.goto(`${base}/reports/${report.id}#s17`);
    await page.getByText('ต้องเขียนเหตุผลก่อนส่งรายงาน', { exact: false }).first().waitFor();
    await look(page, 'money-variance');
    await fill(page, { '/variance_reason': 'งบประมาณไตรมาส 2 ได้รับช้า จึงเลื่อนกิจกรรมไปไตรมาส 3' });
    await saved(page);
    const kept = await planner.get(`/reports/${report.id}`);
    expect_text(kept.content.variance_reason, 'ได้รับช้า', 'the reason');
    if (kept.findings.some((each) => each.code.startsWith('report.variance'))) throw new Error('the reason was given');
  }, 40);
});
