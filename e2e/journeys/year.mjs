import ICAL from 'ical.js';
import { check_accessible, journey } from '../harness.mjs';
import { press, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const open_round = async (page, base, query) => {
  await page.goto(`${base}/year?who=all&${query}`);
  await page.locator('dialog[open] h2').first().waitFor();
};

export default journey("The office's year", { demo: true }, async ({ step, page, base, context }) => {
  await step('the planner sees what the year wants', async () => {
    await sign_in(page, base, 'plg2.planner');
    await page.goto(`${base}/year?who=all&y=2570`);
    await page.getByRole('heading', { name: 'ปฏิทินงานของปี' }).waitFor();
    const text = await page.locator('main').innerText();
    for (const words of ['ตุลาคม 2569', 'กันยายน 2570', 'กำหนดโดยประมาณ โปรดตรวจกับหนังสือแจ้ง', 'รอวันจากหนังสือแจ้ง']) expect_text(text, words, 'the list');
    await look(page, 'year-list');
    await page.getByRole('tab', { name: 'ตารางเดือน' }).click();
    await check_accessible(page);
  }, 30);
  await step('types the date of a circular', async () => {
    await open_round(page, base, 'y=2570&duty=OY-11-05&m=11');
    await page.locator('dialog[open]').getByLabel('เลขที่หนังสือแจ้ง').fill('ศธ 04006/ว 3100');
    const due = page.locator('dialog[open]').getByLabel('วันกำหนดตามหนังสือ');
    await due.fill('12 ธันวาคม 2569'); // a Saturday
    await due.blur();
    await check_accessible(page);
    await press(page, 'บันทึก');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await open_round(page, base, 'y=2570&duty=OY-11-05&m=11');
    const text = await page.locator('dialog[open]').innerText();
    expect_text(text, '11 ธันวาคม 2569', 'the working day before');
    expect_text(text, 'ศธ 04006/ว 3100', 'the chat text');
    await look(page, 'year-round');
  }, 25);
  await step('copies the text for the chat group', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('dialog[open]').getByRole('button', { name: 'คัดลอกข้อความ' }).click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const words of ['แจ้งเตือนงาน:', 'ภายในวันศุกร์ที่ 11 ธันวาคม 2569', 'สพป.พัทลุง เขต 2', '/year?']) expect_text(text, words, 'the copied text');
  });
  await step('says that it is done', async () => {
    await press(page, 'ทำเสร็จแล้ว');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.goto(`${base}/year?who=all&y=2570&state=done`);
    await page.locator('main').getByText('เสนอขอตั้งงบประมาณปีถัดไป').first().waitFor();
  });
  await step('and finds the year in the calendar of a phone', async () => {
    await page.goto(`${base}/year`);
    await press(page, 'ดูในปฏิทินมือถือ');
    await press(page, 'สร้างที่อยู่ใหม่');
    const url = await page.locator('dialog[open]').getByLabel('ที่อยู่ปฏิทิน').inputValue();
    const read = await fetch(url); // as a calendar program does: no session
    const calendar = new ICAL.Component(ICAL.parse(await read.text()));
    const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    const moved = events.find((event) => event.summary.includes('เสนอขอตั้งงบประมาณปีถัดไป'));
    if (!moved?.startDate.isDate || moved.startDate.toString() !== '2026-12-11') throw new Error(`the circular's day is ${moved?.startDate}`);
    if (events.length < 20 || new Set(events.map((event) => event.uid)).size !== events.length) throw new Error(`${events.length} events`);
    const again = await fetch(url, { headers: { 'If-None-Match': read.headers.get('ETag') } });
    if (again.status !== 304) throw new Error(`read again: ${again.status}`);
    await check_accessible(page);
    await press(page, 'ยกเลิก');
    await page.locator('dialog[open]').getByText('ที่อยู่ที่ใช้อยู่').waitFor({ state: 'detached' });
    if ((await fetch(url)).status !== 404) throw new Error('a revoked address still tells');
  });
});
