import { download, journey } from '../harness.mjs';
import { api, check_document, fill, hand_over, open_waiting, press, saved, sign_in, text_of_pdf } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const title = 'แผนพัฒนาการศึกษาจังหวัดสมุทรปราการ (พ.ศ. 2566 - 2570)';
const goal = 'ผู้เรียนทุกสังกัดมีผลสัมฤทธิ์ทางการเรียนสูงขึ้น';

/// Pastes as Ctrl+V does: the clipboard of a headless browser is its own.
const paste = (locator, text) => locator.evaluate((element, words) => {
  const data = new DataTransfer();
  data.setData('text/plain', words);
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, text);
const tab = (page, name) => page.getByRole('navigation', { name: 'แผน', exact: true }).getByRole('link', { name, exact: true }).click();

export default journey('A plan goes into practice', { demo: true }, async ({ step, page, base }) => {
  let id;
  const line = (name) => page.getByRole('textbox', { name, exact: true });
  await step('a plan begins with its name and years', async () => {
    await sign_in(page, base, 'samutprakan.planner');
    await page.goto(`${base}/plans`);
    await page.getByRole('button', { name: 'สร้างแผน' }).first().click();
    await fill(page, { '/title': title, '/years': '2566', '/years/to': '2570' });
    await press(page, 'สร้างแล้วเปิด');
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    id = new URL(page.url()).pathname.split('/')[2];
  });
  await step('its tree is typed line by line', async () => {
    await press(page, 'พิมพ์เป็นบรรทัด');
    await press(page, 'เพิ่มประเด็นยุทธศาสตร์');
    await line('ประเด็นยุทธศาสตร์ 1').fill('พัฒนาคุณภาพผู้เรียนทุกช่วงวัย');
    for (const [above, below, words] of [['ประเด็นยุทธศาสตร์ 1', 'เป้าประสงค์', goal], ['เป้าประสงค์ 1.1', 'กลยุทธ์', 'ส่งเสริมการอ่านการเขียนทุกสังกัด']]) {
      await page.getByRole('button', { name: `จัดการ${above}`, exact: true }).click();
      await page.getByRole('button', { name: `เพิ่ม${below}ข้างใต้`, exact: true }).click();
      await line(below === 'กลยุทธ์' ? 'กลยุทธ์ 1.1.1' : 'เป้าประสงค์ 1.1').fill(words);
    }
    await press(page, 'เพิ่มพันธกิจ');
    await line('พันธกิจ 1').fill('ประสานเครือข่ายความร่วมมือทุกภาคส่วน');
    await line('พันธกิจ 1').press('Enter');
    await line('พันธกิจ 2').fill('พัฒนาระบบข้อมูลสารสนเทศเพื่อการศึกษา');
    await tab(page, 'สภาพและวิสัยทัศน์');
    await fill(page, { '/vision': 'ผู้เรียนมีคุณภาพ ทุกภาคส่วนร่วมจัดการศึกษา', '/situation': 'จังหวัดมีสถานศึกษาหลายสังกัด\nคุณภาพยังแตกต่างกันระหว่างพื้นที่' });
  }, 25);
  await step('indicators are pasted from a sheet', async () => {
    await tab(page, 'ตัวชี้วัด');
    await page.getByLabel('ตัวชี้วัดของ').selectOption({ label: `เป้าประสงค์ 1.1 ${goal}` });
    await page.getByRole('button', { name: 'เพิ่มตัวชี้วัด' }).last().click();
    await paste(page.getByRole('textbox', { name: 'ตัวชี้วัด 1', exact: true }), 'คะแนนเฉลี่ย O-NET\tร้อยละ\t38.25\t๔๐\t42\t44\t46\t48.5\nร้อยละของผู้เรียนที่อ่านออกเขียนได้\tร้อยละ\t81\t85\t88\t91\t94\t97');
    await page.getByRole('textbox', { name: 'ตัวชี้วัด 2 เป้าปี 2570' }).waitFor();
    if ((await page.getByRole('textbox', { name: 'ตัวชี้วัด 1 เป้าปี 2566' }).inputValue()) !== '40') throw new Error('Thai digits were not read');
    await saved(page);
    await look(page, 'plan-indicators');
  }, 30);
  await step('the board leads to a tactic', async () => {
    await tab(page, 'วิเคราะห์ SWOT');
    await press(page, 'เพิ่มจุดแข็ง');
    await line('S1').fill('เครือข่ายสถานศึกษาเข้มแข็ง');
    await press(page, 'เพิ่มโอกาส');
    await line('O1').fill('ภาคอุตสาหกรรมสนับสนุนการศึกษา');
    await press(page, 'เพิ่มกลยุทธ์ SO');
    await line('SO 1').fill('ร่วมกับสถานประกอบการจัดการเรียนรู้อาชีพ');
    await press(page, 'นำเข้าผังแผนเป็นกลยุทธ์');
    await page.getByLabel('วางใต้').selectOption({ index: 2 });
    await page.locator('dialog').getByRole('button', { name: 'นำเข้าผังแผนเป็นกลยุทธ์' }).click();
    await page.getByRole('button', { name: /^→ กลยุทธ์ 1\.1\.2/ }).waitFor();
    await look(page, 'plan-swot');
  }, 30);
  await step('every mission has its lead', async () => {
    await tab(page, 'ผู้รับผิดชอบ');
    for (const name of ['ศธจ.สมุทรปราการ', 'สถานประกอบการในจังหวัด']) {
      await page.getByLabel('เพิ่มหน่วยงาน').fill(name);
      await press(page, 'เพิ่ม');
    }
    for (const n of [1, 2]) await page.getByRole('button', { name: `${n} · ศธจ.สมุทรปราการ: ไม่เกี่ยวข้อง` }).click();
    for (const was of ['ไม่เกี่ยวข้อง', 'เจ้าภาพหลัก']) await page.getByRole('button', { name: `1 · สถานประกอบการในจังหวัด: ${was}` }).click();
    await page.getByRole('button', { name: '1 · ศธจ.สมุทรปราการ: สนับสนุน' }).click();
    await page.getByRole('button', { name: '1 · ศธจ.สมุทรปราการ: ไม่เกี่ยวข้อง' }).click();
    await page.getByRole('button', { name: '1 · ศธจ.สมุทรปราการ: เจ้าภาพหลัก' }).waitFor();
    await saved(page);
    await look(page, 'plan-matrix');
  }, 30);
  await step('the goal is linked upward, and what ends early warns', async () => {
    await tab(page, 'ความเชื่อมโยง');
    await page.getByLabel('เชื่อมโยงจาก').selectOption({ label: `เป้าประสงค์ 1.1 ${goal}` });
    await page.getByRole('button', { name: 'เชื่อมโยงกับแผน' }).first().click();
    await page.locator('dialog li button').first().click();
    await page.getByLabel('เหตุผลของความสอดคล้อง').or(page.locator('[data-field="/links/0/reason"] textarea')).first().fill('ยกระดับคุณภาพผู้เรียนตามยุทธศาสตร์ชาติ');
    await saved(page);
    await look(page, 'plan-alignment');
  }, 25);
  await step('it is proposed, and approved as the committee agreed', async () => {
    await tab(page, 'ผังแผน');
    await press(page, 'ผังภาพ');
    await look(page, 'plan-tree');
    await press(page, 'เสนออนุมัติ');
    await page.getByText('รออนุมัติ').first().waitFor();
    await hand_over(page, base, 'samutprakan.head');
    await open_waiting(page, base, 'แผนพัฒนาการศึกษา');
    await press(page, 'บันทึกการอนุมัติ');
    await fill(page, { '/by': 'กศจ.สมุทรปราการ ในการประชุมครั้งที่ 2/2565' });
    await press(page, 'ลงนามอนุมัติแผน');
    await page.getByText('อนุมัติแผนแล้ว').first().waitFor();
  }, 30);
  await step('three offices are asked, and adopt it', async () => {
    await tab(page, 'สู่การปฏิบัติ');
    for (const [topic, words] of [['ตั้งเครือข่าย / ประชุมหน่วยงานร่วมแปลงแผน', 'ประชุมหน่วยงานทุกสังกัดกำหนดผู้รับผิดชอบ'], ['เชื่อมโยงกับแผนของหน่วยงานที่ยังไม่อยู่ในระบบ', 'แผนปฏิบัติการของเทศบาลทุกแห่ง']]) {
      await press(page, topic);
      await fill(page, { '/text': words });
      await page.locator('dialog').getByRole('button', { name: 'บันทึก', exact: true }).click();
      await page.getByText(words).waitFor();
    }
    await press(page, 'ขอให้หน่วยงานประกาศใช้แผน');
    for (const name of ['สำนักงานเขตพื้นที่การศึกษาประถมศึกษาสมุทรปราการ เขต 1', 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาสมุทรปราการ เขต 2', 'สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาสมุทรปราการ']) {
      await page.locator('dialog').getByRole('searchbox').fill(name);
      await page.locator('dialog').getByRole('checkbox', { name, exact: true }).check();
    }
    await press(page, 'ขอ 3 หน่วยงาน');
    await page.getByText('ประกาศใช้แล้ว 0 จาก 3 หน่วยงาน').waitFor();
    await hand_over(page, base, 'spk1.head');
    await open_waiting(page, base, 'แผนพัฒนาการศึกษา');
    await page.getByRole('link', { name: 'ตอบในนามหน่วยงาน' }).click();
    await press(page, 'ตอบในนามหน่วยงาน');
    await press(page, 'ลงนามประกาศใช้แผน');
    await page.getByText('ประกาศใช้แล้ว 1 จาก 3 หน่วยงาน').waitFor();
    await press(page, 'อ่านแล้ว รับทราบ');
    await page.getByText('ท่านรับทราบแล้ว').waitFor();
    for (const login of ['spk2.head', 'spks.head']) {
      const head = await api(base, login);
      const asked = (await head.get('/asked-plans')).rows.find((each) => each.plan === id);
      const owner = { ...head, office: asked.office.id };
      const plan = await fetch(`${base}/api/v1/offices/${owner.office}/plans/${id}`, { headers: head.headers }).then((reply) => reply.json());
      const reply = await fetch(`${base}/api/v1/offices/${owner.office}/plans/${id}/adoptions/${head.office}/declaration`, { method: 'POST', headers: { ...head.headers, 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ answer: 'adopted', content_sha256: plan.content_sha256, on: new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10), reason: '', paper: null }) });
      if (!reply.ok) throw new Error(`${login}: ${reply.status} ${await reply.text()}`);
    }
  }, 60);
  await step('the plan is in deployment, and its book is printed', async () => {
    await hand_over(page, base, 'samutprakan.planner');
    await page.goto(`${base}/plans/${id}/deployment`);
    await page.getByText('ประกาศใช้แล้ว 3 จาก 3 หน่วยงาน').waitFor();
    await page.getByText('กำลังขับเคลื่อน').first().waitFor();
    await look(page, 'plan-deployment');
    await tab(page, 'เอกสาร');
    await page.getByLabel('ฉบับ', { exact: true }).selectOption('file');
    const book = await download(page, () => page.getByRole('link', { name: 'PDF', exact: true }).first().click());
    check_document(book);
    const text = text_of_pdf(book.bytes);
    for (const words of ['สารบัญ', 'O-NET', '48.5', 'กศจ.สมุทรปราการ ในการประชุมครั้งที่ 2/2565']) expect_text(text, words, 'the plan book');
    await look(page, 'plan-documents');
  }, 40);
});
