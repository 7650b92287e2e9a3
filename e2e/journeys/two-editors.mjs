import { journey } from '../harness.mjs';
import { field, fill, office_today, press, saved, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const { fiscal_year } = office_today();
const first = 'เพื่อให้โรงเรียนมีแผนเผชิญเหตุ ตามที่คนแรกเขียน';
const second = 'เพื่อให้นักเรียนปลอดภัยทุกคน ตามที่คนที่สองเขียน';
const place = 'ห้องประชุมที่คนที่สองจองไว้';

export default journey('Two people write one project', { demo: true }, async ({ step, page, base, another_browser }) => {
  await step('one begins a project', async () => {
    await sign_in(page, base, 'plg2.owner');
    await page.goto(`${base}/projects`);
    await page.getByRole('button', { name: 'เขียนโครงการใหม่' }).first().click();
    await page.locator('dialog').getByLabel('ชื่อโครงการ').fill('โรงเรียนปลอดภัย');
    await page.locator('dialog').getByLabel('ปีงบประมาณ').selectOption(String(fiscal_year));
    await press(page, 'เริ่มเขียน');
    await press(page, 'เพิ่มวัตถุประสงค์');
    await fill(page, { '/objectives/0': 'เพื่อความปลอดภัย' });
    await saved(page);
  });
  const other = await step('the other opens the same text', async () => {
    const browser = await another_browser();
    browser.expect_console(/status of 409|status of 412/); // the clash itself
    await sign_in(browser.page, base, 'plg2.planner');
    await browser.page.goto(page.url());
    await field(browser.page, '/objectives/0').waitFor();
    return browser;
  });
  const theirs = other.page;
  await step('both change different places: both stay, nobody is asked', async () => {
    await fill(page, { '/rationale': 'เหตุผลของคนแรก' });
    await saved(page);
    await fill(theirs, { '/division': 'กลุ่มนโยบายและแผน' });
    await saved(theirs);
    await theirs.reload();
    await field(theirs, '/rationale').waitFor();
    expect_text(await field(theirs, '/rationale').inputValue(), 'เหตุผลของคนแรก', 'the rationale');
    expect_text(await field(theirs, '/division').inputValue(), 'กลุ่มนโยบายและแผน', 'the division');
  });
  await step('both change one place, the second another one too', async () => {
    await page.reload();
    await field(page, '/objectives/0').waitFor();
    await fill(page, { '/objectives/0': first });
    await saved(page);
    await fill(theirs, { '/objectives/0': second, '/place': place });
    await theirs.getByRole('heading', { name: 'สองคนแก้จุดเดียวกัน' }).waitFor();
  });
  await step('the second sees both versions', async () => {
    const text = await theirs.locator('dialog[open]').innerText();
    for (const words of [first, second]) expect_text(text, words, 'the clash');
    await look(theirs, 'clash');
  }, 30);
  await step('chooses, and nothing is lost', async () => {
    await theirs.locator('dialog[open]').getByLabel('ที่ผู้อื่นบันทึกไว้').check();
    await press(theirs, 'ใช้ฉบับที่เลือก');
    await saved(theirs);
    await theirs.reload();
    await field(theirs, '/objectives/0').waitFor();
    expect_text(await field(theirs, '/objectives/0').inputValue(), first, 'the objective');
    expect_text(await field(theirs, '/place').inputValue(), place, 'the place');
    expect_text(await field(theirs, '/rationale').inputValue(), 'เหตุผลของคนแรก', 'the rationale');
  });
  await step('what is typed without a network is sent when it is back', async () => {
    other.expect_console(/ERR_INTERNET_DISCONNECTED/);
    await other.context.setOffline(true);
    await fill(theirs, { '/target_group': 'นักเรียนทุกคน' });
    await theirs.getByText(/^ออฟไลน์/).first().waitFor();
    await other.context.setOffline(false);
    await saved(theirs);
    await page.reload();
    await field(page, '/target_group').waitFor();
    expect_text(await field(page, '/target_group').inputValue(), 'นักเรียนทุกคน', 'the target group');
  }, 25);
});
