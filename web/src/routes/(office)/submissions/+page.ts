import { can, office, thisYear, year } from '$platform/session.svelte';
import { getReceived, getRegister } from '$rooms/cycle/api';
import type { SubmissionRow } from '$rooms/cycle/submission';

export interface SubmissionsData { rows: SubmissionRow[]; received: SubmissionRow[]; fiscalYear: number }

export async function load({ url, parent, depends }: { url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<SubmissionsData> {
  depends('ruam:submissions');
  await parent();
  const fiscalYear = Number(url.searchParams.get('y')) || year() || thisYear();
  const [rows, received] = await Promise.all([getRegister(office(), fiscalYear), can('submissions.receive') ? getReceived(office(), fiscalYear) : Promise.resolve([])]);
  return { rows, received, fiscalYear };
}
