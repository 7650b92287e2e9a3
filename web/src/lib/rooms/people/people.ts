import type { components } from '../../../generated/api';

type Schemas = components['schemas'];
export type SetupRequest = Schemas['people.SetUpIn'];
export type Office = Schemas['people.Office'];
export type Person = Schemas['people.Person'];
export type Division = Schemas['people.Division'];
export type Account = Schemas['people.AccountRow'];
export type Opened = Schemas['people.Opened'];
export type StandIn = Schemas['people.StandInRow'];
export type Share = Schemas['people.ShareRow'];
export type StandInKind = Schemas['people.StandInKind'];
/** One change of a record; the shape of `diff` is the history's own. */
export type HistoryRow = Omit<Schemas['people.HistoryRow'], 'diff'> & { diff: { path: string; from: unknown; to: unknown }[] };

/** Prefix joined to the first name, two blanks before the last (FORMS §0.4). */
export const fullName = (person: Pick<Person, 'prefix' | 'first_name' | 'last_name'>): string =>
  `${person.prefix}${person.first_name}  ${person.last_name}`.trim();

/** The roles an office gives to its own people, in the order of PROCESSES §6. */
export const ROLES = ['office_head', 'deputy_head', 'division_head', 'planner', 'finance_officer', 'project_owner', 'secretariat', 'supervisor', 'web_officer', 'dpo', 'auditor_readonly', 'system_admin'] as const;

/** The official phrase printed under the stand-in's own position (FORMS §0.5). */
export const PHRASES: Record<StandInKind, string> = { acting_for: 'รักษาราชการแทน', on_behalf: 'ปฏิบัติราชการแทน', acting_in: 'รักษาการในตำแหน่ง' };
