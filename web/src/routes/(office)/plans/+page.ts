import { office } from '$platform/session.svelte';
import { listAsked, listPlans, plansAddress, type AskedPlan, type PlanQuery } from '$rooms/plans/api';
import type { PlanPage } from '$rooms/plans/plan';

export interface PlansData { list: PlanPage; asked: AskedPlan[]; query: PlanQuery; csv: string; xlsx: string }

export async function load({ url, parent, depends }: { url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<PlansData> {
  depends('ruam:plan');
  await parent();
  const of = (name: string) => url.searchParams.get(name) ?? undefined;
  const query: PlanQuery = { status: of('status'), q: of('q'), sort: of('sort') };
  const [list, asked] = await Promise.all([listPlans(office(), { ...query, limit: 100 }), listAsked(office()).catch((): AskedPlan[] => [])]);
  return { list, asked, query, csv: plansAddress(office(), 'csv', query), xlsx: plansAddress(office(), 'xlsx', query) };
}
