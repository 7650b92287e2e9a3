import { describe, expect, it } from 'vitest';
import { blankPoll, cleanPoll, hundredths, ranked, shareOf, tenths, type OptionResult } from './polls';

const option = (part: Partial<OptionResult>): OptionResult => ({ votes: 0, paper: 0, points: 0, marks: [], ...part });

describe('polls', () => {
  it('are sent without empty options, hands without any', () => {
    const poll = { ...blankPoll(), question: ' ก ', options: ['หนึ่ง ', '', 'สอง'] };
    expect(cleanPoll(poll)).toMatchObject({ question: 'ก', options: ['หนึ่ง', 'สอง'], quorum_value: 0 });
    expect(cleanPoll({ ...poll, kind: 'hands', quorum: 'count', quorum_value: 7 })).toMatchObject({ options: [], quorum_value: 7 });
  });
  it('stand by votes, points or median, and hands as they were asked', () => {
    const places = (kind: 'choice' | 'ranking' | 'rating' | 'hands', options: OptionResult[]) => ranked({ kind }, options).map(({ at }) => at);
    expect(places('choice', [option({ votes: 1 }), option({ votes: 3 }), option({ votes: 1 })])).toEqual([1, 0, 2]);
    expect(places('ranking', [option({ votes: 8, points: 16 }), option({ votes: 6, points: 26 })])).toEqual([1, 0]);
    expect(places('rating', [option({ median: 40, mean: 380 }), option({ median: 40, mean: 410 }), option({})])).toEqual([1, 0, 2]);
    expect(places('hands', [option({ votes: 1 }), option({ votes: 9 })])).toEqual([0, 1]);
  });
  it('show shares of those who voted, of five, of all first places', () => {
    const result = { voted: 20, options: [option({}), option({}), option({})] };
    expect(shareOf({ kind: 'secret' }, option({ votes: 5 }), result)).toBe(25);
    expect(shareOf({ kind: 'rating' }, option({ median: 45 }), result)).toBe(90);
    expect(shareOf({ kind: 'ranking' }, option({ points: 20 }), result)).toBe(50);
    expect(shareOf({ kind: 'choice' }, option({}), { voted: 0, options: [] })).toBe(0);
  });
  it('say medians in tenths and means in hundredths', () => {
    expect([tenths(45), hundredths(467), tenths(null)]).toEqual(['4.5', '4.67', '–']);
  });
});
