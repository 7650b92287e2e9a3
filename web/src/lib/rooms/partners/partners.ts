import { newKey } from '$platform/http';
import type { components } from '../../../generated/api';
import type { Tone } from '$ui/StatusBadge.svelte';

type Schemas = components['schemas'];
export type Entry = Schemas['partners.Entry'];
export type EntryRow = Schemas['partners.EntryRow'];
export type EntryContent = Schemas['partners.EntryContent'];
export type EntryKind = Schemas['partners.EntryKind'];
export type EntryList = Schemas['partners.Entries'];
export type Contact = Schemas['partners.Contact'];
export type Group = Schemas['partners.Group'];
export type Mou = Schemas['partners.Mou'];
export type MouRow = Schemas['partners.MouRow'];
export type MouContent = Schemas['partners.MouContent'];
export type Party = Schemas['partners.Party'];
export type Duty = Schemas['partners.Duty'];
export type Standing = Schemas['partners.Standing'];
export type Network = Schemas['partners.Network'];
export type NetworkRow = Schemas['partners.NetworkRow'];
export type NetworkContent = Schemas['partners.NetworkContent'];
export type Member = Schemas['partners.Member'];
export type Level = Schemas['partners.Level'];
export type Move = Schemas['partners.Move'];
export type Guard = Schemas['partners.Guard'];
export type Model = Schemas['partners.Model'];
export type OfficeModel = Schemas['partners.OfficeModel'];
export type Activity = Schemas['partners.Activity'];
export type ActivityRow = Schemas['partners.ActivityRow'];
export type ActivityContent = Schemas['partners.ActivityContent'];
export type Evidence = Schemas['partners.Evidence'];
export type Body = Schemas['partners.Body'];
export type Coverage = Schemas['partners.Coverage'];
export type Share = Schemas['partners.Share'];
export type Picture = Schemas['partners.Picture'];

export const KINDS: EntryKind[] = ['learning_resource', 'local_wisdom', 'scholar', 'university', 'school', 'government', 'local_government', 'company', 'foundation', 'association', 'religious', 'community', 'media', 'other'];
export const isPerson = (kind: EntryKind): boolean => kind === 'scholar' || kind === 'local_wisdom';
export const LEVELS: Level[] = ['inside', 'school', 'community'];
export const STANDINGS: Standing[] = ['draft', 'agreed', 'active', 'expired', 'renewed', 'closed'];
export const GUARDS: Guard[] = ['need_recorded', 'need_accepted', 'contact_made', 'member_agreed', 'commitment_signed', 'coordinator_named', 'communication_set', 'activity_held', 'review_done', 'evidence_given'];

const TONES: Record<Standing, Tone> = { draft: 'plain', agreed: 'action', active: 'done', expired: 'wrong', renewed: 'plain', closed: 'plain' };
export const toneOf = (standing: Standing): Tone => TONES[standing];

export const blankBody = (): Body => ({ office: null, entry: null, name: '' });
export const blankEntry = (province: string): EntryContent => ({ kind: 'learning_resource', name: '', role: '', stakeholder: '', organisation: null, offers: '', topics: [], place: { province_id: province, district: '', subdistrict: '', address: '', lat_e6: null, lon_e6: null }, website: '', note: '', contacts: [], is_open: false, is_active: true });
export const blankParty = (body: Body = blankBody()): Party => ({ id: newKey(), body, short_name: '', signer: '', signer_position: '', witness: '', witness_position: '' });
export const blankMou = (title: string): MouContent => ({ title, place: '', background: '', parties: [], objectives: [], scope: '', duties: [], resources: '', follow_up: '', privacy: '', amendment: '', clauses: [], starts_on: null, term_months: 12, ends_on: null, divisions: [], projects: [] });
export const blankNetwork = (name: string, level: Level): NetworkContent => ({ name, level, purpose: '', need: '', need_evidence: [], need_accepted_by: '', need_accepted_on: null, members: [], coordinator: '', coordinator_person: null, communication: '', shared_resources: '', recognition: '', mous: [], commitments: [], reviews: [], divisions: [] });
export const blankActivity = (of: { mou?: string; network?: string }): ActivityContent => ({ title: '', on: null, until: null, place: '', mou: of.mou ?? null, network: of.network ?? null, project: null, people: null, people_words: '', result: '', participants: [], evidence: [] });

/** "14.5921, 100.4041" as millionths; undefined when it is no point. */
export function readPoint(text: string): { lat_e6: number; lon_e6: number } | undefined {
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*[, ]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  if (!found) return undefined;
  return { lat_e6: Math.round(Number(found[1]) * 1e6), lon_e6: Math.round(Number(found[2]) * 1e6) };
}
export const writePoint = ({ lat_e6, lon_e6 }: { lat_e6?: number | null; lon_e6?: number | null }): string => (lat_e6 == null || lon_e6 == null ? '' : `${(lat_e6 / 1e6).toFixed(6)}, ${(lon_e6 / 1e6).toFixed(6)}`);

/** Percent with its base: "11.23 % (467 จาก 4,160)". */
export const percentOf = (hundredths: number | null | undefined): string => (hundredths == null ? '–' : (hundredths / 100).toFixed(2).replace(/\.?0+$/, ''));

export interface Choice { id: string; name: string }
/** What the forms of the room offer: the office itself, its directory, schools below, divisions and people. */
export interface Choices { own: Choice; entries: Choice[]; schools: Choice[]; divisions: Choice[]; persons: Choice[] }
