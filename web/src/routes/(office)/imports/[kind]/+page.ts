import { office } from '$platform/session.svelte';
import { getImport, listImports } from '$rooms/imports/api';
import type { Import, ImportRow } from '$rooms/imports/imports';

export interface ImportData { kind: string; imports: ImportRow[]; book: Import | null }

export async function load({ url, params, parent }: { url: URL; params: { kind: string }; parent: () => Promise<unknown> }): Promise<ImportData> {
  await parent();
  const id = url.searchParams.get('id');
  const [imports, book] = await Promise.all([listImports(office()), id ? getImport(office(), id) : Promise.resolve(null)]);
  return { kind: params.kind, imports: imports.filter((each) => each.kind === params.kind), book };
}
