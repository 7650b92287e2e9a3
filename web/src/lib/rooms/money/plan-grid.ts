import { parseBaht } from '$platform/money';
import type { PlanRow } from './money';

/** Cells of what was copied from a sheet: lines, parted by tabs. One word alone is no table. */
export function cellsOf(text: string): string[][] | undefined {
  const rows = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : undefined;
}

/** An amount of a plan: nothing and a dash are 0; undefined for what is no amount or below zero. */
export function amountOf(text: string): number | undefined {
  if (text.trim() === '' || text.trim() === '-') return 0;
  const found = parseBaht(text);
  return found === undefined || found < 0 ? undefined : found;
}

export const newRow = (source_id: string, text = ''): PlanRow => ({ id: crypto.randomUUID(), source_id, project_id: null, text, quarters: [0, 0, 0, 0], months: [] });

/** The row with one quarter's amount; amounts by month no longer add up and are left behind. */
export const withQuarter = (row: PlanRow, quarter: number, amount: number): PlanRow =>
  ({ ...row, quarters: row.quarters.map((each, at) => (at === quarter ? amount : each)), months: [] });

/**
 * Cells laid over the grid from one cell on: `column` -1 is the activity's words, 0 to 3 the quarters. Rows that are not there yet are
 * added below with the source of the last one. Answers what could not be read as an amount.
 */
export function paste(rows: PlanRow[], at: { row: number; column: number }, cells: string[][], source: string): { rows: PlanRow[]; unread: string[] } {
  const unread: string[] = [];
  const next = [...rows];
  cells.forEach((line, down) => {
    const place = at.row + down;
    let row = next[place] ?? newRow(next[next.length - 1]?.source_id ?? source);
    line.forEach((cell, right) => {
      const column = at.column + right;
      if (column > 3) return;
      if (column === -1) { row = { ...row, text: cell }; return; }
      const amount = amountOf(cell);
      if (amount === undefined) unread.push(cell);
      else row = withQuarter(row, column, amount);
    });
    next[place] = row;
  });
  return { rows: next, unread };
}

export const sumOf = (rows: PlanRow[], quarter?: number): number =>
  rows.reduce((sum, row) => sum + (quarter === undefined ? row.quarters.reduce((all, each) => all + each, 0) : (row.quarters[quarter] ?? 0)), 0);
