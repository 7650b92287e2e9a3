import type { components } from '../../../generated/api';

/** A project that serves a node, as far as the reader may see it. */
export type Serving = components['schemas']['projects.Serving'];

export function countByNode(rows: Serving[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row.node] = (counts[row.node] ?? 0) + 1;
  return counts;
}
export const projectAddress = (row: Serving, mine: string): string => `/projects/${row.project}${row.office === mine ? '' : `?office=${row.office}`}`;
