// Documents of an office's own, from a folder that RUAM_PAPERS names: each is dropped, its faults looked at, confirmed and recorded. Without it there is
// nothing to look at, and the journey says so.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { journey } from '../harness.mjs';
import { press, sign_in } from '../hands.mjs';
import { look } from '../look.mjs';
import { check_faults, confirm, file_of, hand_in, open } from '../papers.mjs';

const folder = process.env.RUAM_PAPERS;
const files = folder ? readdirSync(folder).filter((name) => /\.(txt|pdf|docx|odt|xlsx)$/.test(name)).sort() : [];

/// Presses the one blue button and answers what the dialog still asks for.
async function record(page) {
  await page.locator('header .primary').click();
  const dialog = page.locator('dialog[open]');
  const what = await dialog.getByLabel('บันทึกเป็น').inputValue();
  if (what === 'report' || what === 'kept') await dialog.getByLabel('โครงการ', { exact: true }).selectOption({ index: 1 });
  if (what === 'meeting') await dialog.getByLabel('คณะกรรมการ', { exact: true }).selectOption({ index: 1 });
  if (what === 'plan') {
    await dialog.getByLabel('ปีแรกของแผน (พ.ศ.)').fill('2566');
    await dialog.getByLabel('ปีสุดท้าย (พ.ศ.)').fill('2570');
  }
  await dialog.locator('footer .primary').click();
  await page.getByRole('link', { name: 'เปิดดู' }).waitFor();
  return what;
}

export default journey("An office's own documents become records", { demo: files.length > 0 }, async ({ step, page, base }) => {
  if (!files.length) return step('nothing to look at: RUAM_PAPERS names no folder with documents', async () => {});
  await sign_in(page, base, 'plg2.planner');
  await step('all are dropped at once', () => hand_in(page, base, files.map((name) => file_of(join(folder, name)))), 60);
  for (const name of files) {
    const stem = name.slice(0, 3);
    await step(`${name}: faults at their lines`, async () => {
      await open(page, base, name);
      await check_faults(page);
      await look(page, `own-${stem}-faults`);
    }, 60);
    await step(`${name}: confirmed and recorded`, async () => {
      await confirm(page);
      await look(page, `own-${stem}-confirmed`);
      await record(page);
      await page.getByRole('link', { name: 'เปิดดู' }).click();
      await page.waitForURL((url) => !url.pathname.startsWith('/intake'));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await look(page, `own-${stem}-record`);
    }, 120);
  }
});
