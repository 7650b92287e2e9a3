import { office } from '$platform/session.svelte';
import { getChain } from '$rooms/chain/api';
import type { Chain } from '$rooms/chain/chain';
import { findOffices } from '$rooms/people/api';
import { getPlan, listPlanResults, listServing, searchNodes } from '$rooms/plans/api';
import { SIDEWAYS, WORDS_ONLY, type FindTargets } from '$rooms/plans/alignment';
import { listItems } from '$rooms/catalog/api';
import type { IndicatorResults, Plan } from '$rooms/plans/plan';
import { reachedOf } from '$rooms/plans/plan';
import type { Serving } from '$rooms/plans/serving';

export interface PlanData {
  plan: Plan; chain: Chain; office: string; query: string; serving: Serving[]; measured: IndicatorResults[]; results: Record<string, Record<number, number>>;
  findTargets: FindTargets; findAgencies: (q: string) => Promise<{ id: string; name: string }[]>;
}
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

/** `?office=` names the office that owns a plan which this one was asked to adopt, or may read. */
export async function load({ params, url, parent, depends }: Event): Promise<PlanData> {
  depends('ruam:plan');
  await parent();
  const guest = url.searchParams.get('office');
  const of = guest ?? office();
  const [plan, chain, serving, measured] = await Promise.all([
    getPlan(of, params.id), getChain(of, 'plan', params.id).catch((): Chain => ({ before: [], after: [] })), listServing(of, params.id).catch((): Serving[] => []), listPlanResults(of, params.id).catch((): IndicatorResults[] => [])
  ]);
  const findAgencies = async (q: string) => (await findOffices({ q, limit: 30 })).map((each) => ({ id: each.id, name: each.short_th || each.name_th }));
  const findTargets: FindTargets = async (list, q) => {
    if (list === SIDEWAYS) return (await searchNodes(of, q)).filter((each) => each.plan !== params.id).map((each) => ({ id: each.node, code: each.number, name: each.text, under: each.plan_title, to: each.years.to, plan: { office: each.office, plan: each.plan, node: each.node } }));
    if (WORDS_ONLY.includes(list)) return [];
    return (await listItems(of, list, { q, limit: 100 })).rows.map((item) => ({ id: item.id, code: item.code, name: item.name_th, under: '', to: item.valid_to_be ?? null }));
  };
  return { plan, chain, office: of, query: guest ? `?office=${guest}` : '', serving, measured, results: reachedOf(measured), findTargets, findAgencies };
}
