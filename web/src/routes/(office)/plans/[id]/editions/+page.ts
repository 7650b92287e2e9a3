import { listHistory } from '$rooms/people/api';
import type { HistoryRow } from '$rooms/people/people';
import { listEditions } from '$rooms/plans/api';
import type { Edition } from '$rooms/plans/plan';
import type { PlanData } from '../+layout';

export interface EditionsData { editions: Edition[]; history: HistoryRow[] }
interface Event { params: { id: string }; parent: () => Promise<PlanData>; depends: (name: string) => void }

export async function load({ params, parent, depends }: Event): Promise<EditionsData> {
  depends('ruam:plan');
  const { office } = await parent();
  const [editions, history] = await Promise.all([listEditions(office, params.id), listHistory(office, 'plan', params.id).catch((): HistoryRow[] => [])]);
  return { editions, history };
}
