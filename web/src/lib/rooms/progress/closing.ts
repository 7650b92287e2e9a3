import type { components } from '../../../generated/api';
import { newKey } from '$platform/http';
import type { Tone } from '$ui/StatusBadge.svelte';

type Schemas = components['schemas'];
export type Sheet = Schemas['progress.RegisterView'];
export type SheetContent = Schemas['progress.Register'];
export type SheetRow = Schemas['progress.RegisterRow'];
export type SheetRows = Schemas['progress.RegisterRows'];
export type Attendee = Schemas['progress.Attendee'];
export type People = Schemas['progress.People'];
export type ResultReport = Schemas['progress.ResultReport'];
export type ResultContent = Schemas['progress.ResultContent'];
export type ResultStatus = Schemas['progress.ResultStatus'];
export type Outcome = Schemas['progress.Outcome'];
export type IndicatorWords = Schemas['progress.IndicatorWords'];
export type Measure = Schemas['progress.Measure'];
export type Level = Schemas['progress.Level'];
export type ResultDecision = Schemas['projects.DecisionRequest'];
export type Annex = Schemas['progress.Annex'];
export type SeriesRow = Schemas['progress.SeriesRow'];
export type SeriesPoint = Schemas['progress.SeriesPoint'];

const TONES: Record<ResultStatus, Tone> = { draft: 'plain', submitted: 'waiting', reviewing: 'waiting', seen: 'done', returned: 'wrong' };
export const resultTone = (status: ResultStatus): Tone => TONES[status];

export const newAttendee = (part: Partial<Attendee> = {}): Attendee => ({ id: newKey(), group: '', name: '', position: '', office: '', invited: false, morning: false, afternoon: false, morning_time: '', afternoon_time: '', note: '', ...part });
export const newSheet = (title: string, activity_id: string | null): SheetContent => ({ activity_id, title, date: null, time: '', place: '', half_day: false, attendees: [], difference_reason: '', scans: [] });
export const newMeasure = (kind: Measure['kind']): Measure => ({ id: newKey(), kind, title: '', asked: null, answered: null, mean: null, sd: null, scheme: 'round5', full: null, before: null, before_sd: null });
export const wasThere = (who: Attendee): boolean => who.morning || who.afternoon;
/** Hundredths of a percent as it is read: 98.33. */
export const percentText = (hundredths: number): string => `${Math.trunc(hundredths / 100)}.${String(Math.abs(hundredths % 100)).padStart(2, '0')}`;

/** Everybody typed into the empty rows at the end is kept; empty rows are not. */
export const writtenOnly = (content: SheetContent): SheetContent => ({ ...content, attendees: content.attendees.filter((who) => who.name.trim() !== '') });
