import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journey, widths } from '../harness.mjs';
import { api, copy_of_demo_project, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';
import { signature_picture } from '../scan.mjs';

const many = 40;
const sign = (session, project) => session.post(`/projects/${project.id}/signatures`, { decision: 'sign', content_sha256: project.content_sha256, reason: '', paper: null });

/// The picture is its owner's: nobody else is given it, and there is no address that would name another's.
async function owner_alone(base, page) {
  const own = await page.request.get(`${base}/api/v1/signature-picture`);
  if (own.status() !== 200 || !own.headers()['content-type'].includes('image/png')) throw new Error(`the owner: ${own.status()}`);
  const admin = await api(base, 'plg2.admin');
  const other = await fetch(`${base}/api/v1/signature-picture`, { headers: admin.headers });
  if (other.status !== 404) throw new Error(`the administrator: ${other.status}`);
  const nobody = await fetch(`${base}/api/v1/signature-picture`);
  if (nobody.status !== 401) throw new Error(`nobody: ${nobody.status}`);
}

/// How many pictures a PDF draws.
function pictures_in(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 's-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    const done = spawnSync('pdfimages', ['-list', join(folder, 'a.pdf')], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`pdfimages: ${done.error ?? done.stderr}`);
    return done.stdout.split('\n').filter((line) => / image /.test(line)).length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export default journey('A director signs on a phone', { demo: true, width: widths.phone, height: 740 }, async ({ step, page, base }) => {
  const planner = await api(base, 'plg2.planner');
  await step('forty projects wait for the head', async () => {
    const [division, deputy] = [await api(base, 'plg2.division'), await api(base, 'plg2.deputy')];
    for (let at = 1; at <= many; at++) {
      const project = await copy_of_demo_project(planner, `โครงการรอลงนามที่ ${String(at).padStart(2, '0')}`);
      await sign(division, project);
      await sign(deputy, project);
    }
  }, 30);
  await step('the head gives a picture of the signature, which only the head sees', async () => {
    const chain = await planner.get('/signature-filling');
    await planner.put('/signature-filling', { filling: 'picture' }, chain.version);
    await sign_in(page, base, 'plg2.head');
    await page.goto(`${base}/signature`);
    await page.locator('input[type=file]').setInputFiles({ name: 'ลายเซ็น.jpg', mimeType: 'image/jpeg', buffer: await signature_picture(page) });
    await page.getByRole('img', { name: 'ภาพลายเซ็นของฉัน' }).waitFor();
    await owner_alone(base, page);
    await look(page, 'phone-signature');
    await page.goto(`${base}/`);
  }, 25);
  const taps = [];
  const tap = async (control) => {
    taps.push(await control.innerText());
    await control.click();
  };
  await step('two taps sign one of them', async () => {
    const cards = page.getByRole('button', { name: /^ลงนาม โครงการรอลงนามที่/ });
    await cards.first().waitFor();
    if ((await cards.count()) !== many) throw new Error(`${await cards.count()} cards wait`);
    await look(page, 'phone-waiting');
    const code = 'โครงการรอลงนามที่ 17';
    await tap(page.getByRole('button', { name: `ลงนาม ${code}`, exact: true }));
    const sheet = page.locator('dialog[open]');
    await sheet.getByText(code, { exact: true }).waitFor();
    expect_text(await sheet.innerText(), /6,820\.00 บาท[\s\S]*ผู้เสนอโครงการ[\s\S]*ผู้เห็นชอบโครงการ/, 'the sheet');
    if (!(await sheet.getByLabel('ใช้ภาพลายเซ็นของฉัน').isChecked())) throw new Error('the picture is not offered');
    await look(page, 'phone-sheet');
    await tap(sheet.getByRole('button', { name: 'ลงนามอนุมัติ', exact: true }));
    await page.getByText('ลงนามแล้ว', { exact: true }).first().waitFor();
    if (taps.length !== 2) throw new Error(`${taps.length} taps: ${taps}`);
    const { rows } = await planner.get(`/projects?q=${encodeURIComponent(code)}`);
    if (rows[0].status !== 'approved') throw new Error(`${code} is ${rows[0].status}`);
    const printed = async (copy) => pictures_in(Buffer.from(await (await page.request.get(`${base}/api/v1/offices/${planner.office}/documents/render.pdf?form=proposal&id=${rows[0].id}&copy=${copy}`)).body()));
    const [inside, outside] = [await printed('file'), await printed('public')];
    if (inside === 0 || outside !== 0) throw new Error(`${inside} pictures in the office's copy, ${outside} in the public one`);
  }, 30);
  await step('the next in line stands there; one more tap signs it', async () => {
    const sheet = page.locator('dialog[open]');
    await sheet.getByText('โครงการรอลงนามที่ ', { exact: false }).first().waitFor();
    expect_text(await sheet.innerText(), `เหลืออีก ${many - 2} เรื่อง`, 'the sheet');
    const title = await sheet.locator('b').first().innerText();
    await tap(sheet.getByRole('button', { name: 'ลงนามอนุมัติ', exact: true }));
    await sheet.getByText(title, { exact: true }).waitFor({ state: 'detached' });
    await sheet.getByText(`เหลืออีก ${many - 3} เรื่อง`, { exact: false }).waitFor();
  });
  await step('one is returned with a quick reason', async () => {
    const sheet = page.locator('dialog[open]');
    const title = await sheet.locator('b').first().innerText();
    await sheet.getByRole('button', { name: 'ส่งกลับให้แก้ไข' }).click();
    if (await sheet.getByRole('button', { name: 'ส่งกลับให้แก้ไข' }).isEnabled()) throw new Error('returned without a reason');
    await sheet.getByRole('button', { name: 'โปรดทบทวนประมาณการค่าใช้จ่าย' }).click();
    await look(page, 'phone-return');
    await sheet.getByRole('button', { name: 'ส่งกลับให้แก้ไข' }).click();
    await sheet.getByText(title, { exact: true }).waitFor({ state: 'detached' });
    const { rows } = await planner.get(`/projects?q=${encodeURIComponent(title)}`);
    if (rows[0].status !== 'returned') throw new Error(`${title} is ${rows[0].status}`);
  }, 25);
});
