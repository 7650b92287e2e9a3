import { describe, expect, it } from 'vitest';
import { diff, merge, valueAt, withValueAt } from './diff';

const base = { title: 'ก', rows: [{ id: 'a', text: '1' }, { id: 'b', text: '2' }], note: '' };

describe('diff', () => {
  it('names each changed leaf, lists by the id of their records', () => {
    expect(diff(base, { ...base, title: 'ข', rows: [{ id: 'b', text: '2!' }, { id: 'a', text: '1' }] })).toEqual([
      { path: '/title', before: 'ก', after: 'ข' }, { path: '/rows/b/text', before: '2', after: '2!' }
    ]);
  });
  it('finds and sets a place in a record of a list', () => {
    expect(valueAt(base, '/rows/b/text')).toBe('2');
    expect(withValueAt(base, '/rows/b/text', 'x').rows[1]).toEqual({ id: 'b', text: 'x' });
    expect(withValueAt(base, '/rows/a', undefined).rows).toHaveLength(1);
  });
});

describe('merge', () => {
  it('joins what two people changed in different places', () => {
    const mine = { ...base, title: 'ฉัน' };
    const theirs = { ...base, rows: [...base.rows, { id: 'c', text: '3' }] };
    expect(merge(base, mine, theirs)).toEqual({ value: { ...theirs, title: 'ฉัน' }, clashes: [] });
  });
  it('keeps both texts of a place that both changed', () => {
    const { value, clashes } = merge(base, { ...base, title: 'ฉัน' }, { ...base, title: 'เขา' });
    expect(value.title).toBe('ฉัน');
    expect(clashes).toEqual([{ path: '/title', before: 'เขา', after: 'ฉัน' }]);
  });
  it('does not call the same change twice a clash', () => {
    expect(merge(base, { ...base, title: 'ใหม่' }, { ...base, title: 'ใหม่' }).clashes).toEqual([]);
  });
  it('keeps both added records', () => {
    const mine = { ...base, rows: [...base.rows, { id: 'm', text: 'm' }] };
    const theirs = { ...base, rows: [...base.rows, { id: 't', text: 't' }] };
    expect(merge(base, mine, theirs).value.rows.map(({ id }) => id)).toEqual(['a', 'b', 't', 'm']);
  });
  it('keeps the order and the place that I gave to records', () => {
    const mine = { ...base, rows: [{ id: 'm', text: 'm' }, { id: 'b', text: '2' }, { id: 'a', text: '1' }] };
    const theirs = { ...base, rows: [{ id: 'a', text: '1!' }, { id: 'b', text: '2' }, { id: 't', text: 't' }] };
    expect(merge(base, mine, theirs).value.rows).toEqual([{ id: 'm', text: 'm' }, { id: 'b', text: '2' }, { id: 't', text: 't' }, { id: 'a', text: '1!' }]);
  });
  it('shows a record one person removed while the other wrote in it', () => {
    const { clashes } = merge(base, { ...base, rows: [base.rows[0]!] }, { ...base, rows: [base.rows[0]!, { id: 'b', text: 'เพิ่ม' }] });
    expect(clashes).toEqual([{ path: '/rows/b', before: { id: 'b', text: 'เพิ่ม' }, after: undefined }]);
  });
});
