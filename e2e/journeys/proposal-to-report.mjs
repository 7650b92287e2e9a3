import { download, journey, widths } from '../harness.mjs';
import { check_document, field, fill, hand_over, office_today, open_waiting, photo, photo_jpeg, press, saved, sign_in, sign_in_by_hand, sign_out, zip_entries } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const title = 'ส่งเสริมเครือข่ายผู้ปกครองร่วมพัฒนาการอ่าน';
const source = 'งบประมาณรายจ่ายประจำปีเพื่อการเดินทางของผู้ใช้';
const { month, day, fiscal_year, quarter } = office_today();
const reason = 'ตัวชี้วัดผลลัพธ์ยังไม่บอกฐาน โปรดระบุว่าร้อยละ 80 ของกี่คน';

async function write_header(page) {
  await page.getByRole('textbox', { name: 'ชื่อโครงการ' }).waitFor();
  await fill(page, { '/programme': 'พื้นฐานด้านการพัฒนาและเสริมสร้างศักยภาพทรัพยากรมนุษย์', '/tactic': 'พัฒนาประสิทธิภาพการบริหารจัดการ' });
  if ((await field(page, '/responsible/0').count()) === 0) await press(page, 'เพิ่มผู้รับผิดชอบ');
  await fill(page, { '/responsible/0': 'เจ้าหน้าที่กลุ่มอำนวยการ', '/division': 'กลุ่มอำนวยการ', '/period/start': month, '/period/end': month });
}

async function write_detail(page) {
  await fill(page, { '/rationale': 'ผู้ปกครองเป็นกำลังสำคัญของการอ่านที่บ้าน\n\nสำนักงานจึงจัดเวทีเพื่อให้เครือข่ายร่วมวางแผน' });
  await press(page, 'เพิ่มวัตถุประสงค์');
  await fill(page, { '/objectives/0': 'เพื่อให้เครือข่ายผู้ปกครองมีส่วนร่วมในการส่งเสริมการอ่าน' });
  await press(page, 'เพิ่มเป้าหมายเชิงปริมาณ');
  await fill(page, { '/quantitative_targets/0': 'ผู้ปกครองเข้าร่วมเวที จำนวน 120 คน จำนวน 1 ครั้ง', '/quantitative_targets/0/count': '120', '/quantitative_targets/0/unit': 'คน' });
  await press(page, 'เพิ่มเป้าหมายเชิงคุณภาพ');
  await fill(page, { '/qualitative_targets/0': 'ผู้ปกครองนำวิธีอ่านร่วมกันไปใช้ที่บ้าน' });
  await press(page, 'เพิ่มผลที่คาดว่าจะได้รับ');
  await fill(page, { '/expected_results/0': 'นักเรียนอ่านหนังสือกับผู้ปกครองเป็นประจำ' });
}

async function write_indicators(page) {
  await press(page, 'เพิ่มตัวชี้วัด');
  await fill(page, {
    '/indicators/0/text': 'จำนวนผู้ปกครองที่เข้าร่วมเวที', '/indicators/0/method': 'นับจำนวน', '/indicators/0/instrument': 'บัญชีลงเวลา',
    '/indicators/0/target/kind': 'count', '/indicators/0/target/value': '120',
  });
  await page.getByRole('group', { name: 'ตัวชี้วัดข้อที่ 1' }).getByLabel('หน่วยนับ').fill('คน');
  await press(page, 'เพิ่มตัวชี้วัด');
  await fill(page, {
    '/indicators/1/kind': 'outcome', '/indicators/1/text': 'ร้อยละของผู้ปกครองที่อ่านกับบุตรหลานอย่างน้อยสัปดาห์ละสามวัน', '/indicators/1/method': 'สอบถาม',
    '/indicators/1/instrument': 'แบบสอบถาม', '/indicators/1/target/kind': 'percent', '/indicators/1/target/value': '80',
  });
}

