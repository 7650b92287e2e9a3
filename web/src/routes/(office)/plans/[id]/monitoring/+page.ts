import { listCommittees } from '$rooms/plans/api';
import { load as loadDeployment, type DeploymentData } from '../deployment/+page';
import type { PlanData } from '../+layout';

export interface MonitoringData extends DeploymentData { committees: { id: string; name: string }[] }
interface Event { params: { id: string }; parent: () => Promise<PlanData>; depends: (name: string) => void }

export async function load(event: Event): Promise<MonitoringData> {
  const { office } = await event.parent();
  const [deployment, committees] = await Promise.all([loadDeployment(event), listCommittees(office).catch(() => [])]);
  return { ...deployment, committees: committees.map(({ id, name }) => ({ id, name })) };
}
