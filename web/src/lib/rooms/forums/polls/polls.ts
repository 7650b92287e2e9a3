import type { components } from '../../../../generated/api';

type Schemas = components['schemas'];
export type Poll = Schemas['forums.PollLine'];
export type PollContent = Schemas['forums.PollContent'];
export type PollKind = Schemas['forums.PollKind'];
export type PollResult = Schemas['forums.PollResult'];
export type PollGroup = Schemas['forums.PollGroup'];
export type OptionResult = Schemas['forums.OptionResult'];
export type RoomCount = Schemas['forums.RoomCount'];
export type PollProxy = Schemas['forums.PollProxy'];
export type RoomPoll = Schemas['forums.RoomPoll'];

export const KINDS: PollKind[] = ['choice', 'secret', 'rating', 'ranking', 'hands'];
export const HANDS = ['for', 'against', 'abstain'] as const;
/** Among fewer voters the others can work out how one voted. */
export const SMALL_ROOM = 10;
export const MOST_OPTIONS = 10;

export const blankPoll = (): PollContent => ({ kind: 'choice', question: '', detail: '', options: ['', ''], groups: [], quorum: 'none', quorum_value: 50 });

/** As it is sent: without empty options; hands have none of their own. */
export const cleanPoll = (poll: PollContent): PollContent => ({
  ...poll,
  question: poll.question.trim(),
  detail: poll.detail.trim(),
  options: poll.kind === 'hands' ? [] : poll.options.map((each) => each.trim()).filter(Boolean),
  quorum_value: poll.quorum === 'none' ? 0 : poll.quorum_value
});

/** The options in the order in which they stand: the most points or votes, or the highest median, first; as they were asked where they are alike. */
export function ranked(content: Pick<PollContent, 'kind'>, options: OptionResult[]): { at: number; one: OptionResult }[] {
  const worth = ({ points, votes, median, mean }: OptionResult): [number, number] => (content.kind === 'ranking' ? [points, votes] : content.kind === 'rating' ? [median ?? -1, mean ?? -1] : [votes, 0]);
  const all = options.map((one, at) => ({ at, one }));
  return content.kind === 'hands' ? all : all.sort((a, b) => worth(b.one)[0] - worth(a.one)[0] || worth(b.one)[1] - worth(a.one)[1] || a.at - b.at);
}

/** The length of an option's bar, from 0 to 100: of all voters, of five, of the points that all first places give. */
export function shareOf(content: Pick<PollContent, 'kind'>, one: OptionResult, result: Pick<PollResult, 'voted' | 'options'>): number {
  const whole = content.kind === 'rating' ? 50 : content.kind === 'ranking' ? result.voted * Math.max(1, result.options.length - 1) : result.voted;
  const part = content.kind === 'rating' ? (one.median ?? 0) : content.kind === 'ranking' ? one.points : one.votes;
  return whole > 0 ? Math.min(100, Math.round((part / whole) * 100)) : 0;
}

/** 35 as «3.5», 340 as «3.40». */
export const tenths = (value: number | null | undefined): string => (value == null ? '–' : (value / 10).toFixed(1));
export const hundredths = (value: number | null | undefined): string => (value == null ? '–' : (value / 100).toFixed(2));
