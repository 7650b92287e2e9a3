import { describe, expect, it } from 'vitest';
import { layOut, neighbour, wayFrom, type ChainPicture, type PictureNode } from './chain';

const node = (kind: string, layer: number, hidden = false): PictureNode => ({ office: 'o', id: hidden ? null : `${kind}${layer}`, kind: hidden ? '' : kind, label: kind, url: '', state: '', hidden, layer });
const picture: ChainPicture = {
  nodes: [node('project', 0), node('plan_node', -1), node('money_line', 1), node('report', 1), node('followup', 2), node('', 2, true)],
  ties: [{ from: 1, to: 0, kind: 'serves' }, { from: 0, to: 2, kind: 'money' }, { from: 0, to: 3, kind: 'reported_in' }, { from: 3, to: 4, kind: 'recommends' }, { from: 3, to: 5, kind: '' }],
  more: [{ layer: 1, kind: 'money_line' }]
};

describe('layOut', () => {
  it('puts layers beside each other and kinds below each other', () => {
    const drawing = layOut(picture, null);
    expect(drawing.layers.map(({ layer }) => layer)).toEqual([-1, 0, 1, 2]);
    expect(drawing.layers[2]?.groups.map(({ kind, isMore }) => [kind, isMore])).toEqual([['money_line', true], ['report', false]]);
    expect(drawing.layers[3]?.groups.map(({ kind }) => kind)).toEqual(['followup', 'hidden']);
    expect(drawing.ties).toHaveLength(5);
  });
  it('keeps the start and the wanted kinds only', () => {
    const drawing = layOut(picture, new Set(['followup']));
    expect(drawing.layers.map(({ layer }) => layer)).toEqual([0, 2]);
    expect(drawing.ties).toHaveLength(0);
  });
});

describe('wayFrom', () => {
  it('leads back to the start', () => {
    expect([...wayFrom(layOut(picture, null), 4)]).toEqual([4, 3, 0]);
  });
});

describe('neighbour', () => {
  const drawing = layOut(picture, null);
  it('goes to a tied record in the next column', () => {
    expect(neighbour(drawing, 4, 'ArrowLeft')).toBe(3);
    expect(neighbour(drawing, 0, 'ArrowLeft')).toBe(1);
    expect(neighbour(drawing, 1, 'ArrowLeft')).toBeNull();
  });
  it('goes up and down within a column', () => {
    expect(neighbour(drawing, 2, 'ArrowDown')).toBe(3);
    expect(neighbour(drawing, 2, 'ArrowUp')).toBeNull();
  });
});
