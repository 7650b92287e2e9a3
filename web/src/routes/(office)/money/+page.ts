import { can, office, year } from '$platform/session.svelte';
import { listItems } from '$rooms/catalog/api';
import type { CatalogItem } from '$rooms/catalog/catalog';
import { listLines, listSources } from '$rooms/money/api';
import type { LineFigure, MoneyLine, MoneySource } from '$rooms/money/money';

/** The lines behind one figure, when the address names one. */
export interface LineFilter { source?: string; figure?: LineFigure; year?: number; quarter?: number; project?: string; from?: string; until?: string; class?: string; programme?: string; category?: string; in_kind?: string }
export interface OfficeMoney { sources: MoneySource[]; lines: MoneyLine[]; classes: CatalogItem[]; filter: LineFilter; next?: string | null | undefined }

function filterOf(query: URLSearchParams): LineFilter {
  const [source, figure, year, quarter] = ['source', 'figure', 'year', 'quarter'].map((name) => query.get(name) ?? undefined);
  const narrow = Object.fromEntries(['project', 'from', 'until', 'class', 'programme', 'category', 'in_kind'].flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])));
  return { ...narrow, ...(source ? { source } : {}), ...(figure ? { figure: figure as LineFigure } : {}), ...(year ? { year: Number(year) } : {}), ...(quarter ? { quarter: Number(quarter) } : {}) };
}

export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<OfficeMoney> {
  depends('ruam:money');
  await parent();
  const filter = filterOf(url.searchParams);
  const [sources, lines, classes] = await Promise.all([listSources(office(), year()), listLines(office(), { ...filter, limit: 100 }),
    can('money.write') ? listItems(office(), 'budget_sources', { limit: 200 }).then((page) => page.rows, (): CatalogItem[] => []) : []
  ]);
  return { sources, lines: lines.rows, classes, filter, next: lines.next };
}
