import { describe, expect, it } from 'vitest';
import { inForce, suggest, usualOccasion, type Standard } from './costing';

const standard = (id: string, part: Partial<Standard> = {}): Standard => ({ id, supersedes: '', name: id, ceiling: 3500, officeCeiling: null, from: '', to: '', regulation: 'หนังสือ', isVerified: true, ...part });
const FOOD = [standard('CS-TR-B-G-PART', { ceiling: 40_000, from: '2013-01-14', to: '2025-10-30' }), standard('CS-TR-B-G-PART-Y2568', { supersedes: 'CS-TR-B-G-PART', ceiling: null, from: '2025-10-31' })];

describe('the costing helper', () => {
  it('multiplies people, meals and times by the rate of the day: 120 × 35 × 1 × 1 = 4,200', () => {
    const [line, ...others] = suggest([standard('CS-MT-01'), standard('CS-MT-03', { ceiling: 12_000 })], { ...usualOccasion(), people: 120 }, '2023-04-15');
    expect(line?.line).toMatchObject({ standard_id: 'CS-MT-01', category_id: 'EX2.2', rate: 3500, amount: 420_000, factors: [{ quantity: 120_000, unit: 'คน' }, { quantity: 1000, unit: 'มื้อ' }, { quantity: 1000, unit: 'ครั้ง' }] });
    expect(others).toEqual([]);
  });

  it('looks the rate up by the day of the activity and says when no figure is known', () => {
    const training = { ...usualOccasion(), kind: 'training' as const, snacks: 0 };
    expect(inForce(FOOD, 'CS-TR-B-G-PART', '2025-10-30')?.id).toBe('CS-TR-B-G-PART');
    expect(suggest(FOOD, training, '2025-10-30')[0]).toMatchObject({ rate: 40_000, isInForce: true });
    expect(suggest(FOOD, training, '2025-10-31')[0]).toMatchObject({ rate: null, isInForce: true, line: { rate: null, amount: 0, standard_id: 'CS-TR-B-G-PART' } });
    expect(suggest(FOOD, training, '2010-01-01')[0]).toMatchObject({ rate: null, isInForce: false });
  });

  it('takes the stricter ceiling, also where only the office has one', () => {
    const stricter = suggest([standard('CS-MT-01', { officeCeiling: 3000 })], usualOccasion(), '2024-01-01')[0];
    expect(stricter).toMatchObject({ rate: 3000, isStricter: true });
    expect(suggest([standard('CS-MT-01', { officeCeiling: 9000 })], usualOccasion(), '2024-01-01')[0]).toMatchObject({ rate: 3500, isStricter: false });
    expect(suggest([standard('CS-MT-01', { ceiling: null, officeCeiling: 2500 })], usualOccasion(), '2024-01-01')[0]?.rate).toBe(2500);
  });

  it('leaves the category of a speaker’s fee to the office', () => {
    const fee = suggest([standard('CS-SP-B-GOV', { ceiling: 60_000 })], { ...usualOccasion(), kind: 'training', speakerHours: 3 }, '2024-01-01');
    expect(fee.map((each) => each.line.category_id)).toEqual(['']);
  });

  it('suggests nothing that the catalogue does not have or the event does not need', () => {
    expect(suggest([], usualOccasion(), '2024-01-01')).toEqual([]);
    const trip = { ...usualOccasion(), kind: 'trip' as const, people: 2, days: 3, nights: 2 };
    const all = ['CS-TV-PD1', 'CS-TV-H1F', 'CS-TV-CAR'].map((id) => standard(id, { ceiling: 24_000 }));
    expect(suggest(all, trip, '2024-01-01').map((each) => [each.line.standard_id, each.line.amount])).toEqual([['CS-TV-PD1', 144_000], ['CS-TV-H1F', 96_000]]);
    expect(suggest(all, { ...trip, kilometres: 100 }, '2024-01-01')).toHaveLength(3);
  });
});
