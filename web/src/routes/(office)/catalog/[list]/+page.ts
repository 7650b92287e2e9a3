import { named } from '$platform/i18n.svelte';
import { office, year } from '$platform/session.svelte';
import { listCatalogs, listItems } from '$rooms/catalog/api';
import type { CatalogItem } from '$rooms/catalog/catalog';

export interface CatalogData { list: string; name: string; items: CatalogItem[]; next: string | null; q: string; isAll: boolean }
interface Event { params: { list: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<CatalogData> {
  depends('ruam:catalog');
  await parent();
  const q = url.searchParams.get('q') ?? '';
  const isAll = url.searchParams.get('all') === '1';
  const [lists, items] = await Promise.all([listCatalogs(office()), listItems(office(), params.list, { q, limit: 200, ...(isAll || !year() ? {} : { valid_in: year() }) })]);
  const list = lists.find((each) => each.list === params.list);
  return { list: params.list, name: list ? named(list) : params.list, items: items.rows, next: items.next, q, isAll };
}
