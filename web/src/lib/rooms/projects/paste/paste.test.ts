import { describe, expect, it } from 'vitest';
import { newActivity, newLine, newPart, type CostLine } from '../project';
import { chosenParts, formulaOf, mergeInto, tableText, type ReadCosts, type ReadPart } from './paste';

const line = (text: string, part: Partial<CostLine> = {}): CostLine => ({ ...newLine(), text, factors: [], ...part });
const part = (level: number, title: string): ReadPart => ({ at: 1, level, number: '', title, lines: [] });

describe('pasted costs', () => {
  it('print their formula with the rate in its place', () => {
    expect(formulaOf(line('ก', { rate: 3500, rate_unit: 'บาท', rate_place: 1, factors: [{ quantity: 32000, unit: 'คน' }, { quantity: 1500, unit: 'ชั่วโมง' }] }))).toBe('32 คน × 35 บาท × 1.5 ชั่วโมง');
    expect(formulaOf(line('ก', { lump: true, amount: 100 }))).toBe('');
  });

  it('go to the activity at hand, its steps, and new ones', () => {
    const activities = [{ ...newActivity(), title: 'จัดประชุม', children: [{ ...newPart(), title: 'ประชุม วางแผน' }] }, { ...newActivity(), title: 'อื่น' }];
    const next = mergeInto(activities, 0, [
      { part: part(0, 'กิจกรรมที่ 1'), lines: [line('ก')] }, { part: part(1, 'ประชุมวางแผน'), lines: [line('ข')] },
      { part: part(1, 'สรุปผล'), lines: [line('ค')] }, { part: part(1, 'ไม่มีเงิน'), lines: [] }, { part: part(0, 'กิจกรรมที่ 2'), lines: [line('ง')] }
    ]);
    expect(next.map((each) => each.title)).toEqual(['จัดประชุม', 'กิจกรรมที่ 2', 'อื่น']);
    expect(next[0]?.lines.map((each) => each.text)).toEqual(['ก']);
    expect(next[0]?.children.map((each) => [each.title, each.lines.map(({ text }) => text).join()])).toEqual([['ประชุม วางแผน', 'ข'], ['สรุปผล', 'ค']]);
    expect(next[1]?.lines[0]?.text).toBe('ง');
    expect(activities[0]?.lines).toEqual([]);
  });

  it('take the written sum as a lump only when a person says so', () => {
    const item = { at: 1, source: '', line: line('ก', { id: 'a', rate: 3500, factors: [{ quantity: 32000, unit: 'คน' }], amount: 112000 }), stated: 120000, warnings: [] };
    const read: ReadCosts = { parts: [{ ...part(0, ''), lines: [item] }], totals: [], unread: [], amount: 112000, shared_lines: false };
    expect(chosenParts(read, {})[0]?.lines[0]?.amount).toBe(112000);
    expect(chosenParts(read, { a: 'written' })[0]?.lines[0]).toMatchObject({ lump: true, amount: 120000, note: '32 คน × 35 บาท' });
    expect(chosenParts(read, { a: 'out' })[0]?.lines).toEqual([]);
  });

  it('become tabs from a table of the clipboard', () => {
    expect(tableText('<table><tr><td>ค่าวัสดุ</td><td>1,500</td></tr><tr><td>ก\n ข</td><td></td></tr></table>')).toBe('ค่าวัสดุ\t1,500\nก ข\t');
    expect(tableText('<p>ก</p>')).toBeUndefined();
  });
});
