import { language, type Key } from '$platform/i18n.svelte';
import { newKey } from '$platform/http';
import type { Column, Part, Section, SignatureShape, Template } from '../documents';

export type Look = 'row' | 'line' | 'heading' | 'sub' | 'part' | 'plain';

export const GROUPS = ['header', 'detail', 'work', 'money', 'words', 'end'] as const;
export const NUMBERS = ['', '1.', '1)', '๑.', 'none'] as const;
export const LISTS = ['1)', '(1)', '1.1', '-'] as const;
export const SIGNING_ROLES = ['division_head', 'planner', 'finance_officer', 'deputy_head', 'office_head'] as const;
/** Fields that many offices have and the record does not: offered ready to add. */
export const USUAL_EXTRAS: Key[] = ['ownForms.extra.risk', 'ownForms.extra.focus', 'ownForms.extra.standard', 'ownForms.extra.origin', 'ownForms.extra.evaluation', 'ownForms.extra.network'];

export const kindOf = (section: Section): string => section.kind || section.id;
export const partOf = (section: Section, parts: Part[]): Part | undefined => parts.find((part) => part.kind === kindOf(section));

/** What a part shows, in the reader's language. */
export const aboutOf = (part: Part): string => (language() === 'en' ? part.about_en : part.about);

/** What a person calls the section: its label, else what it shows. */
export function nameOf(section: Section, parts: Part[]): string {
  const part = partOf(section, parts);
  return section.label || section.text?.slice(0, 60) || (part && aboutOf(part)) || kindOf(section);
}

const short = (): string => newKey().slice(0, 8);

export function newSection(part: Part, template: Template, label?: string): Section {
  const taken = new Set(template.sections.map(({ id }) => id));
  const id = part.kind !== 'extra' && part.kind !== 'words' && !taken.has(part.kind) ? part.kind : `${part.kind}-${short()}`;
  const section: Section = { id, number: '', label: label ?? part.label, shown: true, kind: part.kind, look: part.look };
  if (part.columns) section.columns = part.columns.map((column) => ({ ...column }));
  if (part.kind === 'words') section.text = '';
  if (part.kind === 'extra') { section.input = part.input ?? 'long'; section.hint = ''; }
  return section;
}

/** Columns as they are, then those the part knows and this section does not have yet, hidden. */
export function allColumns(section: Section, part: Part | undefined): Column[] {
  const own = section.columns ?? [];
  return [...own, ...(part?.columns ?? []).filter(({ id }) => !own.some((column) => column.id === id)).map((column) => ({ ...column, shown: false }))];
}

export const placed = <T>(list: T[], from: number, to: number): T[] => {
  if (to < 0 || to >= list.length || from === to) return list;
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
};

export const usualShape = (): SignatureShape => ({ layout: 'right', sign: '', place: 'above', date_line: false, blocks: [] });

/** The number each shown section will print, as the server counts them. */
export function printedNumbers(template: Template): Record<string, string> {
  const numbers: Record<string, string> = {};
  let heading = 0;
  let below = 0;
  for (const section of template.sections) {
    if (!template.numbers) { numbers[section.id] = section.number; continue; }
    if (!section.shown || section.numbered === 'no' || template.numbers === 'none') continue;
    if (section.look === 'heading' || section.look === 'line') { heading += 1; below = 0; numbers[section.id] = mark(template.numbers, `${heading}`); }
    else if (section.look === 'sub' && heading > 0) { below += 1; numbers[section.id] = mark(template.numbers, `${heading}.${below}`); }
  }
  return numbers;
}

const THAI = '๐๑๒๓๔๕๖๗๘๙';
function mark(style: string, number: string): string {
  if (style === '1)') return `${number})`;
  const text = style === '๑.' ? number.replace(/\d/g, (digit) => THAI[Number(digit)] ?? digit) : number;
  return text.includes('.') ? text : `${text}.`;
}

export interface FormChange { id: string; label: string; before: string; after: string }
type Say = (key: Key, params?: Record<string, string | number>) => string;

/** What the next edition changes, in words a planner uses: sections come, go, move and are reworded; nothing of JSON. */
export function changesBetween(before: Template, after: Template, parts: Part[], t: Say): FormChange[] {
  const changes: FormChange[] = [];
  const order = (template: Template) => template.sections.filter(({ shown }) => shown).map(({ id }) => id);
  const [was, is] = [order(before), order(after)];
  const find = (template: Template, id: string) => template.sections.find((section) => section.id === id);
  for (const id of is.filter((each) => !was.includes(each))) changes.push({ id: `+${id}`, label: t('ownForms.change.added'), before: '', after: nameOf(find(after, id)!, parts) });
  for (const id of was.filter((each) => !is.includes(each))) changes.push({ id: `-${id}`, label: t('ownForms.change.removed'), before: nameOf(find(before, id)!, parts), after: '' });
  const both = is.filter((id) => was.includes(id));
  const formerly = was.filter((id) => is.includes(id));
  both.forEach((id, place) => {
    const [old, now] = [find(before, id)!, find(after, id)!];
    const name = nameOf(now, parts);
    const from = formerly.indexOf(id);
    if (from !== place && Math.abs(from - place) > 0) changes.push({ id: `~${id}`, label: t('ownForms.change.moved', { name }), before: t('ownForms.change.place', { n: from + 1 }), after: t('ownForms.change.place', { n: place + 1 }) });
    const words = (section: Section) => describeSection(section, t);
    if (words(old) !== words(now)) changes.push({ id, label: name, before: words(old), after: words(now) });
  });
  const whole = (template: Template) => describeWhole(template, t);
  if (whole(before) !== whole(after)) changes.push({ id: 'whole', label: t('ownForms.whole'), before: whole(before), after: whole(after) });
  for (const key of Object.keys(after.words)) if (before.words[key] !== after.words[key]) changes.push({ id: `w${key}`, label: t('ownForms.words'), before: before.words[key] ?? '', after: after.words[key] ?? '' });
  return changes;
}

function describeSection(section: Section, t: Say): string {
  const columns = (section.columns ?? []).filter(({ shown }) => shown).map(({ label, width }) => `${label} ${width}%`).join(' | ');
  return [[section.number, section.label].filter(Boolean).join(' '), section.look ? t(`ownForms.look.${section.look}` as Key) : '', section.text, section.hint, section.list, columns].filter(Boolean).join('\n');
}

function describeWhole(template: Template, t: Say): string {
  const shape = template.signatures ?? usualShape();
  return [template.name, ...template.title, t(`ownForms.numbers.${template.numbers || 'typed'}` as Key), t(`ownForms.layout.${shape.layout}` as Key), ...shape.blocks.map(({ label, position }) => [label, position].filter(Boolean).join(' · ')), ...template.footer].filter(Boolean).join('\n');
}
