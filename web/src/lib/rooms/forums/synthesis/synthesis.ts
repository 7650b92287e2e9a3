import type { components } from '../../../../generated/api';
import { newKey } from '$platform/http';

type Schemas = components['schemas'];
export type OpinionMap = Schemas['forums.OpinionMap'];
export type PublicRepresentation = Schemas['forums.PublicRepresentation'];
export type MapPoint = Schemas['forums.MapPoint'];
export type MapStatement = Schemas['forums.MapStatement'];
export type Representation = Schemas['forums.Representation'];
export type PublicCount = Schemas['forums.PublicCount'];
export type Synthesis = Schemas['forums.Synthesis'];
export type BoardStatement = Schemas['forums.BoardStatement'];
export type ThemeLine = Schemas['forums.ThemeLine'];
export type ThemeDeed = Schemas['forums.ThemeDeed'];
export type GuidelineLine = Schemas['forums.GuidelineLine'];
export type GuidelineContent = Schemas['forums.GuidelineContent'];
export type ResolutionLine = Schemas['forums.ResolutionLine'];
export type ResolutionContent = Schemas['forums.ResolutionContent'];
export type FollowupLine = Schemas['forums.FollowupLine'];
export type Action = Schemas['forums.Action'];
export type Story = Schemas['forums.Story'];
export type Family = Schemas['forums.Family'];
export type Thinking = Schemas['forums.Thinking'];
export type Report = Schemas['forums.Report'];
export type ReportWords = Schemas['forums.ReportWords'];
export type ReportPhoto = Schemas['forums.ReportPhoto'];

/** A deed with only what it needs said. */
export const deedOf = (deed: Partial<ThemeDeed> & Pick<ThemeDeed, 'kind'>): ThemeDeed => ({ theme: null, into: null, name: '', term: '', statements: [], ...deed });

export const isAtWork = (thinking: Thinking): boolean => thinking.state === 'waiting' || thinking.state === 'running';

export const blankGuideline = (): GuidelineContent => ({ text: '', detail: '', themes: [], statements: [] });
export const blankResolution = (): ResolutionContent => ({ text: '', guidelines: [], on: null, meeting: '', outcome: 'adopted', reason: '', actions: [] });
export const blankAction = (): Action => ({ id: newKey(), text: '', use: '', owner: '', owner_person: null, due_on: null });

export const standing = (all: Synthesis): ThemeLine[] => all.themes.filter((theme) => theme.stands).sort((one, other) => other.statements - one.statements || one.number - other.number);
export const inTheme = (all: Synthesis, theme: string | null): BoardStatement[] => all.statements.filter((each) => (each.theme ?? null) === theme);
/** Themes that one was made of, by name: merged or split off. */
export const originsOf = (all: Synthesis, theme: ThemeLine): string[] => theme.from.map((id) => all.themes.find((each) => each.id === id)?.name ?? '').filter(Boolean);
/** Numbers as people read them: «1–3, 7». */
export function numbersOf(numbers: number[]): string {
  const sorted = [...numbers].sort((one, other) => one - other);
  const parts: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (end + 1 < sorted.length && sorted[end + 1] === (sorted[end] ?? 0) + 1) end++;
    parts.push(end - i > 1 ? `${sorted[i]}–${sorted[end]}` : sorted.slice(i, end + 1).join(', '));
    i = end + 1;
  }
  return parts.join(', ');
}

export interface Spot { x: number; y: number }
/** The corners around points, counter-clockwise: what a group's outline is drawn from (Andrew's chain). */
export function hullOf(points: Spot[]): Spot[] {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y);
  const turn = (a: Spot, b: Spot, c: Spot) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  const side = (from: Spot[]) => {
    const chain: Spot[] = [];
    for (const point of from) {
      while (chain.length > 1 && turn(chain[chain.length - 2]!, chain[chain.length - 1]!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...side(sorted), ...side([...sorted].reverse())];
}

/** Points brought into a picture of that width and height, with a margin. */
export function placed<Point extends Spot>(points: Point[], width: number, height: number, margin: number): (Point & Spot)[] {
  if (!points.length) return [];
  const range = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  const [left, right] = range(points.map(({ x }) => x));
  const [low, high] = range(points.map(({ y }) => y));
  const scale = Math.min((width - 2 * margin) / Math.max(1, right - left), (height - 2 * margin) / Math.max(1, high - low));
  return points.map((point) => ({ ...point, x: width / 2 + (point.x - (left + right) / 2) * scale, y: height / 2 - (point.y - (low + high) / 2) * scale }));
}
