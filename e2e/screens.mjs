#!/usr/bin/env node
// screens.mjs [NAME…]: pictures of every screen (those whose name contains a NAME) in Thai and English at 360 and 1440 px, in build/e2e/screens/LANGUAGE-WIDTH/,
// and a list of what a program can see: sideways scrolling, cut words, words of the other language in the frame, axe's complaints.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { check_accessible, root, start_browser, start_server } from './harness.mjs';
import { api, copy_of_demo_project, sign_in } from './hands.mjs';
import { faults_of } from './look.mjs';

const output = join(process.env.RUAM_E2E_OUTPUT ?? join(root, 'build/e2e'), 'screens');
const wanted = process.argv.slice(2);
const sizes = [[360, 780], [1440, 900]];

/// A plan in force with something in every part of it, and its review begun.
async function furnish_plan(base, planner) {
  const id = () => crypto.randomUUID();
  const node = (kind, text, parent = null, more = {}) => ({ id: id(), parent, kind, number: '', text, years: [], agencies: [], inherited: null, ...more });
  const agency = (text, duty) => ({ id: id(), office: null, text, duty });
  const issue = node('issue', 'พัฒนาคุณภาพผู้เรียนทุกช่วงวัยให้มีทักษะที่จำเป็นในศตวรรษที่ 21');
  const goal = node('goal', 'ผู้เรียนทุกสังกัดมีผลสัมฤทธิ์ทางการเรียนสูงขึ้น', issue.id);
  const tactic = node('tactic', 'ส่งเสริมการอ่านการเขียนและการคิดคำนวณในทุกสังกัด', goal.id);
  const nodes = [issue, goal, tactic, node('output', 'โรงเรียนมีห้องสมุดมีชีวิต', tactic.id), node('goal', 'สถานศึกษามีระบบประกันคุณภาพที่เข้มแข็ง', issue.id), node('focus', 'อ่านออกเขียนได้ทุกคน', null, { years: [2566] }),
    node('mission', 'ประสานเครือข่ายความร่วมมือทุกภาคส่วนในการจัดการศึกษา', null, { agencies: [agency('สพป.พัทลุง เขต 2', 'lead'), agency('องค์การบริหารส่วนจังหวัดพัทลุง', 'support')] }), node('mission', 'พัฒนาระบบข้อมูลสารสนเทศ')];
  const targets = [2566, 2567, 2568, 2569, 2570].map((year, at) => ({ year, value: 40000 + at * 2500 }));
  const content = { title: 'แผนพัฒนาการศึกษาขั้นพื้นฐาน (พ.ศ. 2566 - 2570)', vision: 'องค์กรคุณภาพ ผู้เรียนมีทักษะแห่งอนาคต บนพื้นฐานความเป็นไทย', values: 'ร่วมคิด ร่วมทำ', situation: 'โรงเรียน 110 แห่ง\nผลสัมฤทธิ์ยังแตกต่างกัน', nodes,
    indicators: [{ id: id(), node: goal.id, text: 'คะแนนเฉลี่ย O-NET ชั้นประถมศึกษาปีที่ 6', unit: 'ร้อยละ', direction: 'higher_better', baseline: { year: 2565, value: 38250, source: 'สทศ.' }, targets, method: '', keeper: '', inherited: null }],
    swot: [{ id: id(), side: 'strength', text: 'เครือข่ายสถานศึกษาเข้มแข็ง', evidence: 'รายงานประจำปี 2565' }, { id: id(), side: 'threat', text: 'จำนวนเด็กลดลง', evidence: '' }], strategies: [],
    links: [{ id: id(), node: goal.id, list: 'national_strategy', item: 'NS3', plan: null, text: 'ยุทธศาสตร์ชาติด้านการพัฒนาและเสริมสร้างศักยภาพทรัพยากรมนุษย์', primary: true, reason: 'ยกระดับคุณภาพผู้เรียน' }, { id: id(), node: null, list: 'nesdp13_milestones', item: 'N13M12', plan: null, text: 'หมุดหมายที่ 12', primary: false, reason: '' }] };
  const made = await planner.post('/plans', { title: content.title, years: { from: 2566, to: 2570 }, predecessor: null, content });
  const head = await api(base, 'plg2.head');
  await head.post(`/plans/${made.id}/approval`, { content_sha256: made.content_sha256, on: '2023-01-18', by: 'คณะกรรมการ ในการประชุมครั้งที่ 1/2566', reason: 'เป้าประสงค์ข้อ 2 กำหนดตัวชี้วัดในปีถัดไป', file: null });
  const record = { guideline: 'DG1', topic: 'DG1.network', on: '2023-02-01', text: 'ประชุมหน่วยงานทุกสังกัดร่วมแปลงแผน', with_office: null, with_text: 'โรงเรียนทุกสังกัด', audience: 45, source: '', asked: null, granted: null, answer: '', answered_on: null, due_on: null, files: [] };
  await planner.post(`/plans/${made.id}/records`, record);
  await planner.post(`/plans/${made.id}/records`, { ...record, guideline: 'DG6', topic: 'DG6.request', text: 'ขอสนับสนุนงบพัฒนาห้องสมุด', audience: null, asked: 50000000 });
  const other = (await fetch(`${base}/api/v1/offices?q=${encodeURIComponent('พิจิตร')}`, { headers: planner.headers }).then((reply) => reply.json())).rows[0];
  if (other) await planner.post(`/plans/${made.id}/adoptions`, { offices: [other.id], message: 'ขอความร่วมมือใช้แผนเป็นกรอบ', due_on: null });
  const now = await planner.get(`/plans/${made.id}`);
  await planner.put(`/plans/${made.id}`, { years: now.years, content: { ...now.content, values: 'ร่วมคิด ร่วมทำ ร่วมรับผิดชอบ' } }, now.version);
  return made.id;
}

