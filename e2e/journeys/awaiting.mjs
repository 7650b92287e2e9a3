import { journey, widths } from '../harness.mjs';
import { api, copy_of_demo_project, sign_in } from '../hands.mjs';
import { expect_text, look } from '../look.mjs';

const title = 'โครงการที่เงินยังไม่มา';
const sign = (session, project) => session.post(`/projects/${project.id}/signatures`, { decision: 'sign', content_sha256: project.content_sha256, reason: '', paper: null });

export default journey('Approved before its money came', { demo: true, width: widths.phone, height: 740 }, async ({ step, page, base }) => {
  const [planner, finance] = [await api(base, 'plg2.planner'), await api(base, 'plg2.finance')];
  const path = { programme: '', output: '', activity: '', category: '', project_line: '' };
  let project, source;
  const give = (amount) => finance.post('/money/lines', { kind: 'allocation', amount, source_id: source.id, date: '2023-03-01', document_no: 'ศธ 1/2566' });
  await step('a project names a source that holds 5,000 of its 6,820 baht', async () => {
    source = await finance.post('/money/sources', { class_id: 'BS1.1', name: 'งบพัฒนาเครือข่าย', fiscal_year: 2566, ...path, provisional: null });
    await give(500_000);
    const begun = await copy_of_demo_project(planner, title);
    const content = { ...begun.content, sources: begun.content.sources.slice(0, 1).map((each) => ({ ...each, source_id: source.id, text: source.name, amount: begun.planned, ...path })) };
    project = await planner.put(`/projects/${begun.id}`, { content }, begun.version);
    await sign(await api(base, 'plg2.division'), project);
    await sign(await api(base, 'plg2.deputy'), project);
  });
  await step('the head is told before signing, and signs all the same', async () => {
    await sign_in(page, base, 'plg2.head');
    await page.getByRole('button', { name: `ลงนาม ${title}`, exact: true }).click();
    const sheet = page.locator('dialog[open]');
    await sheet.getByText('ยังขาด 1,820 บาท', { exact: false }).waitFor();
    expect_text(await sheet.innerText(), 'อนุมัติได้ตามปกติ', 'the sheet');
    await sheet.locator('footer .primary:not([disabled])').waitFor();
    await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
    await look(page, 'awaiting-sheet');
    await sheet.getByRole('button', { name: 'ลงนามอนุมัติ', exact: true }).click();
    await page.getByText('ลงนามแล้ว', { exact: true }).first().waitFor();
  }, 25);
  await step('it stands as approved and awaiting its allocation, on its page and in the list', async () => {
    await page.goto(`${base}/projects/${project.id}`);
    await page.getByText('อนุมัติแล้ว รอจัดสรร', { exact: true }).first().waitFor();
    await page.getByText('ยังขาด 1,820 บาท', { exact: false }).waitFor();
    await look(page, 'awaiting-page');
    await page.goto(`${base}/projects?status=awaiting_allocation`);
    await page.getByRole('link', { name: title }).waitFor();
    const { rows } = await planner.get('/projects?awaiting_allocation=true');
    if (!rows.every((each) => each.awaiting_allocation && each.status === 'approved')) throw new Error('the filter finds others too');
    await look(page, 'awaiting-list');
  }, 25);
  await step('the allocation is entered, and it waits no longer', async () => {
    await give(182_000);
    await page.goto(`${base}/projects/${project.id}`);
    await page.getByText('อนุมัติแล้ว', { exact: true }).first().waitFor();
    if (await page.getByText('รอจัดสรร').count()) throw new Error('it still waits');
    const { status, funding } = await planner.get(`/projects/${project.id}`);
    if (status !== 'approved' || funding.short_by !== 0) throw new Error(JSON.stringify(funding));
  });
});
