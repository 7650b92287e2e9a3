export interface SetupRequest {
  code: string;
  office: { name_th: string; short_th: string; code: string; type_id: string };
  person: { prefix: string; first_name: string; last_name: string; position: string };
  login: string;
  password: string;
}

export interface Office {
  id: string; code: string; parent_id: string | null; kind: string; type_id: string; affiliation_id: string | null; province_id: string | null;
  name_th: string; name_en: string; short_th: string; digits: 'thai' | 'arabic'; version: number;
}
export interface Person {
  id: string; prefix: string; first_name: string; last_name: string; position: string; academic_standing: string;
  division_id: string | null; division: string; phone: string; email: string; version: number;
}
export interface Division { id: string; name_th?: string; name?: string }
export interface Account { id: string; login: string; person_id: string; name: string; roles: string[]; with_subtree: boolean; active: boolean; version?: number }
export type StandInKind = 'acting_for' | 'on_behalf' | 'acting_in';
export interface StandIn {
  id: string; person_id: string; for_role: string; position: string; kind: StandInKind; phrase: string; order_no: string; from: string; to: string | null; version?: number;
}
export interface HistoryRow {
  version: number; at: string; name: string; role: string; action: string; reason: string; diff: { path: string; from: unknown; to: unknown }[];
}

/** Prefix joined to the first name, two blanks before the last (FORMS §0.4). */
export const fullName = (person: Pick<Person, 'prefix' | 'first_name' | 'last_name'>): string =>
  `${person.prefix}${person.first_name}  ${person.last_name}`.trim();

export const divisionName = (division: Division): string => division.name_th ?? division.name ?? '';

/** The roles an office gives to its own people, in the order of PROCESSES §6. */
export const ROLES = ['office_head', 'deputy_head', 'division_head', 'planner', 'finance_officer', 'project_owner', 'secretariat', 'supervisor', 'web_officer', 'dpo', 'auditor_readonly', 'system_admin'] as const;

/** The official phrase printed under the stand-in's own position (FORMS §0.5). */
export const PHRASES: Record<StandInKind, string> = { acting_for: 'รักษาราชการแทน', on_behalf: 'ปฏิบัติราชการแทน', acting_in: 'รักษาการในตำแหน่ง' };
