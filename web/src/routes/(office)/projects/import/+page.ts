import { office } from '$platform/session.svelte';
import { getImport, listImports } from '$rooms/projects/import/api';
import type { Import, ImportRow } from '$rooms/projects/import/import';

export interface ImportData { imports: ImportRow[]; book: Import | null }

export async function load({ url, parent }: { url: URL; parent: () => Promise<unknown> }): Promise<ImportData> {
  await parent();
  const id = url.searchParams.get('id');
  const [imports, book] = await Promise.all([listImports(office()), id ? getImport(office(), id) : Promise.resolve(null)]);
  return { imports, book };
}
