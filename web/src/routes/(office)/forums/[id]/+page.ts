import { listItems } from '$rooms/catalog/api';
import { listMeetings } from '$rooms/committees/api';
import type { Choice, MeetingChoice } from '$rooms/forums/forum';
import { projectChoices } from '../projects';
import type { ForumData } from './+layout';

export interface GroupSet { id: 'stakeholders' | 'school_board' | 'affiliations'; items: Choice[] }
export interface PrepareData extends ForumData { projects: Choice[]; meetings: MeetingChoice[]; sets: GroupSet[] }

/** The six affiliations whose delegates a provincial forum asks. */
const AFFILIATIONS = ['AF-OBEC-SEC', 'AF-OBEC-PRI', 'AF-DOLE', 'AF-OVEC', 'AF-OPEC', 'AF-LAO'];

/** The office's meetings that a step may have been. */
const meetingChoices = (office: string): Promise<MeetingChoice[]> =>
  listMeetings(office).then((rows) => rows.map((row) => ({ id: row.id, name: `${row.committee} ${row.number}`, on: row.on ?? null, place: row.place })), () => []);

export async function load({ parent }: { parent: () => Promise<ForumData> }): Promise<PrepareData> {
  const data = await parent();
  const items = (list: string, keep: (id: string) => boolean) =>
    listItems(data.office, list, { limit: 200 }).then(({ rows }) => rows.filter(({ id }) => keep(id)).map(({ id, name_th }) => ({ id, name: name_th })), (): Choice[] => []);
  const [projects, meetings, stakeholders, board, affiliations] = await Promise.all([
    projectChoices(data.office), meetingChoices(data.office), items('stakeholder_groups', () => true),
    items('representative_categories', (id) => id.startsWith('RC-SB-')), items('affiliations', (id) => AFFILIATIONS.includes(id))
  ]);
  return { ...data, projects, meetings, sets: [{ id: 'stakeholders', items: stakeholders }, { id: 'school_board', items: board }, { id: 'affiliations', items: affiliations }] };
}
