import { office } from '$platform/session.svelte';
import { listIssued } from '$rooms/documents/api';
import type { Issued } from '$rooms/documents/documents';
import { getBook, type Book } from '$rooms/projects/books';

export interface BookData { book: Book; office: string; issued: Issued[] }

export async function load({ params, parent, url }: { params: { id: string }; parent: () => Promise<unknown>; url: URL }): Promise<BookData> {
  await parent();
  const own = url.searchParams.get('office') ?? office();
  const [book, issued] = await Promise.all([getBook(own, params.id), listIssued(own, 'plan_book', params.id)]);
  return { book, office: own, issued };
}