async function add_cost(page, name, at, { text, people, rate, lump }) {
  await page.locator(`[data-field="${name}"]`).getByRole('button', { name: 'เพิ่มรายการค่าใช้จ่าย' }).click();
  const line = page.locator(`.line[data-field="${name}/${at}"]`);
  await fill(page, { [`${name}/${at}/text`]: text });
  if (lump) {
    await line.getByLabel('เหมาจ่าย').check();
    await fill(page, { [`${name}/${at}/amount`]: lump });
    return;
  }
  await fill(page, { [`${name}/${at}/rate`]: rate, [`${name}/${at}/factors/0`]: people });
  for (const [nth, unit] of [[2, 'มื้อ'], [3, 'ครั้ง']]) {
    await line.getByRole('button', { name: 'ตัวคูณ', exact: true }).click();
    await fill(page, { [`${name}/${at}/factors/${nth - 1}`]: '1' });
    await line.getByLabel(`หน่วยที่ ${nth}`).fill(unit);
  }
}

async function write_activities(page) {
  await press(page, 'เพิ่มกิจกรรม');
  await fill(page, { '/activities/0/title': 'จัดเวทีเครือข่ายผู้ปกครอง', '/activities/0/period/start': month, '/activities/0/period/end': month, '/activities/0/responsible': 'กลุ่มอำนวยการ' });
  for (const [at, words] of ['ประชุมคณะทำงาน', 'จัดเวทีแลกเปลี่ยน'].entries()) {
    await press(page, 'เพิ่มกิจกรรมย่อย');
    await fill(page, { [`/activities/0/children/${at}/title`]: words });
  }
  await add_cost(page, '/activities/0/children/0/lines', 0, { text: 'ค่าอาหารว่างและเครื่องดื่ม', people: '32', rate: '35' });
  await add_cost(page, '/activities/0/children/1/lines', 0, { text: 'ค่าอาหารว่างและเครื่องดื่ม', people: '120', rate: '35' });
  await add_cost(page, '/activities/0/children/1/lines', 1, { text: 'ค่าวัสดุ', lump: '1500' });
}

/// The person's decision page, from งานของฉัน; `act` presses one of its buttons.
async function decide(page, base, act) {
  await open_waiting(page, base, title);
  await page.getByRole('link', { name: /^(เปิดหน้าลงนาม|เสนอโครงการ)$/ }).click();
  await page.getByText('รวมทั้งสิ้น', { exact: true }).first().waitFor();
  await act();
  await page.getByRole('heading', { name: 'งานของฉัน', level: 1 }).waitFor();
}

/// Tab until the control with this name has the keyboard, then Enter.
async function by_keyboard(page, name) {
  for (let tabs = 0; tabs < 90; tabs++) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.getAttribute('aria-label') || '');
    if (name.test(words)) return page.keyboard.press('Enter');
  }
  throw new Error(`the keyboard never reached ${name}`);
}

