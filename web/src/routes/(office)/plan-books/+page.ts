import { office, year } from '$platform/session.svelte';
import { listBooks, type BookRow } from '$rooms/projects/books';

export interface BooksData { rows: BookRow[] }

export async function load({ parent }: { parent: () => Promise<unknown> }): Promise<BooksData> {
  await parent();
  return { rows: await listBooks(office(), year()) };
}
