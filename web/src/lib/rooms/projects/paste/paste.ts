import { formatPlain, formatThousandths } from '$platform/money';
import { newKey } from '$platform/http';
import { newActivity, newPart, type Activity, type CostLine, type Indicator } from '../project';

export interface Warning { code: string; params: Record<string, string> }
export interface ReadLine { at: number; source: string; line: CostLine; stated?: number | null; warnings: Warning[] }
export interface ReadPart { at: number; level: number; number: string; title: string; lines: ReadLine[] }
export interface ReadTotal { at: number; source: string; stated: number; counted: number }
export interface ReadCosts { parts: ReadPart[]; totals: ReadTotal[]; unread: { at: number; source: string }[]; amount: number; shared_lines: boolean }

export interface ReadRows<Row> { rows: Row[]; unread: { at: number; source: string }[] }
export interface ReadActivity { at: number; source: string; activity: Activity; stated?: number | null; warnings: Warning[] }
export interface ReadIndicator { at: number; source: string; indicator: Indicator; warnings: Warning[] }

/** "32 คน × 35 บาท × 1 มื้อ": the formula as it will be printed; empty for a lump. */
export function formulaOf(line: CostLine): string {
  if (line.lump || line.rate == null) return '';
  const words = line.factors.map((factor) => `${formatThousandths(factor.quantity)} ${factor.unit}`.trim());
  words.splice(line.rate_place, 0, `${formatPlain(line.rate)} ${line.rate_unit || 'บาท'}`);
  return words.join(' × ');
}

/** What is chosen of one read line: left out, as computed, or the written sum as a lump. */
export type Choice = 'out' | 'computed' | 'written';

export function lineFor(read: ReadLine, choice: Choice): CostLine {
  if (choice !== 'written' || read.stated == null) return read.line;
  return { ...read.line, lump: true, rate: null, factors: [], amount: read.stated, note: formulaOf(read.line) };
}

/** The chosen lines by part, parts without any left out unless they are steps that have a name. */
export function chosenParts(read: ReadCosts, choices: Record<string, Choice>): { part: ReadPart; lines: CostLine[] }[] {
  return read.parts.map((part) => ({ part, lines: part.lines.filter((each) => choices[each.line.id] !== 'out').map((each) => lineFor(each, choices[each.line.id] ?? 'computed')) }));
}

const bare = (text: string): string => text.replace(/^กิจกรรม(ที่\s*\d+)?/, '').replace(/\s/g, '');

/**
 * Puts what was read into the activities: lines before any heading and of the first activity's heading into the activity at hand,
 * steps into its steps (one of the same name takes the lines), further activities behind it.
 */
export function mergeInto(activities: Activity[], at: number, parts: { part: ReadPart; lines: CostLine[] }[]): Activity[] {
  const next = activities.map((each) => ({ ...each, children: [...each.children] }));
  let here = at;
  let isFirst = true;
  for (const { part, lines } of parts) {
    const activity = next[here];
    if (!activity) break;
    if (part.level === 0) {
      if (isFirst) next[here] = { ...activity, title: activity.title || part.title, lines: [...activity.lines, ...lines] };
      else if (lines.length) next.splice(++here, 0, { ...newActivity(), title: part.title, lines });
      isFirst = false;
      continue;
    }
    isFirst = false;
    const same = activity.children.findIndex((child) => bare(child.title) === bare(part.title));
    if (same >= 0) activity.children[same] = { ...activity.children[same]!, lines: [...activity.children[same]!.lines, ...lines] };
    else if (lines.length) activity.children.push({ ...newPart(), id: newKey(), title: part.title, lines });
  }
  return next;
}

/** Cells of a table in the clipboard as lines parted by tabs; undefined where there is none. */
export function tableText(html: string): string | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  return [...table.rows].map((row) => [...row.cells].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()).join('\t')).join('\n');
}