/// What the screens show: records in the states that a person meets.
async function furnish(base) {
  const planner = await api(base, 'plg2.planner');
  const { rows } = await planner.get('/projects?limit=50');
  const project = rows.at(-1).id;
  await planner.post(`/projects/${project}/status`, { to: 'running', reason: '' }).catch(() => undefined);
  const attendee = (name, invited) => ({ id: crypto.randomUUID(), group: '', name, position: 'ครูชำนาญการพิเศษ', office: 'โรงเรียนบ้านตัวอย่างวิทยาคมราชูปถัมภ์', invited, morning: true, afternoon: false, morning_time: '', afternoon_time: '', note: '' });
  const sheet = await planner.post(`/projects/${project}/attendance`, { content: { activity_id: null, title: 'ประชุมเชิงปฏิบัติการเครือข่ายการอ่าน', date: '2023-04-15', time: '09.00 – 16.30', place: 'หอประชุมอำเภอ', half_day: false, attendees: [attendee('นางสาวตัวอย่าง  หนึ่ง', true), attendee('นายตัวอย่าง  สองนามสกุลยาวมากจริง', false)], difference_reason: '', scans: [] } });
  await planner.post(`/projects/${project}/result`).catch(() => undefined);
  const draft = await copy_of_demo_project(planner, 'โครงการส่งเสริมนิสัยรักการอ่านในสถานศึกษาพื้นที่ห่างไกล');
  const followup = await planner.post('/followups', { source: { kind: '', id: null, item: null, words: 'หนังสือที่ ศธ 0204/ว 12 ลงวันที่ 5 มกราคม 2567' }, plan: { text: 'จัดทำคู่มือการอ่านสำหรับผู้ปกครองให้ครบทุกโรงเรียนก่อนเปิดภาคเรียน', use: '', owner: { office: null, person_id: null, name: '' }, due_on: '2024-05-31' } });
  await planner.post(`/followups/${followup.id}/decision`, { decision: 'accepted', reason: '' });
  const me = (await planner.get('/handover/people')).rows.find((each) => each.position) ?? (await planner.get('/handover/people')).rows[0];
  const pack = await planner.post('/handovers', { person: me.person, to_person: null, note: 'กุญแจตู้เอกสารอยู่กับงานสารบรรณ' }).catch(() => undefined);
  const letter = await planner.post('/letters', { topic: 'project-approval', paper: null, about: [{ kind: 'project', id: draft.id }], fiscal_year: null }).catch((error) => console.log(`${error.message}`));
  const book = (await planner.get('/plan-books')).rows[0] ?? (await planner.post('/plan-books', { fiscal_year: draft.fiscal_year, title: 'แผนปฏิบัติการประจำปี', projects: [draft.id] }).catch(() => undefined));
  const form = await planner.post('/templates', { from: 'proposal-2566', name: 'แบบเสนอโครงการของสำนักงาน', next_edition: false }).catch(() => undefined);
  const committee = await meeting_committee(planner);
  const report = (await planner.get('/reports')).rows[0] ?? (await planner.post(`/projects/${project}/reports`, { fiscal_year: 2566, quarter: 3 }));
  const plan = await furnish_plan(base, planner).catch((error) => console.log(`${error.message}`));
  const place = { province_id: 'TH-93', district: 'ควนขนุน', subdistrict: 'โตนดด้วน', address: '', lat_e6: 7727000, lon_e6: 100012000 };
  const entry = (name, more = {}) => planner.post('/partners', { content: { kind: 'religious', name, role: '', stakeholder: '', organisation: null, offers: 'ศาลาประชุม พระวิทยากร และห้องสมุดชุมชนที่เปิดทุกวันเสาร์', topics: ['การอ่าน', 'คุณธรรม'], place, website: '', note: '', contacts: [], is_open: true, is_active: true, ...more } });
  const partner = await entry('วัดตัวอย่างวนารามราชวรวิหาร');
  await entry('ปราชญ์ชาวบ้านด้านจักสาน', { kind: 'scholar', role: 'จักสานกระจูด', place: { ...place, lat_e6: 7801000, lon_e6: 99951000, district: 'เมืองพัทลุง' } });
  const party = (name, of = {}) => ({ id: crypto.randomUUID(), body: { office: null, entry: null, name, ...of }, short_name: name.slice(0, 12), signer: '', signer_position: 'ผู้มีอำนาจลงนามของหน่วยงาน', witness: '', witness_position: 'พยานของหน่วยงาน' });
  const words = (title) => { const parties = [party('สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพัทลุง เขต 2'), party('', { entry: partner.id })]; return { title, place: 'ห้องประชุมสำนักงาน', background: '', parties, objectives: ['ส่งเสริมนิสัยรักการอ่านของนักเรียนและชุมชน'], scope: 'โรงเรียนในสังกัดที่อยู่รอบวัด', duties: [{ id: crypto.randomUUID(), party: parties[0].id, text: 'จัดหนังสือหมุนเวียนให้มุมอ่านหนังสือของวัดทุกภาคเรียน', owner: 'กลุ่มนิเทศ ติดตามและประเมินผลฯ', owner_person: null, due_on: '2027-09-30' }], resources: '', follow_up: '', privacy: '', amendment: '', clauses: [], starts_on: null, term_months: 24, ends_on: null, divisions: [], projects: [project] }; };
  const mou = await planner.post('/mous', { content: words('ความร่วมมือส่งเสริมนิสัยรักการอ่านระหว่างวัดกับโรงเรียน') });
  const signed = await planner.post('/mous', { content: words('ความร่วมมือด้านคุณธรรมในสถานศึกษา') });
  await planner.post(`/mous/${signed.id}/signature`, { signed_on: '2025-01-20', file_id: null, paper: 'แฟ้ม MOU ตู้ 2' });
  const activity = await planner.post('/partner-activities', { content: { title: 'อ่านหนังสือใต้ต้นโพธิ์', on: '2025-06-01', until: null, place: 'วัด', mou: signed.id, network: null, project: null, people: 60, people_words: 'นักเรียนและผู้ปกครอง', result: 'นักเรียนยืมหนังสือเพิ่มขึ้น', participants: [{ id: crypto.randomUUID(), body: { office: null, entry: partner.id, name: '' }, gave: 'ศาลาและหนังสือ', result: 'ชุมชนใช้ศาลามากขึ้น' }], evidence: [{ id: crypto.randomUUID(), file_id: null, text: 'แฟ้มภาพกิจกรรม' }] } });
  const network = await planner.post('/networks', { content: { name: 'เครือข่ายการอ่านรอบทะเลน้อย', level: 'school', purpose: '', need: 'นักเรียนอ่านหนังสือนอกเวลาเรียนน้อย', need_evidence: [], need_accepted_by: '', need_accepted_on: null, members: [{ id: crypto.randomUUID(), body: { office: null, entry: partner.id, name: '' }, stakeholder: '', part: 'สถานที่', asked_on: '2025-02-01', asked_how: 'หนังสือเชิญ', answer: 'agreed', answered_on: '2025-02-05' }], coordinator: 'ศึกษานิเทศก์', coordinator_person: null, communication: '', shared_resources: '', recognition: '', mous: [signed.id], commitments: [], reviews: [], divisions: [] } });
  return { plan, partner: partner.id, mou: mou.id, signed: signed.id, activity: activity.id, network: network.id, project, draft: draft.id, sheet: sheet.id, followup: followup.id, pack: pack?.id, letter: letter?.id, book: book?.id, form: form?.about.id, report: report.id, ...committee };
}

