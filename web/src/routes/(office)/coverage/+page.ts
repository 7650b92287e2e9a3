import { office } from '$platform/session.svelte';
import { fiscalYear, today } from '$platform/thai';
import { getCoverage } from '$rooms/overview/api';
import { HOLES, type Hole, type Matrix } from '$rooms/overview/overview';

export interface CoverageData { matrix: Matrix; year: number; hole: Hole | null }

export async function load({ url, parent, depends }: { url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<CoverageData> {
  depends('ruam:coverage');
  await parent();
  const kept = Number(localStorage.getItem('ruam.year')) || 0;
  const year = Number(url.searchParams.get('year')) || kept || fiscalYear(today());
  return { matrix: await getCoverage(office(), year), year, hole: HOLES.find((each) => each === url.searchParams.get('hole')) ?? null };
}
