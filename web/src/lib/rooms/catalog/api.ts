import { address, get, put, queryOf, remove } from '$platform/http';
import type { CatalogItem, CatalogList } from './catalog';

const base = (office: string) => `/offices/${office}/catalog`;

export const listCatalogs = async (office: string): Promise<CatalogList[]> => (await get<{ rows: CatalogList[] }>(base(office))).data.rows;
export const listItems = async (office: string, list: string, query: { q?: string; valid_in?: number; limit?: number; after?: string } = {}): Promise<{ rows: CatalogItem[]; next: string | null }> =>
  (await get<{ rows: CatalogItem[]; next: string | null }>(`${base(office)}/${list}${queryOf(query)}`)).data;
export const itemsAddress = (office: string, list: string, ending: 'csv' | 'xlsx'): string => address(`${base(office)}.${ending}`, { list });
const contentOf = ({ parent_id, code, name_th, name_en, valid_from_be, valid_to_be, verified, note, extra }: CatalogItem) =>
  ({ parent_id, code, name_th, name_en, valid_from_be: valid_from_be ?? null, valid_to_be: valid_to_be ?? null, verified, note, extra });
export const saveItem = async (office: string, item: CatalogItem): Promise<CatalogItem> =>
  (await put<CatalogItem>(`${base(office)}/${item.list}/${encodeURIComponent(item.id)}`, contentOf(item), { etag: `"${item.version}"` })).data;
export const restoreItem = async (office: string, item: CatalogItem): Promise<void> =>
  void (await remove(`${base(office)}/${item.list}/${encodeURIComponent(item.id)}`, { etag: `"${item.version}"` }));
