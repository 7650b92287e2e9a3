// Working with others: a directory entry, a memorandum from draft to signature with its duty followed up, a network on to its next stage.
import { download, journey } from '../harness.mjs';
import { api, check_document, field, fill, press, saved, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const partner = 'วัดตัวอย่างวนาราม';
const subject = 'ความร่วมมือส่งเสริมนิสัยรักการอ่าน';

export default journey('An office works with partners', { demo: true }, async ({ step, page, base }) => {
  const planner = await api(base, 'phichit.planner');
  await step('a temple is added to the directory and found in Thai', async () => {
    await sign_in(page, base, 'phichit.planner');
    await page.goto(`${base}/partners`);
    await press(page, 'เพิ่มในทำเนียบ');
    await fill(page, { '/kind': 'religious', '/name': partner });
    await press(page, 'เพิ่มและกรอกต่อ');
    await page.getByRole('heading', { name: partner, level: 1 }).waitFor();
    await fill(page, { '/offers': 'ศาลาประชุม และพระวิทยากร', '/place/district': 'เมืองพิจิตร', '/place/lat_e6': '16.4429, 100.3487' });
    await press(page, 'เพิ่มผู้ติดต่อ');
    await fill(page, { '/contacts/0/position': 'เจ้าอาวาส', '/contacts/0/phone': '000 000 000' });
    await saved(page);
    await look(page, 'partners-entry');
    await page.goto(`${base}/partners?q=${encodeURIComponent('พระวิทยากร')}`);
    await page.getByRole('link', { name: partner }).waitFor();
    await page.goto(`${base}/partners?view=map`);
    await page.getByRole('link', { name: partner }).waitFor();
    await look(page, 'partners-map');
  }, 25);
  let address = '';
  await step('a memorandum is drafted, says what it lacks, and prints', async () => {
    await page.goto(`${base}/partners/mous`);
    await press(page, 'ทำบันทึกข้อตกลง');
    await fill(page, { '/title': subject });
    await press(page, 'สร้างร่าง');
    await page.getByRole('heading', { name: subject, level: 1 }).waitFor();
    await page.getByText('คู่ความร่วมมืออย่างน้อยสองฝ่าย').waitFor();
    await fill(page, { '/parties/0/signer_position': 'ผู้อำนวยการ สพม.พิจิตร', '/parties/0/short_name': 'สพม.พิจิตร' });
    await press(page, 'เพิ่มฝ่าย');
    await field(page, '/parties/1/body/entry').selectOption({ label: partner });
    await fill(page, { '/parties/1/signer_position': 'เจ้าอาวาส', '/parties/1/short_name': 'วัด', '/objectives/new': 'ส่งเสริมนิสัยรักการอ่านของนักเรียนและชุมชน' });
    await press(page, 'เพิ่ม');
    await fill(page, { '/scope': 'โรงเรียนในตำบลรอบวัด' });
    await press(page, 'เพิ่มหน้าที่');
    await fill(page, { '/duties/0/text': 'จัดมุมหนังสือที่ศาลาวัด', '/duties/0/owner': 'กลุ่มนิเทศฯ', '/duties/0/due_on': '30 กันยายน 2570' });
    await saved(page);
    await look(page, 'partners-mou-draft');
    await page.getByRole('tab', { name: 'เอกสาร' }).click();
    const pdf = await download(page, () => page.getByRole('link', { name: 'PDF', exact: true }).click());
    check_document(pdf);
    await look(page, 'partners-mou-paper');
    address = page.url();
  }, 30);
  await step('it is signed, and its duty is followed up', async () => {
    await press(page, 'บันทึกการลงนาม');
    await fill(page, { '/paper': 'แฟ้ม MOU ตู้ 2' });
    await press(page, 'บันทึกว่าลงนามแล้ว');
    await page.getByText('มีผลอยู่').first().waitFor();
    await page.getByRole('tab', { name: /การทำงานร่วมกัน/ }).click();
    await page.getByRole('link', { name: 'จัดมุมหนังสือที่ศาลาวัด' }).waitFor();
    await press(page, 'บันทึกกิจกรรม');
    await fill(page, { '/title': 'อ่านหนังสือใต้ต้นโพธิ์', '/on': '1 มิถุนายน 2569' });
    await press(page, 'บันทึกและกรอกต่อ');
    await page.getByRole('heading', { name: 'อ่านหนังสือใต้ต้นโพธิ์', level: 1 }).waitFor();
    await fill(page, { '/people': '60', '/result': 'นักเรียนยืมหนังสือเพิ่มขึ้น' });
    await saved(page);
    await page.goto(address);
    await page.getByText('60 คน').first().waitFor();
    await look(page, 'partners-mou-work');
  }, 25);
  await step('a network says what its next stage needs and goes on', async () => {
    const { rows } = await planner.get('/networks?level=community');
    await page.goto(`${base}/partners/networks/${rows[0].id}`);
    await page.getByText('ก่อนไปขั้นถัดไป').waitFor();
    await fill(page, { '/need_accepted_by': 'ผู้อำนวยการ สพม.พิจิตร', '/need_accepted_on': '1 มิถุนายน 2567' });
    await saved(page);
    await page.getByRole('button', { name: 'ไปขั้นถัดไป' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'ไปขั้นถัดไป' }).click();
    await page.getByText('ขั้นประสานหน่วยงาน/องค์กรเครือข่าย').first().waitFor();
    expect_text((await planner.get(`/networks/${rows[0].id}`)).stage, 'NW2', 'the stage');
    await look(page, 'partners-network');
  }, 20);
  await step('coverage and picture tell who is missing', async () => {
    await page.goto(`${base}/partners/coverage`);
    await page.getByText(/จาก 7\)/).waitFor();
    await look(page, 'partners-coverage');
    await page.goto(`${base}/partners/picture`);
    await page.getByText(/ยังไม่มีตัวแทนจาก|มีตัวแทนครบ/).waitFor();
    await look(page, 'partners-picture');
  }, 20);
});
