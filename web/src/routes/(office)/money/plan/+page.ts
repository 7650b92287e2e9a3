import { office } from '$platform/session.svelte';
import { getPlan, listRevisions, listSources } from '$rooms/money/api';
import { yearOf, type MoneySource, type PlanRevision, type SpendingPlan } from '$rooms/money/money';

export interface MoneyPlan { plan: SpendingPlan; revisions: PlanRevision[]; sources: MoneySource[]; year: number }

export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<MoneyPlan> {
  depends('ruam:money');
  await parent();
  const year = yearOf(url);
  const [plan, revisions, sources] = await Promise.all([getPlan(office(), year), listRevisions(office(), year), listSources(office(), year)]);
  return { plan, revisions, sources, year };
}
