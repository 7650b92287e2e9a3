import { can, office, year } from '$platform/session.svelte';
import { listItems } from '$rooms/catalog/api';
import type { CatalogItem } from '$rooms/catalog/catalog';
import { listLines, listSources } from '$rooms/money/api';
import type { MoneyLine, MoneySource } from '$rooms/money/money';

export interface OfficeMoney { sources: MoneySource[]; lines: MoneyLine[]; classes: CatalogItem[]; next?: string | null | undefined }

export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<OfficeMoney> {
  depends('ruam:money');
  await parent();
  const source = url.searchParams.get('source') ?? undefined;
  const [sources, lines, classes] = await Promise.all([listSources(office(), year()), listLines(office(), { ...(source ? { source } : {}), limit: 100 }),
    can('money.write') ? listItems(office(), 'budget_sources', { limit: 200 }).then((page) => page.rows, (): CatalogItem[] => []) : []
  ]);
  return { sources, lines: lines.rows, classes, next: lines.next };
}
