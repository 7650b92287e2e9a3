import { download, journey } from '../harness.mjs';
import { check_document, field, fill, hand_over, photo_jpeg, press, saved, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const people = Array.from({ length: 118 }, (_, n) => `${n + 1}\tผู้เข้าร่วม คนที่${n + 1}\tผู้แทน\tโรงเรียนตัวอย่างที่ ${(n % 30) + 1}\t/\t/`).join('\n');

async function sign(page, base, login, address) {
  await hand_over(page, base, login);
  await page.goto(address);
  await page.locator('.sign').getByRole('button').click();
  await page.getByText('ลงนามแล้ว').first().waitFor();
}

export default journey('A project is reported and closed', { demo: true }, async ({ step, page, base }) => {
  await step('the planner sets the project going', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${base}/projects`);
    await page.getByRole('link', { name: /อ่าน|ส่งเสริม|โครงการ/ }).filter({ hasText: /./ }).first().waitFor();
    await page.locator('tbody a').first().click();
    await page.getByRole('navigation').getByRole('link', { name: 'บัญชีลงเวลา' }).waitFor();
    await page.getByRole('button', { name: 'ทำอย่างอื่น' }).click();
    await press(page, 'เริ่มดำเนินการ');
    await page.locator('dialog').getByRole('button', { name: 'เริ่มดำเนินการ' }).click();
    await page.getByRole('link', { name: 'ปิดโครงการ', exact: true }).waitFor();
  });
  const project = page.url().split('?')[0];
  await step('a list pasted from Excel becomes the sign-in sheet', async () => {
    await page.goto(`${project}/attendance`);
    await press(page, 'เพิ่มบัญชีลงเวลา');
    const options = await field(page, '/activity_id').locator('option').allTextContents();
    await field(page, '/activity_id').selectOption({ label: options.find((each) => /1\.3/.test(each)) ?? options.at(-1) });
    await page.locator('dialog').getByLabel('กิจกรรมที่ลงเวลา').fill('ประชุมเครือข่าย');
    await page.locator('dialog').getByRole('button', { name: 'เพิ่มบัญชีลงเวลา' }).click();
    await fill(page, { '/paste': `ที่\tชื่อ-สกุล\tตำแหน่ง\tหน่วยงาน\tเช้า\tบ่าย\n${people}` });
    await press(page, 'อ่านรายชื่อ');
    await page.getByText('มา 118 จาก 118 รายชื่อ').waitFor();
    await fill(page, { '/content/date': '15 เมษายน 2566', '/content/difference_reason': 'ลาป่วย 2 คน' });
    await saved(page);
    await page.locator('.scans input[type=file]').setInputFiles({ name: 'ใบลงชื่อ.jpg', mimeType: 'image/jpeg', buffer: await photo_jpeg(page, 600, 800) });
    await page.getByRole('link', { name: 'ใบลงชื่อที่สแกน 1' }).waitFor();
    await saved(page);
    await page.reload();
    await page.getByText('มา 118 จาก 118 รายชื่อ').waitFor();
    await page.getByRole('link', { name: 'ใบลงชื่อที่สแกน 1' }).waitFor();
    await look(page, 'attendance');
  });
  await step('the report knows the count and asks only for words', async () => {
    await page.goto(`${project}/result`);
    await press(page, 'เริ่มเขียนรายงานผล');
    await page.getByText('นับจากบัญชีลงเวลา').first().waitFor();
    await fill(page, { '/place': 'ห้องประชุมสำนักงาน', '/method': 'ประชุมวางแผน แล้วจัดกิจกรรม', '/indicators/1/typed': '96', '/indicators/1/text': 'ผู้ตอบที่เข้าใจ 96 คน' });
    if (await field(page, '/indicators/1/base').count()) await fill(page, { '/indicators/1/base': '118' });
    await press(page, 'เพิ่มผลความพึงพอใจ');
    await fill(page, { '/measures/0/title': 'การจัดกิจกรรม', '/measures/0/answered': '96', '/measures/0/mean': '4.52', '/measures/0/sd': '0.48' });
    await press(page, 'เพิ่มข้อเสนอแนะ');
    await fill(page, { '/recommendations/0': 'จัดคู่มือการอ่านให้ผู้ปกครอง' });
    await page.locator('[data-field="/no_problems"] input').check();
    await fill(page, { '/no_activity_reason': 'เก็บภาพไว้ในแฟ้มกิจกรรม' });
    await saved(page);
    await page.getByText('ระดับมากที่สุด').waitFor();
    await look(page, 'result');
  });
  await step('four people sign in turn', async () => {
    await page.locator('.sign').getByRole('button').click();
    await page.getByText('ผู้รายงานลงนามแล้ว').waitFor();
    for (const who of ['plg2.division', 'plg2.deputy', 'plg2.head']) await sign(page, base, who, `${project}/result`);
  });
  await step('the head takes the recommendation up', async () => {
    await page.goto(`${base}/followups`);
    await page.getByRole('link', { name: 'จัดคู่มือการอ่านให้ผู้ปกครอง' }).click();
    await press(page, 'รับไปดำเนินการ');
    await page.getByText('ระบุผู้รับผิดชอบและกำหนดเสร็จ').first().waitFor();
    await fill(page, { '/owner/name': 'กลุ่มนิเทศ', '/due_on': '31 พฤษภาคม 2570' });
    await press(page, 'บันทึก');
    await page.getByText('ระบุผู้รับผิดชอบและกำหนดเสร็จ').waitFor({ state: 'detached' });
    await look(page, 'followup');
  });
  await step('the indicator tells its value, base and source; the report is among the documents', async () => {
    await hand_over(page, base, 'plg2.planner');
    await page.goto(`${project}/indicators`);
    await page.getByRole('link', { name: /^รายงานผล/ }).first().waitFor();
    await look(page, 'indicators');
    await page.goto(`${project}/documents`);
    await page.locator('.issued').getByText(/-result/).first().waitFor();
  });
  await step('the project is closed and its paper is there', async () => {
    await page.goto(`${project}/result`);
    const paper = await download(page, () => page.getByRole('link', { name: 'PDF', exact: true }).click());
    check_document(paper);
    await press(page, 'ปิดโครงการ');
    const asked = page.locator('dialog[open]');
    await asked.getByRole('button', { name: 'ปิดโครงการ' }).click();
    await asked.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'ปิดโครงการ', exact: true }).waitFor({ state: 'detached' });
    expect_text(await page.locator('main').innerText(), 'ปิดโครงการ', 'the state of the project');
  });
});
