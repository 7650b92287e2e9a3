import { newKey } from '$platform/http';
import { amountOf, type CostLine } from '../project';

/** A ceiling of the catalogue `cost_standards`; money in satang, days ISO. Rows of a family follow each other in time. */
export interface Standard { id: string; supersedes: string; name: string; ceiling: number | null; officeCeiling: number | null; from: string; to: string; regulation: string; isVerified: boolean }

/** What a person says of the event; nothing of money. */
export interface Occasion {
  kind: 'meeting' | 'training' | 'trip';
  people: number; times: number; days: number; nights: number;
  snacks: number; meals: number;
  isPrivate: boolean; grade: 'A' | 'B' | 'EXT'; isFull: boolean;
  speakerHours: number; isStateSpeaker: boolean;
  isSenior: boolean; kilometres: number;
}
export const usualOccasion = (): Occasion => ({ kind: 'meeting', people: 30, times: 1, days: 1, nights: 0, snacks: 1, meals: 0, isPrivate: false, grade: 'B', isFull: false, speakerHours: 0, isStateSpeaker: true, isSenior: false, kilometres: 0 });

/** `standard` is the row in force on the day, or the newest of its family when none is; `rate` nothing: no figure is known. */
export interface Suggestion { standard: Standard; line: CostLine; rate: number | null; isInForce: boolean; isStricter: boolean }

function familyOf(standards: Standard[], id: string): Standard[] {
  const family = standards.filter((each) => each.id === id);
  for (let at = 0; at < family.length; ++at)
    family.push(...standards.filter((each) => each.supersedes === family[at]?.id && !family.includes(each)));
  return family;
}

/** The row of the family that is in force on the day of the activity. */
export const inForce = (standards: Standard[], id: string, on: string): Standard | undefined =>
  familyOf(standards, id).find((each) => (!each.from || each.from <= on) && (!each.to || each.to >= on));

/** The stricter of the rule's ceiling and the office's own. */
export function rateOf({ ceiling, officeCeiling }: Standard): number | null {
  if (ceiling === null) return officeCeiling;
  return officeCeiling === null ? ceiling : Math.min(ceiling, officeCeiling);
}

type Wish = [id: string, factors: [quantity: number, unit: string][]];

function wishesOf(o: Occasion): Wish[] {
  if (o.kind === 'meeting')
    return [
      [o.isPrivate ? 'CS-MT-02' : 'CS-MT-01', [[o.people, 'คน'], [o.snacks, 'มื้อ'], [o.times, 'ครั้ง']]],
      ['CS-MT-03', [[o.people, 'คน'], [o.meals, 'มื้อ'], [o.times, 'ครั้ง']]]
    ];
  if (o.kind === 'training')
    return [
      [`CS-TR-${o.grade}-${o.isPrivate ? 'P' : 'G'}-${o.isFull ? 'FULL' : 'PART'}`, [[o.people, 'คน'], [o.days, 'วัน'], [o.times, 'ครั้ง']]],
      [o.isPrivate ? 'CS-MT-02' : 'CS-MT-01', [[o.people, 'คน'], [o.snacks, 'มื้อ'], [o.times, 'ครั้ง']]],
      [`CS-TR-${o.grade}-ROOM2`, [[o.people, 'คน'], [o.nights, 'คืน'], [o.times, 'ครั้ง']]],
      [`CS-SP-${o.grade === 'A' ? 'A' : 'B'}-${o.isStateSpeaker ? 'GOV' : 'NON'}`, [[o.speakerHours, 'ชั่วโมง'], [o.times, 'ครั้ง']]]
    ];
  return [
    [o.isSenior ? 'CS-TV-PD2' : 'CS-TV-PD1', [[o.people, 'คน'], [o.days, 'วัน'], [o.times, 'ครั้ง']]],
    [o.isSenior ? 'CS-TV-H2F' : 'CS-TV-H1F', [[o.people, 'คน'], [o.nights, 'คืน'], [o.times, 'ครั้ง']]],
    ['CS-TV-CAR', [[o.kilometres, 'กิโลเมตร'], [o.times, 'ครั้ง']]]
  ];
}

/** The category a standard's line falls under: food, travel and lodging are general services; a speaker's fee the office files as it is used to. */
const categoryOf = (standard: string): string => (standard.startsWith('CS-SP') ? '' : 'EX2.2');

/** Lines for the event with the catalogue's rates of that day; what the event has none of is left out. */
export function suggest(standards: Standard[], occasion: Occasion, on: string): Suggestion[] {
  return wishesOf(occasion).flatMap(([id, factors]) => {
    const current = inForce(standards, id, on);
    const standard = current ?? familyOf(standards, id).at(-1);
    if (!standard || factors.some(([quantity]) => !(quantity > 0))) return [];
    const rate = current ? rateOf(current) : null;
    const line: CostLine = {
      id: newKey(), text: standard.name, category_id: categoryOf(id), standard_id: id, rate, rate_unit: 'บาท', rate_place: 1,
      factors: factors.map(([quantity, unit]) => ({ quantity: Math.round(quantity * 1000), unit })), amount: 0, lump: false, note: ''
    };
    return [{ standard, rate, isInForce: current !== undefined, isStricter: rate !== null && standard.ceiling !== null && rate < standard.ceiling, line: { ...line, amount: amountOf(line) } }];
  });
}
