import type { components } from '../../../../generated/api';
import { describePath } from '../describe';
import type { Content } from '../project';

type Schemas = components['schemas'];
export type Preview = Schemas['projects.copying.Preview'];
export type Renewal = Schemas['projects.copying.Renewal'];

/** The ids of all choices that are taken at first. */
export const proposed = (previews: Preview[]): Record<string, boolean> =>
  Object.fromEntries(previews.flatMap((preview) => preview.renewals.filter((each) => each.is_choice).map((each) => [keyOf(preview, each), each.is_proposed])));

/** Ids of renewals are of one project. */
export const keyOf = (preview: Preview, renewal: Renewal): string => `${preview.project_id} ${renewal.id}`;

export const acceptedOf = (preview: Preview, taken: Record<string, boolean>): string[] =>
  preview.renewals.filter((each) => each.is_choice && taken[keyOf(preview, each)]).map((each) => each.id);

/** "กิจกรรม 1 › ระยะเวลา"; without the record at hand the places of lists are counted from the pointer. */
export function placeOf(where: string): string {
  const parts = where.split('/').slice(1);
  const shape = {} as Record<string, unknown>;
  let at = shape;
  parts.forEach((part, index) => {
    const isNext = /^\d+$/.test(parts[index + 1] ?? '');
    const next = isNext ? [] : {};
    if (Array.isArray(at)) { while (at.length < Number(part)) at.push({}); at.push(next); } else at[part] = next;
    at = next as Record<string, unknown>;
  });
  return describePath(where, shape as unknown as Content);
}
