import { office } from '$platform/session.svelte';
import { getCoverage } from '$rooms/partners/api';
import type { Coverage } from '$rooms/partners/partners';

export interface CoverageData { coverage: Coverage }

export async function load({ parent, depends }: { parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<CoverageData> {
  depends('ruam:partners');
  await parent();
  return { coverage: await getCoverage(office()) };
}
