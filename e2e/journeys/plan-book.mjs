import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { download, journey } from '../harness.mjs';
import { api, copy_of_demo_project, hand_over, open_waiting, press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const many = 20;
const title = (at) => `โครงการในเล่มที่ ${String(at).padStart(2, '0')}`;

const text_of = (pdf, page) => execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', ...(page ? ['-f', String(page), '-l', String(page)] : []), pdf, '-'], { encoding: 'utf8' });

export default journey('A plan book goes up whole', { demo: true }, async ({ step, page, base }) => {
  const planner = await api(base, 'plg2.planner');
  await step('twenty drafts lie ready', async () => {
    for (let at = 1; at <= many; at++) await copy_of_demo_project(planner, title(at));
  }, 20);
  await step('they are collected into a book', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${base}/projects?q=${encodeURIComponent('ในเล่มที่')}`);
    await press(page, 'รวมเป็นเล่มแผน');
    await press(page, 'เลือกทุกโครงการที่ยังไม่อนุมัติ');
    await page.getByText(`เลือกแล้ว ${many} โครงการ`).waitFor();
    await look(page, 'plan-book-collect');
    await page.getByRole('group', { name: 'รวมเป็นเล่มแผน' }).getByRole('button', { name: 'รวมเป็นเล่มแผน' }).click();
    await press(page, 'สร้างเล่มแผน');
    await page.getByRole('heading', { name: 'โครงการในเล่ม', level: 2 }).waitFor();
    await look(page, 'plan-book-draft');
  });
  await step('three signers sign it once each', async () => {
    for (const [login, word] of [['plg2.division', 'ลงนามเสนอโครงการ'], ['plg2.deputy', 'ลงนามเห็นชอบ'], ['plg2.head', 'ลงนามอนุมัติ']]) {
      await hand_over(page, base, login);
      await open_waiting(page, base, 'แผนปฏิบัติการประจำปี');
      await press(page, word);
      await page.getByText(`ลงนามทั้งเล่มแล้ว ${many} โครงการ`).first().waitFor();
    }
    const { rows } = await planner.get(`/projects?q=${encodeURIComponent('ในเล่มที่')}&limit=50`);
    if (rows.length !== many || rows.some((row) => row.status !== 'approved')) throw new Error('not every project was approved');
  }, 30);
  await step('the contents name the page of every project', async () => {
    const printed = await download(page, () => page.getByRole('link', { name: 'PDF', exact: true }).click());
    if (printed.bytes.toString('latin1', 0, 5) !== '%PDF-') throw new Error(`${printed.name} is no PDF`);
    const pdf = join(mkdtempSync(join(tmpdir(), 'ruam-book-')), 'book.pdf');
    writeFileSync(pdf, printed.bytes);
    const whole = text_of(pdf);
    for (const at of [1, 10, many]) {
      const row = new RegExp(`^${at} \\S+ ${title(at)}[\\s\\S]*?\\s(\\d+)$`, 'm').exec(whole);
      if (!row) throw new Error(`no line of contents for ${title(at)}`);
      expect_text(text_of(pdf, row[1]), title(at), `page ${row[1]}`);
      expect_text(text_of(pdf, row[1]), `โครงการลำดับที่ ${at} `, `page ${row[1]}`);
    }
    await look(page, 'plan-book-approved');
  }, 20);
});
