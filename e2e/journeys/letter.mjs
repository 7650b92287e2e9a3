import { download, journey } from '../harness.mjs';
import { emblem, field, fill, hand_over, open_waiting, press, saved, sign_in, text_of_pdf } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

export default journey('A project goes up under a memo and comes back with a number', { demo: true }, async ({ step, page, base }) => {
  await step('a memo is proposed from the project', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${base}/projects`);
    await page.getByRole('link', { name: /ภาคีเครือข่าย/ }).first().click();
    await press(page, 'ทำบันทึกข้อความ');
    await page.locator('dialog[open]').getByText('ขออนุมัติโครงการ', { exact: false }).first().click();
    await press(page, 'เริ่มเขียน');
    await field(page, '/subject').waitFor();
    expect_text(await field(page, '/subject').inputValue(), 'ขออนุมัติโครงการพัฒนาความเข้มแข็ง', 'the subject');
    expect_text(await field(page, '/body/1').inputValue(), 'หกพันแปดร้อยยี่สิบบาทถ้วน', 'the text');
  });
  const address = await step('what is typed is kept and stands on the paper', async () => {
    await fill(page, { '/body/2': 'จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติด้วย จะเป็นพระคุณ' });
    await saved(page);
    await page.locator('.paper').getByText('จะเป็นพระคุณ').waitFor();
    await look(page, 'letter-draft');
    await press(page, 'เสนอลงนาม');
    await page.locator('dialog[open]').getByRole('button', { name: 'เสนอลงนาม' }).click();
    await page.getByText('เสนอลงนามแล้ว แก้ข้อความไม่ได้').waitFor();
    return page.url();
  }, 30);
  await step('the head of the division signs', async () => {
    await hand_over(page, base, 'plg2.division');
    await open_waiting(page, base, 'ขออนุมัติโครงการพัฒนา');
    await press(page, 'ลงนาม');
    await page.getByText('ลงนามแล้ว').first().waitFor();
  });
  await step('the deputy comments, the head approves', async () => {
    await hand_over(page, base, 'plg2.deputy');
    await page.goto(address);
    await fill(page, { '/text': 'เห็นควรอนุมัติ' });
    await press(page, 'เสนอขึ้นไป');
    await page.getByText('เสนอความเห็นแล้ว').first().waitFor();
    await hand_over(page, base, 'plg2.head');
    await page.goto(address);
    await press(page, 'อนุมัติ');
    await page.getByText('ได้รับคำตอบแล้ว').first().waitFor();
  }, 30);
  await step('the registry gives the number afterwards', async () => {
    await hand_over(page, base, 'plg2.secretariat');
    await page.goto(address);
    await fill(page, { '/number': '128', '/dated': '18 เมษายน 2566' });
    await press(page, 'บันทึกเลขที่และวันที่');
    await page.locator('.paper').getByText('18 เมษายน 2566').waitFor();
    await page.locator('.paper').getByText(/\/128/).first().waitFor();
    await page.locator('.paper').getByText('เห็นควรอนุมัติ').waitFor();
    await page.goto(`${base}/letters`);
    await page.getByRole('link', { name: /ขออนุมัติโครงการ/ }).first().waitFor();
    await look(page, 'letters');
  }, 30);
  const kept = await step('every state of the issued memo is kept as a file', async () => {
    await page.goto(address);
    await page.locator('.kept li').first().getByText('/128').waitFor();
    await look(page, 'letter-kept');
    const file = await download(page, () => page.getByRole('link', { name: 'PDF', exact: true }).first().click());
    expect_text(text_of_pdf(file.bytes), 'เห็นควรอนุมัติ', 'what is kept');
    return file.bytes;
  }, 25);
  await step('the office uploads its garuda and confirms its letter code', async () => {
    await page.goto(`${base}/settings?tab=letterhead`);
    await page.getByText('ยังไม่มีตราครุฑ').waitFor();
    await page.getByText('ยังไม่ได้ตรวจรหัสนี้').waitFor();
    await page.locator('input[type=file]').first().setInputFiles({ name: 'ครุฑ.png', mimeType: 'image/png', buffer: emblem() });
    await page.locator('.picture img').waitFor();
    await page.locator('.paper img').first().waitFor();
    await page.getByLabel('ตรวจกับสารบรรณแล้ว').check();
    await page.getByText('ยังไม่ได้ตรวจรหัสนี้').waitFor({ state: 'detached' });
    await look(page, 'letterhead');
  }, 25);
  await step('what was issued stays as it was, what comes new has the garuda', async () => {
    await page.goto(address);
    await page.locator('.paper').getByText('เห็นควรอนุมัติ').waitFor();
    const again = await download(page, () => page.getByRole('link', { name: 'PDF', exact: true }).first().click());
    if (!again.bytes.equals(kept)) throw new Error('the issued memo changed with the letterhead');
    if (await page.locator('.paper img').count()) throw new Error('the issued memo shows the new garuda');
    await page.goto(`${base}/letters`);
    await press(page, 'เขียนหนังสือใหม่');
    await page.locator('dialog[open]').getByText('หนังสือทั่วไป').click();
    await press(page, 'เริ่มเขียน');
    await page.locator('.paper img').first().waitFor();
    const fresh = await download(page, () => page.getByRole('link', { name: 'PDF', exact: true }).first().click());
    expect_text(fresh.bytes.toString('latin1'), '/Image', 'the new memo');
  }, 25);
});
