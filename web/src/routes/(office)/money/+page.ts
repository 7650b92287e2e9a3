import { office, year } from '$platform/session.svelte';
import { listLines, listSources } from '$rooms/money/api';
import type { MoneyLine, MoneySource } from '$rooms/money/money';

export interface OfficeMoney { sources: MoneySource[]; lines: MoneyLine[]; next?: string | null | undefined }

export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<OfficeMoney> {
  depends('ruam:money');
  await parent();
  const source = url.searchParams.get('source') ?? undefined;
  const [sources, lines] = await Promise.all([listSources(office(), year()), listLines(office(), { ...(source ? { source } : {}), limit: 100 })]);
  return { sources, lines: lines.rows, next: lines.next };
}
