import { check_accessible, has_thai_font, journey, screenshots } from '../harness.mjs';

export default journey('A newcomer opens the demonstration', { demo: true }, async ({ step, page, base }) => {
  await step('the server says it is well', async () => {
    const reply = await fetch(`${base}/api/v1/health`);
    if (reply.status !== 200) throw new Error(`health: ${reply.status} ${await reply.text()}`);
  });
  await step('an address of the API that does not exist is refused as a problem', async () => {
    const reply = await fetch(`${base}/api/v1/no-such-thing`);
    const type = reply.headers.get('content-type') ?? '';
    if (reply.status !== 404 || !type.startsWith('application/problem+json')) throw new Error(`${reply.status} ${type}`);
    const { code, detail } = await reply.json();
    if (!code || !/[ก-๙]/.test(detail)) throw new Error(`no Thai sentence: ${code} ${detail}`);
  });
  await step('the first page asks to sign in, in Thai', async () => {
    await page.goto(`${base}/`);
    await page.locator('input[type=password]').waitFor();
    const text = await page.locator('body').innerText();
    if (!/[ก-๙]{3}/.test(text)) throw new Error(`no Thai on the page: ${text.slice(0, 200)}`);
  });
  await step('its Thai is drawn by the shipped font', async () => {
    if (!(await has_thai_font(page))) throw new Error('Sarabun did not load');
  });
  await step('it is accessible', () => check_accessible(page));
  await step('it fits a phone, a tablet and a desk', () => screenshots(page, 'sign-in'));
});
