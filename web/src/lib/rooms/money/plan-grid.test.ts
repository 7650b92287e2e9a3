import { describe, expect, it } from 'vitest';
import { amountOf, cellsOf, newRow, paste, sumOf, withQuarter } from './plan-grid';

describe('the grid of a spending plan', () => {
  it('reads amounts as people type them', () => {
    expect(amountOf('๖,๘๒๐')).toBe(682_000);
    expect(amountOf('6820.50 บาท')).toBe(682_050);
    expect(amountOf(' - ')).toBe(0);
    expect(amountOf('-5')).toBeUndefined();
    expect(amountOf('มาก')).toBeUndefined();
  });

  it('takes a table of a sheet, from any cell, and adds rows that it needs', () => {
    const first = withQuarter(newRow('S1', 'ประชุม'), 0, 100);
    const { rows, unread } = paste([first], { row: 0, column: 1 }, cellsOf('1,000\t2,000\n\t3,000\tไม่ทราบ') ?? [], 'S0');
    expect(rows).toHaveLength(2);
    expect(rows[0]?.quarters).toEqual([100, 100_000, 200_000, 0]);
    expect(rows[1]).toMatchObject({ source_id: 'S1', quarters: [0, 0, 300_000, 0] });
    expect(unread).toEqual(['ไม่ทราบ']);
  });

  it('takes names and figures together and leaves what is beyond the fourth quarter', () => {
    const { rows } = paste([], { row: 0, column: -1 }, [['อบรม', '10', '20', '30', '40', '100']], 'S0');
    expect(rows[0]).toMatchObject({ text: 'อบรม', source_id: 'S0', quarters: [1000, 2000, 3000, 4000] });
    expect(sumOf(rows)).toBe(10_000);
    expect(sumOf(rows, 3)).toBe(4000);
  });

  it('takes one word for a word, not a table', () => expect(cellsOf('คำเดียว')).toBeUndefined());

  it('leaves amounts by month behind when a quarter is typed', () => {
    expect(withQuarter({ ...newRow('S'), months: Array(12).fill(1) as number[] }, 2, 9).months).toEqual([]);
  });
});
