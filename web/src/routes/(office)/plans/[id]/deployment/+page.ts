import { office as mine } from '$platform/session.svelte';
import { listItems } from '$rooms/catalog/api';
import { getDeployment, listEditions } from '$rooms/plans/api';
import type { Deployment } from '$rooms/plans/deploy/deploy';
import type { PlanData } from '../+layout';

export interface DeploymentData { deployment: Deployment; /** of the edition in force, which is what is adopted */ sha: string; sources: { id: string; name: string }[] }
interface Event { params: { id: string }; parent: () => Promise<PlanData>; depends: (name: string) => void }

export async function load({ params, parent, depends }: Event): Promise<DeploymentData> {
  depends('ruam:plan');
  const { office } = await parent();
  const [deployment, editions, sources] = await Promise.all([getDeployment(office, params.id), listEditions(office, params.id), listItems(mine(), 'budget_sources', { limit: 100 }).then(({ rows }) => rows, () => [])]);
  return { deployment, sha: editions.at(-1)?.content_sha256 ?? '', sources: sources.map((item) => ({ id: item.id, name: item.name_th })) };
}