/// A committee with a vacant seat, whose members met and voted.
async function meeting_committee(planner) {
  const made = await planner.post('/committees', { rule: 'CM-KTPN', variant: '', name: '', steers: [] });
  const seats = made.content.seats;
  const me = (await planner.get('/persons')).rows.find((each) => each.position === 'นักวิเคราะห์นโยบายและแผน') ?? (await planner.get('/persons')).rows[0];
  const member = (holder, ...on) => planner.post(`/committees/${made.id}/members`, { holder: { person_id: null, person_office: null, name: '', position: '', organisation: '', ...holder }, seats: on.map((at) => seats[at].id), from: null, until: null });
  await member({ name: 'ผู้อำนวยการสำนักงานเขตพื้นที่', position: 'ผู้อำนวยการสำนักงานเขตพื้นที่' }, 0);
  await member({ name: 'นางสาวตัวอย่าง  นามสกุลยาวมากจริง', position: 'ผู้อำนวยการโรงเรียนบ้านตัวอย่างวิทยาคมราชูปถัมภ์', organisation: 'โรงเรียนบ้านตัวอย่างวิทยาคมราชูปถัมภ์' }, 1, 10);
  await member({ name: 'ผู้ทรงคุณวุฒิ คนที่ 1' }, 4);
  await member({ name: 'ผู้ทรงคุณวุฒิ คนที่ 2' }, 4);
  await member({ person_id: me.id }, 8);
  const { orders } = await planner.post(`/committees/${made.id}/orders`, { type: 'appoint', ends: [], effective_on: null, reason: '' });
  await planner.post(`/committees/${made.id}/orders/${orders[0].id}/paper`, { number: '12/2567', dated: '2024-01-10' });
  await member({ name: 'ผู้ที่เสนอเพิ่ม' }, 6);
  const meeting = await planner.post(`/committees/${made.id}/meetings`, { on: '2024-07-18', number: null });
  const content = meeting.content;
  Object.assign(content, { starts: '09.30', ends: '12.00', place: 'ห้องประชุมชั้น 2', link: 'Webex', mode: 'hybrid', opening: 'ประธานกล่าวเปิดประชุม' });
  content.attendance.forEach((each, at) => Object.assign(each, { presence: at === 2 ? 'excused' : 'present', reason: at === 2 ? 'ติดราชการ' : '', online: at === 1 }));
  const resolution = { outcome: 'agreed', text: 'ให้เริ่มในภาคเรียนที่ 2', way: 'counted', agree: 3, disagree: 0, abstain: 1, chair_cast: false, votes: [], left: [], follow_up: true, owner: 'กลุ่มนิเทศ', due_on: '2024-09-30' };
  content.agenda[4].matters.push({ id: crypto.randomUUID(), title: 'แผนการนิเทศโรงเรียนกลุ่มเป้าหมาย ภาคเรียนที่ 2', text: 'เลขานุการเสนอปฏิทิน', resolution });
  await planner.put(`/meetings/${meeting.id}`, { number: meeting.number, content }, meeting.version);
  for (const to of ['invited', 'held']) await planner.post(`/meetings/${meeting.id}/status`, { to, reason: '', certified_in: null, words: '' });
  return { committee: made.id, meeting: meeting.id };
}

