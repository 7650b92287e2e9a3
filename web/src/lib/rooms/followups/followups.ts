import type { components } from '../../../generated/api';
import type { Tone } from '$ui/StatusBadge.svelte';

type Schemas = components['schemas'];
export type Followup = Schemas['followups.Followup'];
export type FollowupRow = Schemas['followups.Row'];
export type FollowupCounts = Schemas['followups.Counts'];
export type FollowupPlan = Schemas['followups.Plan'];
export type FollowupStatus = Schemas['followups.Status'];
export type FollowupDecision = Schemas['followups.Decision'];
export type Evidence = Schemas['followups.Evidence'];
export type WorkStep = Schemas['followups.WorkStep'];
export type Trace = Schemas['followups.Trace'];
export type Rates = Schemas['followups.Rates'];
export type RateRow = Schemas['followups.RateRow'];

/** One word for where it stands: the decision first, then how far the work is. */
export type Standing = 'undecided' | 'accepted' | 'partly' | 'refused' | 'in_progress' | 'done' | 'confirmed' | 'closed' | 'dropped' | 'merged' | 'split' | 'reworded';
export function standingOf({ status, decision }: { status: FollowupStatus; decision: FollowupDecision }): Standing {
  if (decision === 'refused') return 'refused';
  if (status !== 'open') return status;
  return decision;
}
const TONES: Record<Standing, Tone> = {
  undecided: 'waiting', accepted: 'action', partly: 'action', refused: 'plain', in_progress: 'action', done: 'waiting', confirmed: 'waiting', closed: 'done', dropped: 'plain', merged: 'plain', split: 'plain', reworded: 'plain'
};
export const toneOf = (standing: Standing): Tone => TONES[standing];

/** The views of the register, each one question a person asks of it. */
export const VIEWS = ['open', 'mine', 'overdue', 'undecided', 'done', 'confirmed', 'reopened', 'all'] as const;
export type View = (typeof VIEWS)[number];
export function queryOfView(view: View): Record<string, string | undefined> {
  if (view === 'open') return { open: 'true' };
  if (view === 'mine') return { mine: 'true', open: 'true' };
  if (view === 'overdue') return { overdue: 'true' };
  if (view === 'undecided') return { decision: 'undecided', open: 'true' };
  if (view === 'reopened') return { reopened: 'true' };
  return view === 'done' || view === 'confirmed' ? { status: view } : {};
}

/** A share in hundredths of a percent as people read it, with its base; nothing of nothing. */
export const percentOf = (share: number | null | undefined): string => (share == null ? '' : (share / 100).toFixed(2));

/** Ways in which results are used, in the order of the list. */
export interface UseWay { id: string; name_th: string; name_en: string }
