import { getSheet } from '$rooms/progress/closing-api';
import type { Sheet } from '$rooms/progress/closing';
import type { ProjectData } from '../../+layout';

export async function load({ params, parent, depends }: { params: { sheet: string }; parent: () => Promise<ProjectData>; depends: (name: string) => void }): Promise<{ sheet: Sheet }> {
  depends('ruam:attendance');
  const { office } = await parent();
  return { sheet: await getSheet(office, params.sheet) };
}