const press = (name) => (page) => page.getByRole('button', { name }).first().click();

/// Every screen by name: its address and, for dialogs, what opens it.
function screens(at) {
  const of = `/projects/${at.project}`;
  const settings = ['persons', 'accounts', 'standIns', 'divisions', 'shares', 'chain', 'letterhead', 'forms', 'office'];
  return [
    ['home', '/'], ['projects', '/projects'], ['import', '/projects/import'], ['copy', '/projects/copy'],
    ['project-form', `/projects/${at.draft}`], ['project-paste', `/projects/${at.draft}`, press(/^(วางจากข้อความ|Paste from text)/)],
    ...['', 'schedule', 'money', 'reports', 'attendance', 'result', 'indicators', 'documents', 'changes', 'history', 'paper', 'approval'].map((tab) => [`project-${tab || 'running'}`, `${of}/${tab}`]),
    ['sheet', `${of}/attendance/${at.sheet}`], ['paper-draft', `/projects/${at.draft}/paper`],
    ['plans', '/plans'], ['plan-new', '/plans?after=1'], ...(at.plan ? ['', 'text', 'swot', 'indicators', 'matrix', 'alignment', 'deployment', 'monitoring', 'documents', 'editions'].map((tab) => [`plan-${tab || 'tree'}`, `/plans/${at.plan}/${tab}`]) : []),
    at.plan && ['plan-node', `/plans/${at.plan}`, async (page) => { await press(/^(ผังภาพ|Picture)/)(page); await page.locator('button.node.goal').first().click(); }], at.plan && ['plan-link', `/plans/${at.plan}/alignment`, (page) => page.getByRole('button', { name: /^(เชื่อมโยงกับแผน|Link to a plan)/ }).last().click()],
    at.plan && ['plan-outline', `/plans/${at.plan}`, press(/^(พิมพ์เป็นบรรทัด|Outline)/)], at.plan && ['plan-record', `/plans/${at.plan}/deployment`, press(/^(ตั้งเครือข่าย|Network formed)/)], at.plan && ['plan-ask', `/plans/${at.plan}/deployment`, press(/^(ขอให้หน่วยงาน|Ask offices)/)],
    ['plan-books', '/plan-books'], at.book && ['plan-book', `/plan-books/${at.book}`],
    ['reports', '/reports'], at.report && ['report', `/reports/${at.report}`],
    ['year', '/year?who=all'], ['year-month', '/year?who=all', (page) => page.getByRole('tab').nth(1).click()], ['year-empty', '/year?who=mine&state=skipped'],
    ['year-round', '/year?who=all', (page) => page.locator('main li button, main tr button').first().click()],
    ['year-feed', '/year', press(/ปฏิทินมือถือ|phone/)], ['year-duty', '/year', press(/^(เพิ่มงาน|Add a duty)/)],
    ['handover', '/year/handover'], ['handover-keep', '/year/handover', press(/^(เก็บชุด|Keep)/)], at.pack && ['handover-pack', `/year/handover/${at.pack}`], ['reminders', '/year/reminders'],
    ['returns', '/submissions'], ['return', '/submissions', (page) => page.locator('tbody button').first().click()],
    ['letters', '/letters'], at.letter && ['letter', `/letters/${at.letter}`], ['letter-new', of, press(/^(ทำบันทึกข้อความ|Write a memo)/)],
    ['partners', '/partners'], ['partners-map', '/partners?view=map'], ['partners-new', '/partners', press(/^(เพิ่มในทำเนียบ|Add to the directory)/)], ['mous', '/partners/mous'], ['networks', '/partners/networks'], ['partners-picture', '/partners/picture'], ['partners-coverage', '/partners/coverage'], ['partners-stages', '/partners/stages'],
    at.partner && ['partner', `/partners/directory/${at.partner}`], at.mou && ['mou', `/partners/mous/${at.mou}`], at.mou && ['mou-paper', `/partners/mous/${at.mou}`, (page) => page.getByRole('tab').nth(2).click()], at.signed && ['mou-signed', `/partners/mous/${at.signed}`], at.network && ['network', `/partners/networks/${at.network}`], at.activity && ['partner-activity', `/partners/activities/${at.activity}`],
    ['followups', '/followups'], ['followup-rates', '/followups/rates'], ['chain', `/chain?kind=project&id=${at.project}`], ['coverage', '/coverage?year=2566'], ['followup', `/followups/${at.followup}`], ['followup-new', '/followups', press(/^(เพิ่มข้อเสนอแนะ|Add a recommendation)/)],
    ['committees', '/committees'], ['committees-new', '/committees', press(/^(ตั้งคณะกรรมการ|New committee)/)], ...['seats', 'orders', 'meetings', 'about'].map((tab) => [`committee-${tab}`, `/committees/${at.committee}?tab=${tab}`]), ['committee-member', `/committees/${at.committee}`, press(/^(เพิ่มรายชื่อ|Add a member)/)], ['committee-import', `/committees/${at.committee}`, press(/^(นำเข้ารายชื่อ|Import members)/)], ['meetings', '/committees/meetings'],
    ['meeting', `/committees/meetings/${at.meeting}`], ...[/ผู้มาประชุม|Attendance/, /วัน เวลา|Day and/, /เอกสาร|Papers/].map((tab, n) => [`meeting-${n + 1}`, `/committees/meetings/${at.meeting}`, (page) => page.getByRole('tab', { name: tab }).click()]), ['my-seats', '/committees/mine'],
    ['money', '/money'], ['catalog', '/catalog'], ['catalog-holidays', '/catalog/holidays'],
    ...settings.map((tab) => [`settings-${tab}`, `/settings?tab=${tab}`]), at.form && ['form-editor', `/settings/forms/${at.form}`],
    ['password', '/password']
  ].filter(Boolean).filter(([name]) => wanted.length === 0 || wanted.some((each) => name.includes(each)));
}

