// What a person does with documents that the office already has: drops them, reads them beside their original, confirms them by the keyboard.
import { readFileSync } from 'node:fs';
import { download } from './harness.mjs';
import { check_document, hand_over, saved, text_of_pdf } from './hands.mjs';
import { expect_text } from './look.mjs';

export const file_of = (path) => ({ name: path.split('/').pop(), mimeType: 'application/octet-stream', buffer: readFileSync(path) });

/// Puts files into the box and waits until all of them are read.
export async function hand_in(page, base, files) {
  await page.goto(`${base}/intake`);
  await page.locator('input[type=file]').setInputFiles(files);
  await page.getByText(`อ่านเสร็จทั้ง ${files.length} ไฟล์`).waitFor();
}

/// Opens a paper by the name of its file.
export async function open(page, base, name) {
  await page.goto(`${base}/intake`);
  await page.locator('tr, .card').filter({ hasText: name }).locator('a').first().click();
  await page.getByRole('heading', { name: 'จุดที่ควรดู' }).waitFor();
}

/// Confirms what is left by the keyboard alone: Enter takes a field and goes on to the next.
export async function confirm(page) {
  const certain = page.getByRole('button', { name: /ยอมรับช่องที่แน่ใจทั้งหมด/ });
  if (await certain.count()) {
    await certain.click();
    await certain.waitFor({ state: 'detached' });
  }
  for (let turn = 0; turn < 300; turn++) {
    const open = page.locator('li.proposed');
    const left = await open.count();
    if (!left) break;
    const id = await open.first().getAttribute('data-field-id');
    await open.first().locator('button.words').focus();
    await page.keyboard.press('Enter');
    const row = page.locator(`[data-field-id="${id}"]`);
    await row.locator('.decided, .parts').first().waitFor();
    if (await row.locator('.parts').count()) { // it says too little to be taken
      await row.getByRole('button', { name: 'ยกเลิก' }).click();
      await row.getByRole('button', { name: 'ไม่ใช้' }).click();
      await row.locator('.decided').waitFor();
    }
  }
  await page.getByText('ตรวจครบทุกช่องแล้ว').waitFor();
}

/// Every fault leads to its line, which is marked and in sight.
export async function check_faults(page) {
  const faults = page.locator('section.column').nth(2).locator('li > button');
  for (let at = 0; at < (await faults.count()); at++) {
    await faults.nth(at).click();
    const [, line] = /บรรทัด (\d+)/.exec(await faults.nth(at).innerText());
    await page.locator(`.marked[data-line="${line}"]`).waitFor();
    expect_text(await faults.nth(at).innerText(), /[฀-๿]{4}/, 'the fault in Thai');
  }
}


/// What the form still says against the project is let pass with a reason, as its writer decides.
export async function pass_remarks(page) {
  await page.locator('.lint').waitFor();
  const open = page.getByRole('button', { name: 'ผ่านด้วยเหตุผล' });
  for (let guard = 0; guard < 20 && (await open.count()) > 0; guard++) {
    const left = await open.count();
    await open.first().click();
    await page.locator('dialog[open]').getByLabel('เหตุผลที่ให้ผ่าน').fill('เป็นไปตามเอกสารเดิมที่อนุมัติแล้ว');
    await page.getByRole('button', { name: 'บันทึกเหตุผล', exact: true }).click();
    await page.waitForFunction((before) => [...document.querySelectorAll('.lint button.pass')].filter((each) => each.textContent.includes('ผ่านด้วยเหตุผล')).length < before, left);
  }
  await saved(page);
}

/// The three who sign a project of the demonstration's office, one after the other; then it can be printed.
export async function approve(page, base, address) {
  for (const [login, name] of [['plg2.division', 'ลงนามเสนอโครงการ'], ['plg2.deputy', 'ลงนามเห็นชอบ'], ['plg2.head', 'ลงนามอนุมัติ']]) {
    await hand_over(page, base, login);
    await page.goto(`${address}/approval`);
    await page.getByText('รวมทั้งสิ้น', { exact: true }).first().waitFor();
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('heading', { name: 'งานของฉัน', level: 1 }).waitFor();
  }
}

/// The paper as it is filed, by its text.
export async function printed(page, address) {
  await page.goto(`${address}/documents`);
  await page.getByLabel('ฉบับ', { exact: true }).selectOption('file');
  const paper = await download(page, () => page.getByRole('link', { name: 'PDF', exact: true }).first().click());
  check_document(paper);
  return text_of_pdf(paper.bytes);
}
