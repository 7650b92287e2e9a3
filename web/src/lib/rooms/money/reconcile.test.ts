import { describe, expect, it } from 'vitest';
import { extrasOf, gapsOf, leftOf, saidOf, type StatedDetail } from './reconcile';

const line = (id: string, amount: number, is_in_month: boolean) => ({ id, amount, is_in_month, is_matched: false, matched_elsewhere: false, kind: 'disbursement' as const, date: '2024-01-05', document_no: id, source: '', note: '' });
const total = { amount: 14_500, ours: 13_000, lines: [line('a', 10_000, true), line('b', 3_000, true), line('c', 700, false)], gaps: [{ reason: 'wrong_month', amount: -3_000, line_id: 'b', note: 'ก.พ.' }, { reason: 'missing_line', amount: 4_500, line_id: null, note: '' }] } as unknown as StatedDetail;

describe('reconciling a total', () => {
  it('begins with what was said before', () => {
    expect(saidOf(total)).toMatchObject({ a: { isIn: true }, b: { isIn: false, note: 'ก.พ.' }, c: { isIn: false } });
    expect(gapsOf(total, saidOf(total), extrasOf(total))).toEqual(total.gaps);
    expect(leftOf(total, total.gaps)).toBe(0);
  });
  it('counts a line of another month and what they have too little', () => {
    const said = { ...saidOf(total), b: { isIn: true, reason: 'wrong_month' as const, note: '' }, c: { isIn: true, reason: 'wrong_month' as const, note: '' } };
    const gaps = gapsOf(total, said, [{ key: 1, kind: 'under', amount: 200, note: 'พิมพ์ผิด' }]);
    expect(gaps.map((gap) => gap.amount)).toEqual([700, -200]);
    expect(leftOf(total, gaps)).toBe(1_000);
  });
});