const server = await start_server({ demo: true });
const browser = await start_browser(server.base);
let count = 0;
try {
  const all = screens(await furnish(server.base));
  const { page } = browser;
  await sign_in(page, server.base, 'plg2.planner');
  await page.evaluate(() => localStorage.setItem('ruam.year', '0'));
  for (const language of ['th', 'en']) {
    await page.evaluate((next) => localStorage.setItem('ruam.language', next), language);
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      const folder = join(output, `${language}-${width}`);
      mkdirSync(folder, { recursive: true });
      for (const [name, address, act] of all) {
        const told = [];
        try {
          await page.goto(server.base + address);
          await page.waitForLoadState('networkidle');
          if (act) {
            await act(page);
            await page.waitForTimeout(300);
          }
          // The bar at the bottom would lie over the middle of a long picture.
          await page.evaluate(() => document.fonts.ready.then(() => document.querySelector('nav.bar')?.style.setProperty('position', 'static')));
          await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
          told.push(...(await faults_of(page, language)));
          if (width === 360) await check_accessible(page).catch((error) => told.push(error.message.slice(0, 600)));
        } catch (error) {
          told.push(`not seen: ${error.message.split('\n')[0]}`);
        }
        told.push(...browser.problems.splice(0).filter((each) => !/status of 40[49]/.test(each)));
        for (const line of told) console.log(`${language}-${width} ${name}: ${line}`);
        count += told.length;
      }
    }
  }
  console.log(`${all.length} screens in ${output}, ${count} remarks`);
} finally {
  await browser.close();
  await server.stop();
}
