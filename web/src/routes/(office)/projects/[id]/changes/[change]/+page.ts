import { getChange } from '$rooms/projects/api';
import type { ChangeRequest } from '$rooms/projects/project';
import { load as loadForm } from '../../+page';
import type { FormContext } from '$rooms/projects/form/form';
import type { ProjectData } from '../../+layout';

export async function load({ parent, params, depends }: { parent: () => Promise<ProjectData>; params: { change: string }; depends: (name: string) => void }): Promise<{ change: ChangeRequest; context: FormContext }> {
  depends('ruam:change');
  const { project, office } = await parent();
  const [change, { context }] = await Promise.all([getChange(office, project.id, params.change), loadForm({ parent: async () => ({ ...(await parent()), project: { ...project, may: ['edit'] } }) })]);
  const isOpen = change.may.includes('edit');
  return { change, context: { ...context, disabled: !isOpen } };
}
