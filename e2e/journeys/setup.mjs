import { journey, settled } from '../harness.mjs';
import { fill, press, sign_out } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const secret = 'ต้นมะม่วงหลังสำนักงาน 9 ต้น';

export default journey('An office is set up', {}, async ({ step, page, base, browser, server }) => {
  let code;
  await step('the server prints a set-up code', async () => {
    code = /set-up code (\S+)/.exec(server.log())?.[1];
    if (!code) throw new Error(`no code in: ${server.log()}`);
  });
  await step('the first page leads to the set-up', async () => {
    await page.goto(`${base}/setup`);
    await page.getByRole('heading', { name: 'ตั้งค่าครั้งแรก' }).waitFor();
    await look(page, 'setup');
  }, 30);
  await step('a wrong code is refused in a sentence, and what was typed stays', async () => {
    browser.expect_console(/status of (4\d\d)/); // each refusal below is meant
    await fill(page, {
      '/code': 'AAAA-BBBB-CCCC', '/office/name_th': 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาทดสอบ เขต 1', '/office/short_th': 'สพป.ทดสอบ เขต 1', '/office/code': 'TST1',
      '/person/prefix': 'นาง', '/person/first_name': 'ผู้ดูแล', '/person/last_name': 'ระบบ', '/person/position': 'ผู้ดูแลระบบ', '/login': 'admin', '/password': secret,
    });
    await page.getByLabel('รหัสผ่านอีกครั้ง').fill(secret);
    await press(page, 'ตั้งสำนักงานและเข้าสู่ระบบ');
    await page.locator('[role=alert]', { hasText: 'รหัสตั้งค่าไม่ถูกต้อง' }).waitFor();
  });
  await step('two different passwords are told apart before anything is sent', async () => {
    await page.getByLabel('รหัสผ่านอีกครั้ง').fill('อย่างอื่น');
    await page.getByText('รหัสผ่านสองช่องไม่ตรงกัน').waitFor();
    await page.getByLabel('รหัสผ่านอีกครั้ง').fill(secret);
  });
  await step('a password too easy is refused in a sentence', async () => {
    await fill(page, { '/code': code, '/password': '1234567890' });
    await page.getByLabel('รหัสผ่านอีกครั้ง').fill('1234567890');
    await press(page, 'ตั้งสำนักงานและเข้าสู่ระบบ');
    await page.locator('[role=alert]', { hasText: 'รหัสผ่านนี้เดาง่าย' }).waitFor();
  });
  await step('the right code opens the office', async () => {
    await fill(page, { '/password': secret });
    await page.getByLabel('รหัสผ่านอีกครั้ง').fill(secret);
    await press(page, 'ตั้งสำนักงานและเข้าสู่ระบบ');
    await page.getByRole('heading', { name: 'งานของฉัน', level: 1 }).waitFor();
    expect_text(await page.locator('header').first().innerText(), 'สพป.ทดสอบ เขต 1', 'the frame');
  });
  await step('the code cannot be used again', async () => {
    await sign_out(page);
    await page.goto(`${base}/setup`);
    await settled(page);
    if (await page.getByLabel('รหัสตั้งค่า').count()) throw new Error('the set-up is offered again');
  });
  for (const [what, login, word] of [['a wrong password', 'admin', 'ผิดแน่นอน'], ['an unknown name', 'nobody', secret], ['markup for a name', '<script>alert(1)</script>', "' OR 1=1 --"]])
    await step(`${what} is refused without saying which half was wrong`, async () => {
      await page.goto(`${base}/sign-in`);
      await page.getByLabel('ชื่อผู้ใช้').fill(login);
      await page.getByLabel('รหัสผ่าน').fill(word);
      await press(page, 'เข้าสู่ระบบ');
      await page.locator('[role=alert]', { hasText: 'ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง' }).waitFor();
    });
  await step('empty fields are not sent', async () => {
    await page.goto(`${base}/sign-in`);
    await press(page, 'เข้าสู่ระบบ');
    if (!(await page.getByLabel('ชื่อผู้ใช้').evaluate((input) => input.matches(':invalid:focus')))) throw new Error('the empty name has not the keyboard');
  });
  await step('guessing is slowed down, in a sentence that says how long', async () => {
    const sentences = [];
    for (let nth = 0; nth < 12 && !sentences.some((each) => /วินาที|นาที/.test(each)); nth++) {
      await page.getByLabel('ชื่อผู้ใช้').fill('admin');
      await page.getByLabel('รหัสผ่าน').fill(`เดา ${nth}`);
      await Promise.all([page.waitForResponse((reply) => reply.request().method() === 'POST'), press(page, 'เข้าสู่ระบบ')]);
      sentences.push(await page.locator('[role=alert]').first().innerText());
    }
    expect_text(sentences.at(-1), /วินาที|นาที/, 'the last refusal');
    await look(page, 'sign-in-refused');
  }, 30);
});
