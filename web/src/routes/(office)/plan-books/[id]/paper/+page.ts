import { office } from '$platform/session.svelte';
import { listPersons } from '$rooms/people/api';
import { fullName } from '$rooms/people/people';
import { getBook, listBookPapers, type Book } from '$rooms/projects/books';
import type { Papers } from '$rooms/projects/project';

export interface BookPaperData { book: Book; office: string; papers: Papers; persons: { id: string; name: string; position: string }[] }

export async function load({ params, parent, url }: { params: { id: string }; parent: () => Promise<unknown>; url: URL }): Promise<BookPaperData> {
  await parent();
  const own = url.searchParams.get('office') ?? office();
  const [book, papers, persons] = await Promise.all([getBook(own, params.id), listBookPapers(own, params.id), listPersons(own).catch(() => [])]);
  return { book, office: own, papers, persons: persons.map((person) => ({ id: person.id, name: fullName(person), position: person.position })) };
}
