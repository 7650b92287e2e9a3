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

/** One word for where it stands: the decision first, then how far the work is. */
export type Standing = 'undecided' | 'accepted' | 'refused' | 'in_progress' | 'done' | 'confirmed' | 'dropped';
export function standingOf({ status, decision }: { status: FollowupStatus; decision: FollowupDecision }): Standing {
  if (decision === 'refused') return 'refused';
  if (status !== 'open') return status;
  return decision === 'accepted' ? 'accepted' : 'undecided';
}
const TONES: Record<Standing, Tone> = { undecided: 'waiting', accepted: 'action', refused: 'plain', in_progress: 'action', done: 'waiting', confirmed: 'done', dropped: 'plain' };
export const toneOf = (standing: Standing): Tone => TONES[standing];

/** The views of the register, each one question a person asks of it. */
export const VIEWS = ['open', 'mine', 'overdue', 'undecided', 'done', 'all'] as const;
export type View = (typeof VIEWS)[number];
export function queryOfView(view: View): Record<string, string | undefined> {
  if (view === 'open') return { open: 'true' };
  if (view === 'mine') return { mine: 'true', open: 'true' };
  if (view === 'overdue') return { overdue: 'true' };
  if (view === 'undecided') return { decision: 'undecided', open: 'true' };
  return view === 'done' ? { status: 'done' } : {};
}
