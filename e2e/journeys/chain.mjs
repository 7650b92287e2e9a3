import { journey } from '../harness.mjs';
import { api, copy_of_demo_project, fill, hand_over, press, sign_in } from '../hands.mjs';
import { look } from '../look.mjs';

const uuid = () => crypto.randomUUID();

/// A plan in force with two goals; the second is served by a project with money.
async function furnish(base) {
  const planner = await api(base, 'plg2.planner'), head = await api(base, 'plg2.head');
  const issue = uuid(), empty = uuid(), goal = uuid();
  const node = (id, parent, kind, text) => ({ id, parent, kind, number: '', text, years: [], agencies: [] });
  const nodes = [node(issue, null, 'issue', 'คุณภาพผู้เรียน'), node(empty, issue, 'goal', 'ผู้เรียนมีทักษะอาชีพ'), node(goal, issue, 'goal', 'ผู้เรียนอ่านออกเขียนได้')];
  const content = { title: 'แผนพัฒนาการศึกษาขั้นพื้นฐาน', vision: 'ผู้เรียนมีคุณภาพ', values: '', situation: '', nodes, indicators: [], swot: [], strategies: [], links: [] };
  const plan = await planner.post('/plans', { title: content.title, years: { from: 2563, to: 2570 }, predecessor: null, content });
  await head.post(`/plans/${plan.id}/approval`, { content_sha256: plan.content_sha256, on: '2024-01-05', by: 'คณะกรรมการ', reason: 'ทำให้ครบในการทบทวน', file: null });
  const project = await copy_of_demo_project(planner, 'โครงการส่งเสริมนิสัยรักการอ่าน');
  const serves = [{ id: uuid(), office: planner.office, node: goal, text: '', primary: true, reason: 'ตรงกับเป้าประสงค์' }];
  await planner.put(`/projects/${project.id}`, { content: { ...project.content, serves } }, project.version);
  const year = project.fiscal_year;
  const source = await planner.post('/money/sources', { class_id: 'BS1.1', name: 'งบดำเนินงาน', fiscal_year: year, programme: '', output: '', activity: '', category: '', project_line: '', provisional: null }).catch(() => undefined);
  const source_id = source?.id ?? (await planner.get('/money/sources')).rows[0].id;
  await planner.post('/money/lines', { kind: 'allocation', amount: 682_000, source_id, project_id: project.id, date: `${year - 543}-02-01`, document_no: 'ศธ 1', note: '' });
  return { project: project.id, goal, year };
}

async function add_followup(page, base, words, text) {
  await page.goto(`${base}/followups`);
  await press(page, 'เพิ่มข้อเสนอแนะ');
  await fill(page, { '/source/words': words, '/text': text, '/owner/name': 'กลุ่มนิเทศ' });
  await page.locator('dialog').getByRole('button', { name: 'เพิ่มข้อเสนอแนะ' }).click();
  await page.getByRole('link', { name: text }).first().click();
  await press(page, 'รับไปดำเนินการ');
  await page.getByRole('button', { name: 'เริ่มดำเนินการ' }).waitFor();
}

