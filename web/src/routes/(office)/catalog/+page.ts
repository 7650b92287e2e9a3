import { office } from '$platform/session.svelte';
import { listCatalogs } from '$rooms/catalog/api';
import type { CatalogList } from '$rooms/catalog/catalog';

export async function load({ parent }: { parent: () => Promise<unknown> }): Promise<{ lists: CatalogList[] }> {
  await parent();
  return { lists: await listCatalogs(office()) };
}
