import { t, tOr, type Key } from '$platform/i18n.svelte';
import { formatBaht, formatThousandths } from '$platform/money';
import { formatPeriod, type Precision } from '$platform/thai';
import type { Content } from './project';

type Tree = Record<string, unknown>;

/** Words of each part of the record, as the form heads it. */
const HEADS: Record<string, Key> = {
  title: 'form.title', programme: 'form.programme', tactic: 'form.tacticShort', division: 'form.division', responsible: 'form.responsible', period: 'form.period',
  place: 'form.place', provisional: 'form.provisional', rationale: 'form.rationale', objectives: 'form.objectives', quantitative_targets: 'form.quantitative',
  qualitative_targets: 'form.qualitative', expected_results: 'form.expected', indicators: 'form.indicators', target_group: 'form.targetGroup',
  inspection_policy: 'form.inspectionPolicy', action_plan_line: 'form.actionPlanLine', strategy_line: 'form.strategyLine', activities: 'form.activities',
  sources: 'form.sources', alignment: 'part.alignment', shared_lines: 'form.sharedLines', passes: 'lint.passReason', lines: 'form.line', children: 'form.parts',
  quarters: 'form.quarters', target: 'form.targetKind', amount: 'form.amount', rate: 'form.rate', factors: 'form.factors', method: 'form.method',
  instrument: 'form.instrument', detail: 'form.activityDetail', kind: 'form.kind', nature: 'form.nature', base: 'form.base', unit: 'form.unit', count: 'form.count',
  times: 'form.times', reason: 'form.alignmentReason', note: 'form.lineNote', lump: 'form.lump', extras: 'form.extras', serves: 'form.serves', value: 'form.targetValue'
};

function position(list: unknown, name: string): number {
  if (!Array.isArray(list)) return -1;
  const byId = list.findIndex((item) => typeof item === 'object' && item !== null && (item as Tree).id === name);
  return byId >= 0 ? byId : /^\d+$/.test(name) ? Number(name) : -1;
}

/** "กิจกรรม 1 › รายการ 2 › เป็นเงิน": a pointer (ids or indexes) in the words of the form. */
export function describePath(path: string, content: Content): string {
  const words: string[] = [];
  let at: unknown = content;
  for (const name of path.split('/').slice(1)) {
    const place = position(at, name);
    if (place >= 0) words[words.length - 1] = `${words.at(-1) ?? ''} ${t('form.nth', { n: place + 1 })}`.trim();
    else if (HEADS[name]) words.push(t(HEADS[name]));
    at = place >= 0 ? (at as unknown[])[place] : (at as Tree | undefined)?.[name];
  }
  return words.join(' › ');
}

const MONEY = /(amount|rate)$/;
const THOUSANDTHS = /(quantity|count|value|base|times)$/;

/** A value of the record in words; records show their name, lists one line each. */
export function describeValue(path: string, value: unknown): string {
  if (value == null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
  if (typeof value === 'number') return MONEY.test(path) ? formatBaht(value, t('unit.baht')) : THOUSANDTHS.test(path) ? formatThousandths(value) : String(value);
  if (typeof value === 'string') return tOr(`form.${path.split('/').at(-1)}.${value}`, value);
  if (Array.isArray(value)) return value.map((item) => `- ${describeValue(path, item)}`).join('\n');
  return describeTree(path, value as Tree);
}

/** "ร้อยละ 80 ของ 120 คน", "จำนวน 120 คน" or that none is given. */
function describeTarget(target: Tree): string {
  if (target.kind === 'none' || target.value == null) return t('form.target.none');
  const value = `${t(target.kind === 'percent' ? 'form.target.percent' : 'form.target.count')} ${formatThousandths(Number(target.value))}`;
  if (target.kind === 'count') return `${value} ${String(target.unit ?? '')}`;
  return target.base == null ? value : t('form.target.ofBase', { value, base: formatThousandths(Number(target.base)), unit: String(target.base_unit ?? '') });
}

function describeTree(path: string, tree: Tree): string {
  if ('base_unit' in tree) return describeTarget(tree);
  if ('start' in tree) return formatPeriod(tree.start as string, tree.end as string, tree.precision as Precision);
  if ('quarter' in tree) return `${t('word.quarter', { quarter: String(tree.quarter), year: String(tree.year) })} ${formatBaht(Number(tree.amount), t('unit.baht'))}`;
  if ('quantity' in tree) return `${describeValue('/quantity', tree.quantity)} ${String(tree.unit ?? '')}`;
  const name = String(tree.text ?? tree.title ?? tree.reason ?? '');
  return typeof tree.amount === 'number' && tree.amount ? `${name} ${formatBaht(tree.amount, t('unit.baht'))}` : name;
}
