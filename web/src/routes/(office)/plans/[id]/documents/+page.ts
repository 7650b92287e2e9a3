import { listIssued } from '$rooms/documents/api';
import type { Issued } from '$rooms/documents/documents';
import type { PlanData } from '../+layout';

export async function load({ params, parent }: { params: { id: string }; parent: () => Promise<PlanData> }): Promise<{ issued: Issued[] }> {
  const { office } = await parent();
  return { issued: await listIssued(office, 'plan', params.id).catch((): Issued[] => []) };
}
