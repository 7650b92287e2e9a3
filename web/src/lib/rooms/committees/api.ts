import { address, get, post, put, queryOf, remove, type Reply } from '$platform/http';
import type { Committee, CommitteeContent, CommitteeRow, Meeting, MeetingContent, MeetingRow, MeetingStatus, Member, MemberImport, MySeats, NewMember, Rule } from './committees';

const base = (office: string) => `/offices/${office}/committees`;
const meetings = (office: string) => `/offices/${office}/meetings`;

export const listRules = async (office: string): Promise<Rule[]> => (await get<{ rows: Rule[] }>(`/offices/${office}/committee-rules`)).data.rows;
export const listCommittees = async (office: string, query: { status?: string | undefined; q?: string | undefined } = {}): Promise<CommitteeRow[]> => (await get<{ rows: CommitteeRow[] }>(base(office) + queryOf(query))).data.rows;
export const getCommittee = async (office: string, id: string): Promise<Committee> => (await get<Committee>(`${base(office)}/${id}`)).data;
export const createCommittee = async (office: string, wish: { rule: string; variant: string; name: string; steers: { kind: string; id: string }[] }): Promise<Committee> =>
  (await post<Committee>(base(office), wish)).data;
export const saveCommittee = async (office: string, committee: Committee, content: CommitteeContent): Promise<Committee> =>
  (await put<Committee>(`${base(office)}/${committee.id}`, { content }, { etag: `"${committee.version}"` })).data;
export const addMember = async (office: string, id: string, member: NewMember): Promise<Committee> => (await post<Committee>(`${base(office)}/${id}/members`, member)).data;
export const saveMember = async (office: string, id: string, before: Member, member: NewMember): Promise<Committee> =>
  (await put<Committee>(`${base(office)}/${id}/members/${before.id}`, member, { etag: `"${before.version}"` })).data;
export const removeMember = async (office: string, id: string, member: string): Promise<void> => void (await remove(`${base(office)}/${id}/members/${member}`));
export const endMember = async (office: string, id: string, member: string, on: string, reason: string): Promise<Committee> =>
  (await post<Committee>(`${base(office)}/${id}/members/${member}/end`, { on, reason })).data;
export const draftOrder = async (office: string, id: string, wish: { type: string; ends: string[]; effective_on: string | null; reason: string }): Promise<Committee> =>
  (await post<Committee>(`${base(office)}/${id}/orders`, wish)).data;
export const removeOrder = async (office: string, id: string, order: string): Promise<void> => void (await remove(`${base(office)}/${id}/orders/${order}`));
export const recordOrder = async (office: string, id: string, order: string, wish: { number: string; dated: string; effective_on: string | null; file_id: string | null }): Promise<Committee> =>
  (await post<Committee>(`${base(office)}/${id}/orders/${order}/paper`, wish)).data;

export const listMeetings = async (office: string): Promise<MeetingRow[]> => (await get<{ rows: MeetingRow[] }>(meetings(office))).data.rows;
export const getMeeting = async (office: string, id: string): Promise<Meeting> => (await get<Meeting>(`${meetings(office)}/${id}`)).data;
export const planMeeting = async (office: string, committee: string, wish: { on: string | null; number: number | null }): Promise<Meeting> =>
  (await post<Meeting>(`${base(office)}/${committee}/meetings`, wish)).data;
export const saveMeeting = (office: string, meeting: { id: string; number: number }, content: MeetingContent, etag: string | null, key: string): Promise<Reply<Meeting>> =>
  put<Meeting>(`${meetings(office)}/${meeting.id}`, { number: meeting.number, content }, { etag, key, retries: 0 });
export const moveMeeting = async (office: string, id: string, to: MeetingStatus, words: { reason?: string; certified_in?: string | null; words?: string } = {}): Promise<Meeting> =>
  (await post<Meeting>(`${meetings(office)}/${id}/status`, { to, reason: '', certified_in: null, words: '', ...words })).data;
export const getMySeats = async (office: string): Promise<MySeats> => (await get<MySeats>(`/offices/${office}/my-seats`)).data;
export const formAddress = (office: string, id: string): string => address(`${base(office)}/${id}/members-form`);
export const listImports = async (office: string, id: string): Promise<MemberImport[]> => (await get<{ rows: MemberImport[] }>(`${base(office)}/${id}/imports`)).data.rows;
export const importFile = async (office: string, id: string, file: File): Promise<MemberImport> => (await post<MemberImport>(`${base(office)}/${id}/imports${queryOf({ name: file.name })}`, file)).data;
export const applyImport = async (office: string, id: string, of: string): Promise<MemberImport> => (await post<MemberImport>(`${base(office)}/${id}/imports/${of}/apply`)).data;
export const undoImport = async (office: string, id: string, of: string): Promise<MemberImport> => (await post<MemberImport>(`${base(office)}/${id}/imports/${of}/undo`)).data;
export const meetingPaper = (office: string, ending: 'pdf' | 'docx', form: string, id: string, copy: string): string => address(`/offices/${office}/documents/render.${ending}`, { form, id, copy });
