import { describe, expect, it } from 'vitest';
import { formatThousandths, parseThousandths } from '$platform/money';
import { arranged, emptyValue, factorsText, isComplete, parseFactors, pieces, targetOf, type DraftField, type Name } from './intake';

const field = (id: string, name: Name, value: Partial<DraftField['value']> = {}): DraftField => ({ id, parent: null, name, said: emptyValue(), value: { ...emptyValue(), ...value }, named: '', first: 1, last: 1, certainty: 'certain', state: 'proposed', remembered: null, version: 1 });

describe('a repaired line', () => {
  it('keeps what is the same and says what stood where it differs', () => {
    const found = pieces('ส านักงานน่าอยู่', 'สำนักงานน่าอยู่');
    expect(found.map((piece) => piece.text).join('')).toBe('สำนักงานน่าอยู่');
    expect(found.filter((piece) => piece.was !== undefined).length).toBeGreaterThan(0);
    expect(found.at(-1)).toEqual({ text: expect.stringContaining('งานน่าอยู่') });
  });
  it('never parts a mark from its letter', () => {
    for (const piece of pieces('เพ่ือการเรยีนรู้ท่ีดี', 'เพื่อการเรียนรู้ที่ดี')) expect(piece.text).not.toMatch(/^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/u);
  });
  it('is one piece when nothing was repaired', () => {
    expect(pieces('เหมือนเดิม', 'เหมือนเดิม')).toEqual([{ text: 'เหมือนเดิม' }]);
  });
});

describe('quantities of a cost', () => {
  it('are read as they are shown', () => {
    const factors = [{ value: 32_000, unit: 'คน' }, { value: 35_000, unit: 'บาท' }, { value: 1_000, unit: 'มื้อ' }];
    expect(factorsText(factors, formatThousandths)).toBe('32 คน × 35 บาท × 1 มื้อ');
    expect(parseFactors('32 คน x 35 บาท X 1 มื้อ', parseThousandths)).toEqual(factors);
  });
});

describe('a field', () => {
  it('is complete when it says what its kind must say', () => {
    expect(isComplete(field('1', 'title'))).toBe(false);
    expect(isComplete(field('1', 'title', { text: 'โครงการ' }))).toBe(true);
    expect(isComplete(field('1', 'fiscal_year', { year: 2024 }))).toBe(false);
    expect(isComplete(field('1', 'period', { from: '2024-05-01', to: '2024-04-01' }))).toBe(false);
    expect(isComplete(field('1', 'total', { amount: 0 }))).toBe(true);
  });
  it('stands in the order of the form, costs behind their activity', () => {
    const draft = [field('c', 'source'), field('b', 'title'), field('a', 'kind'), field('d', 'activity'), field('e', 'cost'), field('f', 'activity')];
    expect(arranged(draft).flatMap((group) => group.fields.map((each) => each.id))).toEqual(['a', 'b', 'd', 'e', 'f', 'c']);
  });
});

it('a paper without a room of its own stays with a project', () => {
  expect(targetOf('survey_report')).toBe('kept');
  expect(targetOf('project_proposal')).toBe('project');
});
