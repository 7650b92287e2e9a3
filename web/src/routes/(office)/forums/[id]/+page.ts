import { listItems } from '$rooms/catalog/api';
import type { Choice } from '$rooms/forums/forum';
import { projectChoices } from '../projects';
import type { ForumData } from './+layout';

export interface GroupSet { id: 'stakeholders' | 'school_board' | 'affiliations'; items: Choice[] }
export interface PrepareData extends ForumData { projects: Choice[]; sets: GroupSet[] }

/** The six affiliations whose delegates a provincial forum asks. */
const AFFILIATIONS = ['AF-OBEC-SEC', 'AF-OBEC-PRI', 'AF-DOLE', 'AF-OVEC', 'AF-OPEC', 'AF-LAO'];

export async function load({ parent }: { parent: () => Promise<ForumData> }): Promise<PrepareData> {
  const data = await parent();
  const items = (list: string, keep: (id: string) => boolean) =>
    listItems(data.office, list, { limit: 200 }).then(({ rows }) => rows.filter(({ id }) => keep(id)).map(({ id, name_th }) => ({ id, name: name_th })), (): Choice[] => []);
  const [projects, stakeholders, board, affiliations] = await Promise.all([
    projectChoices(data.office), items('stakeholder_groups', () => true),
    items('representative_categories', (id) => id.startsWith('RC-SB-')), items('affiliations', (id) => AFFILIATIONS.includes(id))
  ]);
  return { ...data, projects, sets: [{ id: 'stakeholders', items: stakeholders }, { id: 'school_board', items: board }, { id: 'affiliations', items: affiliations }] };
}