export default journey('A proposal becomes an accepted report', { demo: true }, async ({ step, page, base, another_browser }) => {
  await step('finance opens the budget source', async () => {
    await sign_in_by_hand(page, base, 'plg2.finance');
    await page.goto(`${base}/money`);
    await press(page, 'เพิ่มแหล่งงบประมาณ');
    await fill(page, { '/name': source, '/class_id': 'BS1.1', '/fiscal_year': String(fiscal_year), '/programme': 'แผนงานพื้นฐาน', '/output': 'ผู้จบการศึกษาขั้นพื้นฐาน', '/activity': 'การบริหารจัดการ', '/category': 'งบดำเนินงาน', '/project_line': title });
    await page.locator('dialog').getByRole('button', { name: 'เพิ่มแหล่งงบประมาณ' }).click();
    await page.getByText(source).first().waitFor();
    await look(page, 'money');
  });

  await step('the owner begins a project by its name', async () => {
    await sign_out(page);
    await sign_in_by_hand(page, base, 'plg2.owner');
    await page.goto(`${base}/projects`);
    await page.getByRole('button', { name: 'เขียนโครงการใหม่' }).first().click();
    await page.locator('dialog').getByLabel('ชื่อโครงการ').pressSequentially(title, { delay: 5 });
    await page.locator('dialog').getByLabel('ปีงบประมาณ').selectOption(String(fiscal_year));
    await press(page, 'เริ่มเขียน');
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
  });
  const project = new URL(page.url()).pathname;
  await step('writes head and detail', async () => {
    await write_header(page);
    await write_detail(page);
  });
  await step('writes indicators', () => write_indicators(page));
  await step('writes activities and cost lines, multiplied by the form', async () => {
    await write_activities(page);
    const text = await page.locator('#part-3').innerText();
    for (const amount of ['1,120.00', '4,200.00', '1,500.00', '6,820.00', 'หกพันแปดร้อยยี่สิบบาทถ้วน']) expect_text(text, amount, 'the estimate');
  });
  await step('spreads the money over quarters and names its source', async () => {
    await press(page, 'ใส่ตามระยะเวลาของกิจกรรม');
    await press(page, 'เพิ่มแหล่งงบประมาณ');
    await fill(page, { '/sources/0/text': source, '/sources/0/amount': '6820' });
    await page.getByText('ผลรวมไตรมาสตรงกับงบกิจกรรม').waitFor();
    await page.getByText('รวมแหล่งงบประมาณตรงกับประมาณการ').waitFor();
  });
  await step('aligns it and completes what the ministry asks', async () => {
    await press(page, 'เพิ่มความสอดคล้อง');
    await page.locator('dialog li button').first().click();
    await fill(page, { '/alignment/0/reason': 'การอ่านกับผู้ปกครองพัฒนาศักยภาพคนตั้งแต่ปฐมวัย', '/target_group': 'ผู้ปกครองนักเรียนในสังกัด 120 คน', '/place': 'ห้องประชุมสำนักงาน' });
    await saved(page);
  });
  await step('finds all of it again after leaving', async () => {
    await page.reload();
    await page.getByText('6,820.00 บาท').first().waitFor();
    for (const [name, value] of [['/title', title], ['/objectives/0', 'เพื่อให้เครือข่ายผู้ปกครองมีส่วนร่วมในการส่งเสริมการอ่าน'], ['/activities/0/children/1/lines/0/factors/0', '120'], ['/sources/0/text', source]])
      expect_text(await field(page, name).inputValue(), value, name);
  });
  await step('passes each remaining remark with a reason', async () => {
    const open = page.getByRole('button', { name: 'ผ่านด้วยเหตุผล' });
    for (let guard = 0; guard < 12 && (await open.count()) > 0; guard++) {
      const left = await open.count();
      await open.first().click();
      await page.locator('dialog').getByLabel('เหตุผลที่ให้ผ่าน').fill('ตกลงกับกลุ่มนโยบายและแผนแล้ว จะเพิ่มเติมในการทบทวน');
      await press(page, 'บันทึกเหตุผล');
      await page.waitForFunction((before) => [...document.querySelectorAll('.lint button.pass')].filter((each) => each.textContent.includes('ผ่านด้วยเหตุผล')).length < before, left);
    }
    await saved(page);
  });
  await step('the editor is accessible and fits every screen', () => look(page, 'editor'), 40);
  await step('and prints as the form alone', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: `${process.env.RUAM_E2E_OUTPUT ?? 'build/e2e'}/shots/editor-print.png`, fullPage: true });
    if (await page.locator('nav:visible').count()) throw new Error('navigation is printed');
    await page.emulateMedia({ media: null });
  });

  await step('the division head proposes it, by keyboard alone', async () => {
    await hand_over(page, base, 'plg2.division');
    await by_keyboard(page, new RegExp(title));
    await page.waitForURL(/\/projects\//);
    await page.getByRole('link', { name: 'เสนอโครงการ', exact: true }).waitFor();
    await by_keyboard(page, /^เสนอโครงการ$/);
    await page.waitForURL(/\/approval/);
    await page.getByRole('button', { name: 'ลงนามเสนอโครงการ' }).waitFor();
    await by_keyboard(page, /^ลงนามเสนอโครงการ$/);
    await page.getByRole('heading', { name: 'งานของฉัน', level: 1 }).waitFor();
  });
  await step('the deputy returns it with a reason', async () => {
    await hand_over(page, base, 'plg2.deputy');
    await decide(page, base, async () => {
      await look(page, 'approval');
      await press(page, 'ส่งกลับให้แก้ไข');
      await page.locator('dialog').getByLabel('เหตุผล').fill(reason);
      await page.locator('dialog').getByRole('button', { name: 'ส่งกลับให้แก้ไข' }).click();
    });
  }, 30);
  await step('the owner sees the reason and mends it', async () => {
    await hand_over(page, base, 'plg2.owner');
    await open_waiting(page, base, title);
    await page.getByText(reason).first().waitFor();
    await fill(page, { '/indicators/1/target/base': '120' });
    await page.getByRole('group', { name: 'ตัวชี้วัดข้อที่ 2' }).getByLabel('หน่วยของฐาน').fill('คน');
    await saved(page);
  });
  await step('the division head proposes it again', async () => {
    await hand_over(page, base, 'plg2.division');
    await decide(page, base, () => press(page, 'ลงนามเสนอโครงการ'));
  });
  await step('the deputy sees what changed and endorses', async () => {
    await hand_over(page, base, 'plg2.deputy');
    await decide(page, base, async () => {
      expect_text(await page.locator('main').innerText(), '120', 'the difference');
      await press(page, 'ลงนามเห็นชอบ');
    });
  });
  await step('the head approves on a phone with one tap', async () => {
    const phone = await another_browser({ width: widths.phone, height: 780 });
    await sign_in(phone.page, base, 'plg2.head');
    await decide(phone.page, base, async () => {
      await look(phone.page, 'approval-phone');
      await press(phone.page, 'ลงนามอนุมัติ');
    });
    await phone.close();
  }, 40);

  await step('every copy of the proposal downloads', async () => {
    await hand_over(page, base, 'plg2.owner');
    await page.goto(`${base}${project}/documents`);
    for (const copy of ['draft', 'file', 'public'])
      for (const kind of ['PDF', 'DOCX (Word)']) {
        await page.getByLabel('ฉบับ', { exact: true }).selectOption(copy);
        check_document(await download(page, () => page.getByRole('link', { name: kind, exact: true }).first().click()));
      }
    await page.locator('.issued a').first().waitFor();
    for (const link of await page.locator('.issued a').all()) check_document(await download(page, () => link.click()));
    await look(page, 'documents');
  }, 40);
  await step('finance records what was allocated and spent', async () => {
    await hand_over(page, base, 'plg2.finance');
    await page.goto(`${base}${project}/money`);
    for (const [kind, amount, number] of [['allocation', '6820', 'ศธ 1/1'], ['disbursement', '5320', 'ขบ 1/1']]) {
      await page.getByRole('button', { name: 'บันทึกรายการเงิน' }).first().click();
      await fill(page, { '/kind': kind, '/amount': amount });
      await page.locator('dialog').getByLabel('เลขที่เอกสาร').fill(number);
      await page.locator('dialog').getByRole('button', { name: 'บันทึกรายการเงิน' }).click();
      await page.getByRole('cell', { name: number }).waitFor();
    }
    expect_text(await page.locator('main').innerText(), '1,500.00 บาท', 'the balance');
  });
  await step('the owner starts the work', async () => {
    await hand_over(page, base, 'plg2.owner');
    await page.goto(`${base}${project}`);
    for (const verb of ['เริ่มเตรียมการ', 'เริ่มดำเนินการ']) {
      await press(page, verb);
      await page.locator('dialog').getByRole('button', { name: verb }).click();
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    await page.getByText('กำลังดำเนินการ').first().waitFor();
  });

  await step('the quarter opens', async () => {
    await page.goto(`${base}${project}/reports`);
    const heading = `รายงานไตรมาสที่ ${quarter}/${fiscal_year}`;
    await page.getByRole('link', { name: heading }).or(page.getByRole('button', { name: 'เปิดรายงานไตรมาส' })).first().waitFor();
    if (await page.getByRole('link', { name: heading }).count()) await page.getByRole('link', { name: heading }).click();
    else {
      await page.getByLabel('ไตรมาส', { exact: true }).selectOption(String(quarter));
      await press(page, 'เปิดรายงานไตรมาส');
    }
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  });
  const report = new URL(page.url()).pathname;
  await step('its sections are written', async () => {
    await fill(page, {
      '/activity_results/0/state': 'done', '/activity_results/0/text': 'จัดเวทีแล้วเมื่อต้นเดือน มีผู้ปกครองเข้าร่วม 118 คน',
      '/indicator_results/0/state': 'measured', '/indicator_results/0/count': '118', '/indicator_results/1/state': 'running', '/indicator_results/1/text': 'จะสอบถามในไตรมาสต่อไป',
    });
    for (const none of ['/no_problems', '/no_money_problems']) await page.locator(`[data-field="${none}"] input`).check();
    await page.getByText('แต่ข้อ 19 ตอบว่าไม่มีปัญหา').first().waitFor();
    await page.locator('[data-field="/no_money_problems"] input').uncheck();
    await page.locator('#s19').getByRole('button', { name: 'เพิ่มปัญหาและแนวทางแก้ไข' }).click();
    await fill(page, { '/money_problems/0/problem': 'ค่าวัสดุยังไม่ได้เบิก รอใบเสร็จ', '/money_problems/0/solution': 'เบิกจ่ายภายในเดือนหน้า' });
    await fill(page, { '/public_benefit': 'ชุมชนได้อ่านหนังสือร่วมกันทุกสัปดาห์' });
    if ((await field(page, '/next_plan/0').count()) === 0) await press(page, 'เพิ่มแผน');
    await fill(page, { '/next_plan/0': 'ติดตามการอ่านที่บ้าน' });
    await saved(page);
  });
  await step('five photos of two megabytes are sent whole', async () => {
    const files = [{ name: 'ภาพที่ 1.jpg', mimeType: 'image/jpeg', buffer: await photo_jpeg(page) }];
    for (let nth = 2; nth <= 5; nth++) files.push({ name: `ภาพที่ ${nth}.png`, mimeType: 'image/png', buffer: photo() });
    for (const file of files) if (file.buffer.length < 2_000_000) throw new Error(`${file.name} has only ${file.buffer.length} bytes`);
    await page.locator('#s16 input[type=file]').setInputFiles(files);
    await page.getByText('มีแล้ว 5 จาก 5 ภาพ').waitFor();
    for (let at = 0; at < 5; at++) await fill(page, { [`/photos/${at}/caption`]: `บรรยากาศเวที ภาพที่ ${at + 1}` });
    await saved(page);
    if (await page.getByText('เล็กกว่า 2 MB').count()) throw new Error('a photo is said to be too small');
  }, 30);
  await step('money is carried from the ledger', async () => {
    const text = await page.locator('#s17').innerText();
    for (const amount of ['6,820', '5,320']) expect_text(text, amount, 'section 17');
  });
  await step('the report is accessible and fits every screen', () => look(page, 'report'), 40);
  await step('the planner checks and submits', async () => {
    await hand_over(page, base, 'plg2.planner');
    await open_waiting(page, base, title);
    for (const verb of ['ตรวจแล้ว พร้อมส่ง', 'ส่งรายงาน']) {
      await press(page, verb);
      await page.locator('dialog').getByRole('button', { name: verb }).click();
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    await page.getByText('ส่งแล้ว รอรับ').first().waitFor();
  }, 30);
  await step('the department accepts it', async () => {
    await hand_over(page, base, 'obec.reviewer');
    await open_waiting(page, base, title);
    await press(page, 'รับรายงาน');
    await page.locator('dialog').getByRole('button', { name: 'รับรายงาน' }).click();
    await page.getByText('รับแล้ว', { exact: true }).first().waitFor();
    await page.getByText('หน่วยรับยืนยันแล้ว').waitFor();
  });
  await step('every copy of the report and the package download', async () => {
    await hand_over(page, base, 'plg2.planner');
    await page.goto(`${base}${report}`);
    const { name, bytes } = await download(page, () => page.getByRole('link', { name: 'ดาวน์โหลดชุดส่ง' }).click());
    const entries = zip_entries(bytes);
    const photos = entries.filter((entry) => /\.(png|jpe?g)$/.test(entry.name) && entry.size >= 2_000_000);
    if (photos.length !== 5 || !entries.some((entry) => entry.name.endsWith('.pdf')) || !entries.some((entry) => entry.name.endsWith('.docx')))
      throw new Error(`${name}: ${JSON.stringify(entries)}`);
    await page.getByRole('tab', { name: 'เอกสาร' }).click();
    for (const copy of ['draft', 'submission', 'public'])
      for (const kind of ['PDF', 'DOCX (Word)']) {
        await page.getByLabel('ฉบับ', { exact: true }).selectOption(copy);
        check_document(await download(page, () => page.getByRole('link', { name: kind, exact: true }).first().click()));
      }
    for (const link of await page.locator('.issued a').all()) check_document(await download(page, () => link.click()));
    await look(page, 'report-documents');
  }, 60);
  await step('the day it was sent is on the report', async () => {
    await page.goto(`${base}${report}`);
    expect_text(await page.locator('main').innerText(), day.split(' ')[0], 'the receipts');
  });
});
