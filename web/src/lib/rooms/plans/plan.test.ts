import { describe, expect, it } from 'vitest';
import { cellsOf, pasteRows, pasteTargets } from './paste';
import { flat, kindsBelow, lacksOf, movedNode, newIndicator, newNode, treeOf, withNextDuty, withNode, withoutNode, withTarget, type Content, type PlanNode } from './plan';

const node = (id: string, kind: PlanNode['kind'], parent: string | null = null): PlanNode => ({ ...newNode(kind, parent), id, text: id });
const content = (...nodes: PlanNode[]): Content => ({ title: '', vision: '', values: '', situation: '', nodes, indicators: [], swot: [], strategies: [], links: [] });
const whole = () => content(node('i1', 'issue'), node('g1', 'goal', 'i1'), node('t1', 'tactic', 'g1'), node('i2', 'issue'), node('g2', 'goal', 'i2'));
const ids = (of: Content) => of.nodes.map(({ id }) => id);

describe('The tree of a plan', () => {
  it('counts numbers within parent and kind and keeps those the office writes', () => {
    const own = { ...node('i2', 'issue'), number: 'ก' };
    const numbers = flat(treeOf(content(node('i1', 'issue'), node('g1', 'goal', 'i1'), own, node('g2', 'goal', 'i2')))).map(({ number }) => number);
    expect(numbers).toEqual(['1', '1.1', 'ก', 'ก.1']);
  });
  it('puts a new node behind everything below its parent', () => {
    expect(ids(withNode(whole(), node('new', 'goal', 'i1')))).toEqual(['i1', 'g1', 't1', 'new', 'i2', 'g2']);
    expect(ids(withNode(whole(), node('new', 'issue'), 'i1'))).toEqual(['i1', 'g1', 't1', 'new', 'i2', 'g2']);
  });
  it('moves a node with its whole branch', () => {
    expect(ids(movedNode(whole(), 'i2', -1))).toEqual(['i2', 'g2', 'i1', 'g1', 't1']);
    expect(ids(movedNode(whole(), 'i1', -1))).toEqual(ids(whole()));
  });
  it('takes away what hung on a node with it, and lets a strategy be words again', () => {
    const full = { ...whole(), indicators: [newIndicator('g1', [2562])], strategies: [{ id: 's', pairing: 'so' as const, text: 'ก', factors: [], node: 't1' }] };
    const left = withoutNode(full, 'i1');
    expect(ids(left)).toEqual(['i2', 'g2']);
    expect(left.indicators).toEqual([]);
    expect(left.strategies[0]?.node).toBeNull();
  });
  it('knows which kinds may stand where', () => {
    expect(kindsBelow(undefined)).toEqual(['issue', 'goal', 'focus', 'mission', 'outcome']);
    expect(kindsBelow('output')).toEqual([]);
  });
  it('tells a goal without an indicator', () => {
    expect(lacksOf(node('g', 'goal'), whole())).toEqual(['plans.lack.indicator']);
  });
});

describe('The responsibility matrix', () => {
  it('has one lead a row: a click goes from nothing to lead, support and nothing', () => {
    const [one, other] = [{ key: 'ก', office: null, text: 'ก' }, { key: 'ข', office: null, text: 'ข' }];
    let row = withNextDuty(node('m', 'mission'), one);
    row = withNextDuty(row, other);
    expect(row.agencies.map(({ text, duty }) => [text, duty])).toEqual([['ก', 'support'], ['ข', 'lead']]);
    row = withNextDuty(withNextDuty(row, other), other);
    expect(row.agencies.map(({ text }) => text)).toEqual(['ก']);
  });
});

describe('Figures pasted from a sheet', () => {
  const years = [2562, 2563];
  const one = { ...newIndicator('g1', years), id: 'one' };
  it('lie over the grid from a cell on and add what is missing', () => {
    const { content: next, unread } = pasteTargets({ ...whole(), indicators: [one] }, { indicator: 'one', year: 2562 }, years, cellsOf('๘๐\t85.5\n70\tx')!);
    expect(next.indicators.map((each) => each.targets.map(({ value }) => value))).toEqual([[80000, 85500], [70000, null]]);
    expect(unread).toEqual(['x']);
  });
  it('make whole indicators when names come with them', () => {
    const { content: next } = pasteRows(whole(), 'g1', years, cellsOf('ผลสอบ O-NET\tร้อยละ\t40\t42\t45')!);
    expect(next.indicators[0]).toMatchObject({ text: 'ผลสอบ O-NET', unit: 'ร้อยละ', baseline: { value: 40000 } });
    expect(next.indicators[0]?.targets.map(({ value }) => value)).toEqual([42000, 45000]);
  });
  it('are no table when it is one word', () => expect(cellsOf('80')).toBeUndefined());
  it('keep years in order', () => expect(withTarget(one, 2562, 1).targets.map(({ year }) => year)).toEqual(years));
});
