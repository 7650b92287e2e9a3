import { parseThousandths } from '$platform/money';
import { newIndicator, withTarget, type Content, type Indicator } from './plan';

/** Cells of what was copied from a sheet: lines, parted by tabs. One word alone is no table. */
export function cellsOf(text: string): string[][] | undefined {
  const rows = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : undefined;
}

const figure = (text: string): number | null | undefined => (text === '' || text === '-' ? null : parseThousandths(text.replace(/^ร้อยละ\s*|\s*%$/g, '')));

/**
 * Figures laid over the grid from one cell on, to the right by year and down by indicator. Indicators that end before the pasted rows
 * do are added to the same node. Answers what could not be read as a figure.
 */
export function pasteTargets(content: Content, from: { indicator: string; year: number }, years: number[], cells: string[][]): { content: Content; unread: string[] } {
  const unread: string[] = [];
  const at = content.indicators.findIndex((one) => one.id === from.indicator);
  const first = content.indicators[at];
  const start = years.indexOf(from.year);
  if (!first || start < 0) return { content, unread };
  const rows = content.indicators.filter((one) => one.node === first.node);
  const place = rows.indexOf(first);
  const changed = new Map<string, Indicator>();
  const added: Indicator[] = [];
  cells.forEach((row, down) => {
    let one = rows[place + down] ?? newIndicator(first.node, years);
    const isNew = !rows[place + down];
    row.forEach((cell, right) => {
      const year = years[start + right];
      const value = figure(cell);
      if (value === undefined) unread.push(cell);
      else if (year !== undefined) one = withTarget(one, year, value);
    });
    if (isNew) added.push(one);
    else changed.set(one.id, one);
  });
  const indicators = content.indicators.map((one) => changed.get(one.id) ?? one);
  return { content: { ...content, indicators: [...indicators, ...added] }, unread };
}

/** Whole rows pasted into the column of names: text, unit, baseline, then a figure for every year. */
export function pasteRows(content: Content, node: string, years: number[], cells: string[][]): { content: Content; unread: string[] } {
  const unread: string[] = [];
  const added = cells.filter((row) => row.some(Boolean)).map((row) => {
    let one: Indicator = { ...newIndicator(node, years), text: row[0] ?? '', unit: row[1] ?? '' };
    const base = figure(row[2] ?? '');
    if (base === undefined) unread.push(row[2] ?? '');
    else one = { ...one, baseline: { ...one.baseline, value: base } };
    years.forEach((year, at) => {
      const value = figure(row[3 + at] ?? '');
      if (value === undefined) unread.push(row[3 + at] ?? '');
      else one = withTarget(one, year, value);
    });
    return one;
  });
  return { content: { ...content, indicators: [...content.indicators, ...added] }, unread };
}
