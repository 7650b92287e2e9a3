import { newKey } from '$platform/http';
import type { components } from '../../../generated/api';

type Schemas = components['schemas'];
export type Forum = Schemas['forums.Forum'];
export type ForumRow = Schemas['forums.ForumRow'];
export type ForumContent = Schemas['forums.ForumContent'];
export type Issue = Schemas['forums.Issue'];
export type Group = Schemas['forums.Group'];
export type StepDone = Schemas['forums.StepDone'];
export type Stage = Schemas['forums.Stage'];
export type Doors = Schemas['forums.Doors'];
export type GroupCount = Schemas['forums.GroupCount'];
export type HallFigures = Schemas['forums.HallFigures'];
export type Tally = Schemas['forums.Tally'];
export type People = Schemas['forums.People'];
export type Person = Schemas['forums.Person'];
export type PersonWords = Schemas['forums.PersonWords'];
export type Answer = Schemas['forums.Answer'];
export type Delegate = Schemas['forums.Delegate'];
export type Invitations = Schemas['forums.Invitations'];
export type ReminderKind = Schemas['forums.ReminderKind'];
export type ArrivalLine = Schemas['forums.ArrivalLine'];
export type Statement = Schemas['forums.Statement'];
export type StatementState = Schemas['forums.StatementState'];
export type DecideStatement = Schemas['forums.DecideStatement'];
export type Slip = Schemas['forums.Slip'];
export type Voice = Schemas['forums.Voice'];
export type WordCount = Schemas['forums.WordCount'];

/** A name to choose by its id: a project, an item of a catalog. */
export interface Choice { id: string; name: string }
/** A meeting that a step may have been, with what it knows of the day. */
export interface MeetingChoice extends Choice { on: string | null; place: string }

/** The steps in their order; each is done when the forum stands in it. */
export const STAGES: Stage[] = ['planned', 'committee_appointed', 'planning_meeting_held', 'forum_held', 'wrap_up_meeting_held', 'synthesised', 'report_drafted', 'presented', 'disclosed'];
/** A step that something is done for. */
export type Step = Exclude<Stage, 'planned'>;
export const STEPS = STAGES.slice(1) as Step[];
/** Steps that are a meeting, whose minutes are written among the committees. */
export const MEETING_STEPS: Stage[] = ['planning_meeting_held', 'forum_held', 'wrap_up_meeting_held', 'presented'];
export const nextStage = (stage: Stage): Step | undefined => STEPS[STAGES.indexOf(stage)];
export const hasReached = (forum: Pick<Forum, 'stage'>, stage: Stage): boolean => STAGES.indexOf(forum.stage) >= STAGES.indexOf(stage);

export const blankForum = (title: string): ForumContent => ({ title, project: null, on: null, time: '', place: '', issues: [], groups: [], steps: [], notice: '', smallest: 5, reply_by: null });
export const blankIssue = (): Issue => ({ id: newKey(), text: '', detail: '' });
export const blankGroup = (name = '', catalog_id = '', is_outside = true): Group => ({ id: newKey(), catalog_id, name, is_outside, target: 0 });
export const stepOf = (content: ForumContent, stage: Stage): StepDone => content.steps.find((each) => each.stage === stage) ?? { stage, on: null, place: '', text: '', meeting: null };

/** With what was written of one step; a step of which nothing is left goes. */
export function withStep(content: ForumContent, step: StepDone): StepDone[] {
  const others = content.steps.filter((each) => each.stage !== step.stage);
  const all = step.on || step.place || step.text || step.meeting ? [...others, step] : others;
  return all.sort((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage));
}

/** Those of a catalog that are not yet among the groups. */
export const missingOf = (groups: Group[], items: Choice[]): Choice[] => items.filter((item) => !groups.some((group) => group.catalog_id === item.id || group.name === item.name));

export const isOpen = (doors: Doors): boolean => doors.sign_in || doors.statements || doors.votes;

/** «1234 5678»: a room code as it is read aloud. */
export const codeWords = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
/** Where phones find the room; `base` is how they reach this server. */
export const roomAddress = (base: string, code: string): string => `${base.replace(/\/+$/, '')}/room/${code}`;
/** Where an invited person types the code of a reply form, or opens their own. */
export const replyAddress = (base: string, code = ''): string => `${base.replace(/\/+$/, '')}/reply${code && `/${code}`}`;
/** Whether phones cannot reach this server under that name. */
export const isOnlyHere = (base: string): boolean => /^https?:\/\/(localhost|127\.|\[::1\])/.test(base);

/** Groups that were to be heard or came, and neither spoke nor voted. */
export const isSilent = (count: GroupCount): boolean => (count.target > 0 || count.came > 0) && count.spoke === 0 && count.voted === 0;
export const FIGURES = ['target', 'invited', 'accepted', 'came', 'spoke', 'voted'] as const;
export type Figure = (typeof FIGURES)[number];
export function sumOf(counts: GroupCount[]): Record<Figure, number> {
  const sum = { target: 0, invited: 0, accepted: 0, came: 0, spoke: 0, voted: 0 };
  for (const count of counts) for (const figure of FIGURES) sum[figure] += count[figure];
  return sum;
}

export const wordsOf = ({ group, name, organisation, position, contact }: Person): PersonWords => ({ group, name, organisation, position, contact });

/** Votes on a statement as shares of those who agree or disagree or pass, in whole percent. */
export function sharesOf(tally: Pick<Tally, 'agree' | 'disagree' | 'pass'>): { votes: number; agree: number; disagree: number; pass: number } {
  const votes = tally.agree + tally.disagree + tally.pass;
  const share = (count: number) => (votes ? Math.round((count / votes) * 100) : 0);
  return { votes, agree: share(tally.agree), disagree: share(tally.disagree), pass: share(tally.pass) };
}
