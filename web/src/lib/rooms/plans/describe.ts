import { t, tOr, type Key } from '$platform/i18n.svelte';
import { formatThousandths } from '$platform/money';
import { flat, treeOf, type Content } from './plan';

type Tree = Record<string, unknown>;

const HEADS: Record<string, Key> = {
  title: 'plans.title', vision: 'plans.vision', values: 'plans.values', situation: 'plans.situation', nodes: 'plans.tab.tree', indicators: 'plans.tab.indicators', swot: 'plans.tab.swot',
  strategies: 'plans.strategies', links: 'plans.tab.alignment', text: 'plans.text', number: 'plans.number', years: 'plans.ofYears', agencies: 'plans.agencies', parent: 'plans.parent', unit: 'plans.unit',
  direction: 'plans.direction', baseline: 'plans.baseline', targets: 'plans.targets', method: 'plans.method', keeper: 'plans.keeper', evidence: 'plans.evidence', factors: 'plans.fromFactors', node: 'plans.matrixNode',
  primary: 'form.alignmentPrimary', reason: 'form.alignmentReason', duty: 'plans.dutyWord', source: 'plans.baselineSource', kind: 'plans.kindWord', year: 'plans.year', value: 'plans.figure', item: 'plans.linkItem', list: 'form.alignmentList'
};

function itemAt(list: unknown, name: string): Tree | undefined {
  if (!Array.isArray(list)) return undefined;
  return (list as Tree[]).find((item) => item?.id === name) ?? (/^\d+$/.test(name) ? (list as Tree[])[Number(name)] : undefined);
}

/** «กลยุทธ์ 1.2.1 › ข้อความ»: a pointer (ids or indexes) in the words of the plan; nodes by their number. */
export function describePath(path: string, content: Content): string {
  const words: string[] = [];
  let at: unknown = content;
  let list = '';
  for (const name of path.split('/').slice(1)) {
    const item = itemAt(at, name);
    if (Array.isArray(at)) {
      const branch = list === 'nodes' ? flat(treeOf(content)).find(({ node }) => node.id === item?.id) : undefined;
      if (branch) words[words.length - 1] = `${t(`plans.kind.${branch.node.kind}`)} ${branch.number}`;
      else if (item) words[words.length - 1] = `${words.at(-1) ?? ''} «${String(item.text ?? item.year ?? '').slice(0, 40)}»`;
    } else if (HEADS[name]) words.push(t(HEADS[name]));
    list = name;
    at = Array.isArray(at) ? item : (at as Tree | undefined)?.[name];
  }
  return words.join(' › ');
}

/** A value of the plan in words; records show their text, lists one line each. */
export function describeValue(path: string, value: unknown): string {
  if (value == null || value === '') return '';
  if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
  if (typeof value === 'number') return path.endsWith('value') ? formatThousandths(value) : String(value);
  if (typeof value === 'string') return tOr(`plans.${path.split('/').at(-1)}.${value}`, value);
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'object' ? `- ${describeValue(path, item)}` : String(item))).join('\n');
  const tree = value as Tree;
  if ('year' in tree && 'value' in tree) return `${String(tree.year ?? '')}: ${tree.value == null ? '–' : formatThousandths(Number(tree.value))}`;
  return String(tree.text ?? '');
}
