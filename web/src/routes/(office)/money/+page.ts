import { can, office, year } from '$platform/session.svelte';
import { listItems } from '$rooms/catalog/api';
import type { CatalogItem } from '$rooms/catalog/catalog';
import { listLines, listSources } from '$rooms/money/api';
import type { LineFigure, MoneyLine, MoneySource } from '$rooms/money/money';

/** The lines behind one figure, when the address names one. */
export interface LineFilter { source?: string; figure?: LineFigure; year?: number; quarter?: number; project?: string; from?: string; until?: string; class?: string; programme?: string; category?: string; in_kind?: string }
export interface OfficeMoney { sources: MoneySource[]; lines: MoneyLine[]; classes: CatalogItem[]; filter: LineFilter; opened: string[]; next?: string | null | undefined }

function filterOf(query: URLSearchParams): LineFilter {
  const [source, figure, year, quarter] = ['source', 'figure', 'year', 'quarter'].map((name) => query.get(name) ?? undefined);
  const narrow = Object.fromEntries(['project', 'from', 'until', 'class', 'programme', 'category', 'in_kind'].flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])));
  return { ...narrow, ...(source ? { source } : {}), ...(figure ? { figure: figure as LineFigure } : {}), ...(year ? { year: Number(year) } : {}), ...(quarter ? { quarter: Number(quarter) } : {}) };
}

/** Carry-overs that a later year has opened: what stands there is among another source's lines. */
async function listOpened(office: string): Promise<string[]> {
  const later = (await listSources(office)).filter((source) => source.carried_from);
  const pages = await Promise.all(later.map((source) => listLines(office, { source: source.id, limit: 500 })));
  const lines = pages.flatMap((page) => page.rows);
  return lines.filter((line) => line.carried_from && !line.reverses && !lines.some((other) => other.reverses === line.id)).map((line) => line.carried_from ?? '');
}

export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<OfficeMoney> {
  depends('ruam:money');
  await parent();
  const filter = filterOf(url.searchParams);
  const [sources, lines, classes] = await Promise.all([listSources(office(), year()), listLines(office(), { ...filter, limit: 100 }),
    can('money.write') ? listItems(office(), 'budget_sources', { limit: 200 }).then((page) => page.rows, (): CatalogItem[] => []) : []
  ]);
  const opened = can('money.write') && lines.rows.some((line) => line.kind === 'carry_over') ? await listOpened(office()) : [];
  return { sources, lines: lines.rows, classes, filter, opened, next: lines.next };
}
