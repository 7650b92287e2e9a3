import type { components } from '../../../generated/api';
import type { Tone } from '$ui/StatusBadge.svelte';

type Schemas = components['schemas'];
export type Letter = Schemas['letters.Letter'];
export type LetterRow = Schemas['letters.Row'];
export type LetterContent = Schemas['letters.Content'];
export type Choices = Schemas['letters.Choices'];
export type Letterhead = Schemas['letters.Letterhead'];
export type NewAct = Schemas['letters.NewAct'];
export type NewLetter = Schemas['letters.NewLetter'];
export type Paper = Schemas['letters.Paper'];
export type Preview = Schemas['letters.Preview'];
export type Seat = Schemas['letters.Seat'];
export type Act = Schemas['letters.Act'];
export type Status = Schemas['letters.Status'];
export type Verdict = Schemas['letters.Verdict'];

const TONES: Record<Status, Tone> = { draft: 'plain', signing: 'waiting', signed_off: 'action', answered: 'done', sent: 'done', closed: 'done', returned: 'wrong', cancelled: 'wrong' };
export const toneOf = (status: Status): Tone => TONES[status];
export const STATUSES = Object.keys(TONES) as Status[];
/** Its signers have all signed: it is kept as it is. */
export const isIssued = (status: Status): boolean => ['signed_off', 'answered', 'sent', 'closed'].includes(status);
/** Roles that may stand on a route. */
export const ROLES = ['division_head', 'deputy_head', 'office_head', 'planner', 'finance_officer', 'project_owner', 'secretariat'] as const;

/** The route in order: signers first, then who comments going up. */
export const routeOf = (content: LetterContent): Seat[] => [...content.signers, ...content.comments];
export const isLastStep = (letter: Letter): boolean => letter.next_step + 1 === routeOf(letter.content).length;
export const signsNext = (letter: Letter): boolean => letter.next_step < letter.content.signers.length;

/** What the person whose turn it is may answer. */
export function verdictsOf(letter: Letter): Verdict[] {
  if (signsNext(letter)) return ['sign'];
  return isLastStep(letter) ? ['acknowledged', 'approved', 'rejected'] : ['comment'];
}
