import { download, journey } from '../harness.mjs';
import { api, field, fill, hand_over, office_today, press, saved, sign_in, text_of_pdf } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

/// The words of what a link downloads.
const paper = async (page, name) => text_of_pdf((await download(page, () => page.getByRole('link', { name, exact: true }).first().click())).bytes).replace(/\s+/g, ' ');
const choose = (page, name, value) => field(page, name).selectOption(value);

export default journey('A committee from its seats to its minutes', { demo: true }, async ({ step, page, base }) => {
  const today = office_today();
  await step('the office sees which seats are vacant or held by more than is known', async () => {
    await sign_in(page, base, 'phichit.planner');
    await page.goto(`${base}/committees`);
    await page.getByRole('link', { name: /ก\.ต\.ป\.น\./ }).first().click();
    await page.getByText('โปรดตรวจสอบกับประกาศหรือคำสั่ง').first().waitFor();
    await page.getByText(/ปฐมวัย” ว่าง: มี 0 จาก 1/).waitFor();
    await page.getByText(/การบริหารการศึกษา” มีผู้ดำรง 2 คน/).waitFor();
    await look(page, 'committee-seats');
  }, 20);
  await step('its order is proposed as the regulation has it, signed, numbered, and takes effect', async () => {
    await page.getByRole('tab', { name: /คำสั่ง/ }).click();
    await press(page, 'เขียนคำสั่งและเสนอลงนาม');
    await page.locator('.paper').getByText('สั่ง ณ วันที่').first().waitFor();
    await look(page, 'committee-order');
    const text = await paper(page, 'PDF');
    for (const words of ['คำสั่งสำนักงานเขตพื้นที่การศึกษามัธยมศึกษาพิจิตร', 'เรื่อง แต่งตั้งคณะกรรมการติดตาม', 'อาศัยอำนาจตามความใน', /กรรมการและ\s?เลขานุการ/, 'ประธานกรรมการ']) expect_text(text, words, 'the order');
    await press(page, 'เสนอลงนาม');
    await page.locator('dialog[open]').getByRole('button', { name: 'เสนอลงนาม' }).click();
    await page.getByText('เสนอลงนามแล้ว แก้ข้อความไม่ได้').waitFor();
    const address = page.url();
    await hand_over(page, base, 'phichit.director');
    await page.goto(address);
    await press(page, 'ลงนาม');
    await page.getByText('ลงนามแล้ว').first().waitFor();
    await hand_over(page, base, 'phichit.planner');
    await page.goto(address);
    await fill(page, { '/number': '12/2569', '/dated': today.day });
    await press(page, 'บันทึกเลขที่และวันที่');
    await page.locator('.paper').getByText('ที่ 12/2569').waitFor();
  }, 40);
  await step('a meeting is planned, invited and held; the quorum is said plainly', async () => {
    await page.goto(`${base}/committees`);
    await page.getByRole('link', { name: /ก\.ต\.ป\.น\./ }).first().click();
    await page.getByText('ปฏิบัติหน้าที่').first().waitFor();
    await press(page, 'นัดประชุม');
    await page.locator('dialog[open]').locator('input').first().fill(today.day);
    await page.locator('dialog[open]').getByRole('button', { name: 'นัดประชุม' }).click();
    await page.getByRole('button', { name: /^เพิ่มเรื่อง: เรื่องเสนอให้ที่ประชุมพิจารณา/ }).click();
    await fill(page, { '/content/agenda/4/matters/0/title': 'แผนการนิเทศโรงเรียนกลุ่มเป้าหมาย' });
    await page.getByRole('tab', { name: /วัน เวลา/ }).click();
    await fill(page, { '/content/starts': '09.30', '/content/place': 'ห้องประชุม สพม.พิจิตร' });
    await saved(page);
    await press(page, 'บันทึกว่าเชิญแล้ว');
    await page.getByText('เชิญแล้ว').first().waitFor();
    await page.getByRole('tab', { name: /ผู้มาประชุม/ }).click();
    await choose(page, '/content/attendance/2', 'excused');
    await press(page, 'ที่เหลือมาทุกคน');
    await page.getByText(/^ครบองค์ประชุม: มา 8 จาก 9 คน/).waitFor();
    await saved(page);
    await press(page, 'บันทึกว่าประชุมแล้ว');
    await page.getByText('ประชุมแล้ว', { exact: true }).first().waitFor();
    await look(page, 'committee-roll');
  }, 40);
  await step('a resolution becomes a follow-up and the minutes print', async () => {
    await page.getByRole('tab', { name: /วาระและมติ/ }).click();
    const at = '/content/agenda/4/matters/0';
    await choose(page, `${at}/resolution/outcome`, 'agreed');
    await choose(page, `${at}/resolution/way`, 'counted');
    await fill(page, { [`${at}/text`]: 'เลขานุการเสนอปฏิทินการนิเทศ', [`${at}/resolution/agree`]: '7', [`${at}/resolution/disagree`]: '1', [`${at}/resolution/abstain`]: '0' });
    await page.getByText('ติดตามมตินี้ในทะเบียนติดตาม').click();
    await fill(page, { [`${at}/resolution/owner`]: 'กลุ่มนิเทศ' });
    await page.getByRole('tab', { name: /วัน เวลา/ }).click();
    await fill(page, { '/content/ends': '12.00' });
    await saved(page);
    await press(page, 'จัดทำรายงานการประชุม');
    await page.getByText('รายงานรอรับรอง').first().waitFor();
    await page.getByRole('tab', { name: /วาระและมติ/ }).click();
    await page.getByRole('link', { name: /แผนการนิเทศโรงเรียนกลุ่มเป้าหมาย: เห็นชอบ/ }).first().waitFor();
    await page.getByRole('tab', { name: /เอกสาร/ }).click();
    const text = await paper(page, 'รายงานการประชุม PDF');
    for (const words of ['รายงานการประชุมคณะกรรมการติดตาม', 'ผู้มาประชุม', 'ผู้ไม่มาประชุม', 'ระเบียบวาระที่ 5', 'มติที่ประชุม เห็นชอบ', '(เห็นด้วย 7 ไม่เห็นด้วย 1 งดออกเสียง 0)', 'เลิกประชุมเวลา 12.00 น.', 'ผู้จดรายงานการประชุม']) expect_text(text, words, 'the minutes');
    await page.locator('.paper').getByText('มติที่ประชุม').first().waitFor();
    await look(page, 'committee-minutes');
  }, 40);
  await step('the minutes are certified, and all of it stays', async () => {
    const clerk = await api(base, 'phichit.supervision');
    const { rows } = await clerk.get('/meetings');
    await clerk.post(`/meetings/${rows[0].id}/status`, { to: 'certified', reason: '', certified_in: null, words: 'เวียนรับรองทางหนังสือ' });
    await page.reload();
    await page.getByText('รับรองแล้ว: เวียนรับรองทางหนังสือ').waitFor();
  }, 20);
  await step('it says which project it oversees, and the project knows', async () => {
    const clerk = await api(base, 'phichit.planner');
    const project = await clerk.post('/projects', { fiscal_year: today.fiscal_year, title: 'โครงการนิเทศภายในเพื่อพัฒนาคุณภาพ' });
    await page.goto(`${base}/committees`);
    await page.getByRole('link', { name: /ก\.ต\.ป\.น\./ }).first().click();
    await page.getByRole('tab', { name: 'ข้อมูลคณะ' }).click();
    await page.locator('[data-field="/content/steers/project"] select').selectOption(project.id);
    await press(page, 'บันทึก');
    await page.getByRole('link', { name: /โครงการนิเทศภายในเพื่อพัฒนาคุณภาพ/ }).waitFor();
    await page.getByText('บันทึกข้อมูลคณะแล้ว').first().waitFor();
    await page.goto(`${base}/chain?kind=project&id=${project.id}`);
    await page.getByText(/คณะกรรมการติดตาม ตรวจสอบ/).first().waitFor();
  }, 20);
});
