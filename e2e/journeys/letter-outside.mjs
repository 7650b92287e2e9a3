import { download, journey } from '../harness.mjs';
import { field, fill, office_today, press, saved, sign_in, text_of_pdf } from '../hands.mjs';
import { docx_text, step_in_libreoffice } from '../pdf.mjs';
import { expect_text, look } from '../look.mjs';

/// Blanks, leaders and the order of columns are layout: the words must be the same.
const words_of = (text) => [...text.replace(/[\s._]+/g, '')].sort().join('');

export default journey('A letter leaves the office on paper', { demo: true }, async ({ step, page, base }) => {
  const pdf = () => download(page, () => page.getByRole('link', { name: 'PDF', exact: true }).first().click());
  const address = await step('an invitation to an outside body is a letter with its own words', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${base}/projects`);
    await page.getByRole('link', { name: /ภาคีเครือข่าย/ }).first().click();
    await press(page, 'ทำบันทึกข้อความ');
    await page.locator('dialog[open]').getByText('เชิญประชุม').first().click();
    await press(page, 'เริ่มเขียน');
    await field(page, '/closing').waitFor();
    await page.getByText('ยังไม่มีที่อยู่ของหน่วยงาน').waitFor();
    await press(page, 'เพิ่มผู้รับ');
    await fill(page, { '/receiver_group': 'temple', '/to/0': 'เจ้าอาวาสวัดตัวอย่าง', '/subject': 'ขอเชิญประชุมภาคีเครือข่าย', '/body/0': 'ด้วยสำนักงานกำหนดจัดประชุมภาคีเครือข่าย' });
    await page.getByText('ผู้รับน่าจะเป็นพระภิกษุ').waitFor();
    await fill(page, { '/to/0/rank': 'monk' });
    await saved(page);
    for (const words of ['นมัสการ', 'ขอนมัสการด้วยความเคารพ', 'ขอเชิญประชุมภาคีเครือข่าย']) await page.locator('.paper').getByText(words).first().waitFor();
    await look(page, 'letter-outside');
    return page.url();
  }, 30);
  await step_in_libreoffice(step, 'the DOCX opens elsewhere with the same words', async () => {
    const docx = await download(page, () => page.getByRole('link', { name: /DOCX/ }).first().click());
    const [one, other] = [docx_text(docx.bytes), text_of_pdf((await pdf()).bytes)];
    expect_text(one, 'ขอเชิญประชุมภาคีเครือข่าย', 'the DOCX');
    if (words_of(one) !== words_of(other)) throw new Error(`DOCX:\n${one}\nPDF:\n${other}`);
  }, 25);
  await step('it is printed, signed in ink and recorded with the scan', async () => {
    await press(page, 'เสนอลงนาม');
    await page.locator('dialog[open]').getByRole('button', { name: 'เสนอลงนาม' }).click();
    await page.getByText('เสนอลงนามแล้ว แก้ข้อความไม่ได้').waitFor();
    const print = await pdf();
    await press(page, 'ลงนามบนกระดาษแล้ว บันทึกที่นี่');
    const dialog = page.locator('dialog[open]');
    const signer = field(page, '/paper/person_id');
    await signer.selectOption({ label: await signer.locator('option', { hasText: 'รองผู้อำนวยการ' }).first().innerText() });
    await fill(page, { '/paper/acting_phrase': 'รักษาราชการแทน ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา', '/paper/date': office_today().day });
    await dialog.locator('input[type=file]').setInputFiles({ name: 'สแกน.pdf', mimeType: 'application/pdf', buffer: print.bytes });
    await look(page, 'letter-paper');
    await dialog.getByRole('button', { name: 'บันทึกจากกระดาษ' }).click();
    await page.locator('.paper').getByText('รักษาราชการแทน').waitFor();
    await page.locator('.kept li').first().waitFor();
  }, 30);
  await step('the number comes afterwards and changes nothing that was signed', async () => {
    const first = await download(page, () => page.locator('.kept li').first().getByRole('link', { name: 'PDF' }).click());
    await fill(page, { '/number': 'ว 57', '/dated': office_today().day });
    await press(page, 'บันทึกเลขที่และวันที่');
    await page.locator('.kept li').nth(1).waitFor();
    const again = await download(page, () => page.locator('.kept li').nth(1).getByRole('link', { name: 'PDF' }).click());
    if (!again.bytes.equals(first.bytes)) throw new Error('the first edition changed');
    const text = text_of_pdf((await pdf()).bytes);
    for (const words of ['/ว 57', 'รักษาราชการแทน', office_today().day]) expect_text(text, words, 'the numbered letter');
    await press(page, 'บันทึกว่าส่งแล้ว');
    await page.locator('dialog[open]').getByRole('button', { name: 'บันทึกว่าส่งแล้ว' }).click();
    await page.getByText('ส่งแล้ว', { exact: true }).first().waitFor();
    await page.goto(address);
    await page.locator('.kept li').first().waitFor();
    if ((await page.locator('.kept li').count()) !== 2) throw new Error('sending made another edition');
    await look(page, 'letter-sent');
  }, 30);
});
