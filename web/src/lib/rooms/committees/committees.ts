import type { components } from '../../../generated/api';
import type { Tone } from '$ui/StatusBadge.svelte';

type Schemas = components['schemas'];
export type Committee = Schemas['committees.Committee'];
export type CommitteeRow = Schemas['committees.Row'];
export type CommitteeContent = Schemas['committees.Content'];
export type Seat = Schemas['committees.Seat'];
export type SeatRole = Schemas['committees.SeatRole'];
export type Member = Schemas['committees.Member'];
export type NewMember = Schemas['committees.NewMember'];
export type Order = Schemas['committees.Order'];
export type Rule = Schemas['committees.Rule'];
export type Remark = Schemas['committees.Remark'];
export type Fill = Schemas['committees.Fill'];
export type Status = Schemas['committees.Status'];
export type Meeting = Schemas['committees.Meeting'];
export type MeetingContent = Schemas['committees.MeetingContent'];
export type MeetingRow = Schemas['committees.MeetingRow'];
export type MeetingStatus = Schemas['committees.MeetingStatus'];
export type Attendance = Schemas['committees.Attendance'];
export type Matter = Schemas['committees.Matter'];
export type Resolution = Schemas['committees.Resolution'];
export type MemberImport = Schemas['committees.MemberImport'];
export type MySeats = Schemas['committees.MySeats'];

const TONES: Record<Status, Tone> = { draft: 'plain', active: 'done', ended: 'wrong' };
export const toneOf = (status: Status): Tone => TONES[status];
const MEETING_TONES: Record<MeetingStatus, Tone> = { planned: 'plain', invited: 'action', held: 'waiting', minutes_drafted: 'waiting', certified: 'done', cancelled: 'wrong' };
export const meetingTone = (status: MeetingStatus): Tone => MEETING_TONES[status];
const FILL_TONES: Record<Fill, Tone> = { fits: 'done', vacant: 'waiting', over_filled: 'waiting', open: 'plain' };
export const fillTone = (fill: Fill): Tone => FILL_TONES[fill];

export const ROLES: SeatRole[] = ['chair', 'vice_chair', 'member', 'secretary', 'assistant', 'adviser', 'invited'];
export const PRESENCES = ['present', 'proxy', 'excused', 'absent'] as const;
export const OUTCOMES = ['none', 'acknowledged', 'certified', 'agreed', 'rejected', 'assigned', 'deferred'] as const;
export const WAYS = ['consent', 'counted', 'named', 'secret'] as const;
export const isVoting = (role: SeatRole): boolean => ['chair', 'vice_chair', 'member', 'secretary'].includes(role);
/** Agenda, attendance and what was said may still be written. */
export const isWritable = (status: MeetingStatus): boolean => status === 'planned' || status === 'invited' || status === 'held';
export const came = (one: Attendance): boolean => one.presence === 'present' || one.presence === 'proxy';

/** What leads on from here; the rest of `may` goes back or cancels. */
const NEXT: Partial<Record<MeetingStatus, MeetingStatus>> = { planned: 'invited', invited: 'held', held: 'minutes_drafted', minutes_drafted: 'certified' };
export const nextOf = (meeting: Meeting): MeetingStatus | undefined => {
  const next = NEXT[meeting.status];
  return next && meeting.may.includes(next) ? next : undefined;
};