export default journey('From a goal to its money and back, and follow-ups that two people close', { demo: true }, async ({ step, page, base }) => {
  const at = await furnish(base);
  await step('the coverage table shows goals, projects, money and holes', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${base}/coverage?year=${at.year}`);
    await page.getByRole('link', { name: /เป้าหมายยังไม่มีโครงการ 1/ }).click();
    await page.getByRole('rowheader', { name: /ผู้เรียนมีทักษะอาชีพ/ }).waitFor();
    await page.getByRole('rowheader', { name: /ผู้เรียนอ่านออกเขียนได้/ }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'แสดงทั้งหมด' }).click();
    await page.getByRole('button', { name: 'ดูโครงการของ ผู้เรียนอ่านออกเขียนได้' }).click();
    await page.getByRole('button', { name: /ดูเงินของ โครงการส่งเสริมนิสัยรักการอ่าน/ }).first().click();
    await page.getByText('ตอบสนองเป้าหมาย').waitFor();
    await look(page, 'coverage');
  });
  await step('the picture leads from the goal to the money and back', async () => {
    await page.getByRole('link', { name: 'ดูเส้นทางจาก ผู้เรียนอ่านออกเขียนได้' }).click();
    await page.getByRole('heading', { name: 'มาจากไหน ไปถึงไหน', level: 1 }).waitFor();
    await page.getByRole('link', { name: /6,820/ }).first().waitFor();
    await look(page, 'chain');
    const project = page.getByRole('link', { name: /โครงการส่งเสริมนิสัยรักการอ่าน/ }).and(page.locator('[data-at]')).first();
    await project.focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('[data-at="0"]:focus').waitFor();
    await page.getByRole('link', { name: /^ดูเส้นทางจาก .*6,820/ }).click();
    await page.locator('li.is-start', { hasText: '6,820' }).waitFor();
    await page.getByRole('link', { name: /ผู้เรียนอ่านออกเขียนได้/ }).first().waitFor();
  });
  await step('two follow-ups become one and can be traced', async () => {
    await add_followup(page, base, 'การตรวจเยี่ยม 5 มกราคม 2567', 'จัดทำคู่มือการอ่าน');
    await add_followup(page, base, 'การประชุม ครั้งที่ 1/2567', 'แจกคู่มือการอ่านทุกโรงเรียน');
    await press(page, 'รวมเป็นเรื่องเดียว');
    await page.getByLabel(/จัดทำคู่มือการอ่าน/).check();
    await page.locator('dialog').getByLabel('ข้อเสนอแนะที่รวมแล้ว').fill('จัดทำและแจกคู่มือการอ่านทุกโรงเรียน');
    await fill(page, { '/reason': 'เรื่องเดียวกัน' });
    await page.locator('dialog').getByRole('button', { name: 'รวมเป็นเรื่องเดียว' }).click();
    await page.getByRole('heading', { name: 'ที่มาและความต่อเนื่องของเรื่อง' }).waitFor();
    await page.getByText(/รวมเป็น .*เรื่องเดียวกัน/).first().waitFor();
  });
  const address = page.url();
  await step('whoever did it cannot confirm it', async () => {
    await press(page, 'เริ่มดำเนินการ');
    await press(page, 'เพิ่มขั้นตอน');
    await fill(page, { '/steps/0/text': 'ร่างคู่มือ' });
    await page.locator('section', { has: page.getByRole('heading', { name: /^ขั้นตอนการทำงาน/ }) }).getByRole('button', { name: 'บันทึก' }).click();
    await page.getByText('ขั้นตอน 0/1').waitFor();
    await page.getByLabel('ทำแล้ว').check();
    await page.getByText(/^ทำเมื่อ/).waitFor();
    await press(page, 'ทำเสร็จแล้ว');
    await fill(page, { '/result': 'แจกครบ 120 โรงเรียน', '/evidence': 'แฟ้ม 3 กลุ่มนิเทศ' });
    await page.locator('dialog').getByRole('button', { name: 'ทำเสร็จแล้ว' }).click();
    await page.getByText('ทำเสร็จแล้ว รอผู้อื่นยืนยัน').waitFor();
  });
  await step('the head confirms and cannot close', async () => {
    await hand_over(page, base, 'plg2.head');
    await page.goto(address);
    await press(page, 'ยืนยันว่าเสร็จจริง');
    await page.getByText('รอผู้อื่นที่ไม่ใช่ผู้ยืนยันปิดเรื่อง').waitFor();
  });
  await step('the planner closes', async () => {
    await hand_over(page, base, 'plg2.planner');
    await page.goto(address);
    await press(page, 'ปิดเรื่อง');
    await page.getByText('ปิดเรื่องแล้ว').first().waitFor();
    await look(page, 'followup-closed');
  });
  await step('the rates by office count it', async () => {
    await page.goto(`${base}/followups/rates`);
    await page.getByRole('cell', { name: '1', exact: true }).first().waitFor();
    await look(page, 'followup-rates');
  });
});
