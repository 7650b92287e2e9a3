import { newKey } from '$platform/http';
import type { Key } from '$platform/i18n.svelte';
import type { components } from '../../../generated/api';
import type { Tone } from '$ui/StatusBadge.svelte';

type Schemas = components['schemas'];

/** What a plan says: written together, approved and printed. */
export type Content = Schemas['plans.Content'];
export type PlanNode = Schemas['plans.Node'];
export type Agency = Schemas['plans.Agency'];
export type Indicator = Schemas['plans.Indicator'];
export type YearTarget = Schemas['plans.YearTarget'];
export type Factor = Schemas['plans.Factor'];
export type Strategy = Schemas['plans.Strategy'];
export type Link = Schemas['plans.Link'];
export type NodeKind = PlanNode['kind'];
export type Plan = Schemas['plans.Plan'];
export type PlanRow = Schemas['plans.Row'];
export type PlanPage = Schemas['plans.Page'];
export type Edition = Schemas['plans.Edition'];
export type IndicatorResults = Schemas['plans.IndicatorResults'];
export type YearResult = Schemas['plans.YearResult'];
export type NewResult = Schemas['plans.NewResult'];
export type Status = PlanRow['status'];
export type Approval = Schemas['plans.ApprovePlan'];
export type NewPlan = Schemas['plans.NewPlan'];
export type Gap = Plan['gaps'][number];
export type Side = Factor['side'];
export type Pairing = Strategy['pairing'];
export type Duty = Agency['duty'];

/** In the order in which the book prints them. */
export const KINDS: NodeKind[] = ['issue', 'goal', 'tactic', 'focus', 'way', 'mission', 'output', 'outcome'];
export const SIDES: Side[] = ['strength', 'weakness', 'opportunity', 'threat'];
export const PAIRINGS: Pairing[] = ['so', 'st', 'wo', 'wt'];
/** The two sides of the board that a strategy joins. */
export const SIDES_OF: Record<Pairing, [Side, Side]> = { so: ['strength', 'opportunity'], st: ['strength', 'threat'], wo: ['weakness', 'opportunity'], wt: ['weakness', 'threat'] };
const TONES: Record<Status, Tone> = { draft: 'plain', approved: 'done', in_deployment: 'action', ended: 'plain' };
/** What the badge says: a plan under review is still in force. */
export function standingOf(plan: { status: Status; under_review: boolean; proposed: boolean }): { tone: Tone; word: Key } {
  if (plan.proposed) return { tone: 'waiting', word: 'plans.status.proposed' };
  if (plan.under_review) return { tone: 'waiting', word: 'plans.status.under_review' };
  return { tone: TONES[plan.status], word: `plans.status.${plan.status}` };
}

/** The rule of the server: which kind may stand below which; no parent means the top. */
export function mayStandBelow(child: NodeKind, parent: NodeKind | undefined): boolean {
  switch (child) {
    case 'issue': case 'mission': case 'focus': return parent === undefined;
    case 'goal': return parent === undefined || parent === 'issue';
    case 'tactic': return parent === 'issue' || parent === 'goal';
    case 'way': return parent === 'focus' || parent === 'tactic';
    case 'output': return parent !== undefined && parent !== 'output' && parent !== 'outcome';
    case 'outcome': return parent !== 'output' && parent !== 'outcome';
  }
}
export const kindsBelow = (parent: NodeKind | undefined): NodeKind[] => KINDS.filter((kind) => mayStandBelow(kind, parent));

export const newNode = (kind: NodeKind, parent: string | null, years: number[] = []): PlanNode => ({ id: newKey(), parent, kind, number: '', text: '', years, agencies: [], inherited: null });
export const newIndicator = (node: string, years: number[]): Indicator => ({
  id: newKey(), node, text: '', unit: '', direction: 'higher_better', baseline: { year: null, value: null, source: '' }, targets: years.map((year) => ({ year, value: null })), method: '', keeper: '', inherited: null
});
export const newFactor = (side: Side): Factor => ({ id: newKey(), side, text: '', evidence: '' });
export const newStrategy = (pairing: Pairing): Strategy => ({ id: newKey(), pairing, text: '', factors: [], node: null });
export const newAgency = (agency: { office: string | null; text: string }, duty: Duty): Agency => ({ id: newKey(), ...agency, duty });

export const yearsOf = ({ from, to }: { from: number; to: number }): number[] => (to < from ? [] : Array.from({ length: Math.min(25, to - from + 1) }, (_, at) => from + at));

/** One place of the tree with what stands below it. */
export interface Branch { node: PlanNode; number: string; branches: Branch[] }

/** The tree as it prints: numbers as the office writes them, else counted within parent and kind. */
export function treeOf(content: Content): Branch[] {
  const roots: Branch[] = [];
  const byId = new Map<string, Branch>();
  const counted = new Map<string, number>();
  for (const node of content.nodes) {
    const above = node.parent ? byId.get(node.parent) : undefined;
    const key = `${node.parent ?? ''}/${node.kind}`;
    const count = (counted.get(key) ?? 0) + 1;
    counted.set(key, count);
    const branch: Branch = { node, number: node.number || (above ? `${above.number}.${count}` : String(count)), branches: [] };
    byId.set(node.id, branch);
    (above ? above.branches : roots).push(branch);
  }
  return roots;
}

export const flat = (branches: Branch[]): Branch[] => branches.flatMap((branch) => [branch, ...flat(branch.branches)]);

const childrenFirst = (nodes: PlanNode[], id: string): Set<string> => {
  const inside = new Set([id]);
  for (const node of nodes) if (node.parent && inside.has(node.parent)) inside.add(node.id);
  return inside;
};

/** Behind the last node of the parent's branch, or behind `after` and all below it. */
export function withNode(content: Content, node: PlanNode, after?: string): Content {
  const nodes = [...content.nodes];
  const anchor = after ?? node.parent;
  if (!anchor) return { ...content, nodes: [...nodes, node] };
  const inside = childrenFirst(nodes, anchor);
  const last = nodes.reduce((found, each, at) => (inside.has(each.id) ? at : found), -1);
  nodes.splice(last + 1, 0, node);
  return { ...content, nodes };
}

/** Without the node, all below it, and what hung on them; a strategy that became one of them is only words again. */
export function withoutNode(content: Content, id: string): Content {
  const gone = childrenFirst(content.nodes, id);
  return {
    ...content, nodes: content.nodes.filter((node) => !gone.has(node.id)), indicators: content.indicators.filter((one) => !gone.has(one.node)),
    links: content.links.filter((one) => !one.node || !gone.has(one.node)), strategies: content.strategies.map((one) => (one.node && gone.has(one.node) ? { ...one, node: null } : one))
  };
}

export const withChanged = (content: Content, id: string, part: Partial<PlanNode>): Content =>
  ({ ...content, nodes: content.nodes.map((node) => (node.id === id ? { ...node, ...part } : node)) });

/** Changes places with the sibling of its kind before or behind, each with its whole branch. */
export function movedNode(content: Content, id: string, by: -1 | 1): Content {
  const node = content.nodes.find((each) => each.id === id);
  if (!node) return content;
  const siblings = content.nodes.filter((each) => (each.parent ?? '') === (node.parent ?? '') && each.kind === node.kind);
  const other = siblings[siblings.indexOf(node) + by];
  if (!other) return content;
  const [first, second] = by < 0 ? [other, node] : [node, other];
  const ahead = childrenFirst(content.nodes, second.id);
  const moved = content.nodes.filter((each) => ahead.has(each.id));
  const rest = content.nodes.filter((each) => !ahead.has(each.id));
  rest.splice(rest.findIndex((each) => each.id === first.id), 0, ...moved);
  return { ...content, nodes: rest };
}

export const leadsOf = (node: PlanNode): Agency[] => node.agencies.filter((agency) => agency.duty === 'lead');
/** The same agency in several rows is one column: by its office, else by its words. */
export const agencyKey = (agency: { office?: string | null; text: string }): string => agency.office ?? agency.text.trim();

/** Every agency of the plan, in the order of first mention. */
export function agenciesOf(content: Content): { key: string; office: string | null; text: string }[] {
  const all = new Map<string, { key: string; office: string | null; text: string }>();
  for (const node of content.nodes) for (const agency of node.agencies) if (!all.has(agencyKey(agency))) all.set(agencyKey(agency), { key: agencyKey(agency), office: agency.office ?? null, text: agency.text });
  return [...all.values()];
}

export const dutyOf = (node: PlanNode, key: string): Duty | undefined => node.agencies.find((agency) => agencyKey(agency) === key)?.duty;
const NEXT: Record<string, Duty | undefined> = { none: 'lead', lead: 'support', support: undefined };
/** A click on a cell of the matrix: nothing, lead, support, nothing. Who led before supports from now on. */
export function withNextDuty(node: PlanNode, agency: { key: string; office: string | null; text: string }): PlanNode {
  const duty = NEXT[dutyOf(node, agency.key) ?? 'none'];
  const others = node.agencies.filter((each) => agencyKey(each) !== agency.key).map((each) => (duty === 'lead' && each.duty === 'lead' ? { ...each, duty: 'support' as Duty } : each));
  if (!duty) return { ...node, agencies: others };
  const old = node.agencies.find((each) => agencyKey(each) === agency.key);
  return { ...node, agencies: [...others, old ? { ...old, duty } : newAgency({ office: agency.office, text: agency.text }, duty)] };
}

/** What was reached, by indicator and year. */
export function reachedOf(rows: IndicatorResults[]): Record<string, Record<number, number>> {
  const all: Record<string, Record<number, number>> = {};
  for (const row of rows) for (const { year, value } of row.years) if (value != null) (all[row.indicator] ??= {})[year] = value;
  return all;
}

export const targetOf = (indicator: Indicator, year: number): number | null => indicator.targets.find((each) => each.year === year)?.value ?? null;
export function withTarget(indicator: Indicator, year: number, value: number | null): Indicator {
  const targets = [...indicator.targets.filter((each) => each.year !== year), { year, value }].sort((one, other) => one.year - other.year);
  return { ...indicator, targets };
}

/** What an indicator or a goal still lacks, as keys of sentences: told on the tree and on the grid. */
export function lacksOf(node: PlanNode, content: Content): Key[] {
  const lacks: Key[] = [];
  if (node.kind === 'goal' && !content.indicators.some((one) => one.node === node.id)) lacks.push('plans.lack.indicator');
  if (node.kind === 'mission' && leadsOf(node).length !== 1) lacks.push(leadsOf(node).length ? 'plans.lack.oneLead' : 'plans.lack.lead');
  return lacks;
}
