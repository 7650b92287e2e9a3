import { redirect } from '@sveltejs/kit';
import { loadSession, office, session } from '$platform/session.svelte';
import { getForum, listStatements, listWords } from '$rooms/forums/api';
import type { Forum, Statement, WordCount } from '$rooms/forums/forum';

export interface PresentData { forum: Forum; office: string; query: string; statements: Statement[]; words: WordCount[] }

/** Stands outside the frame of the office, so it asks for the session itself. */
export async function load({ params, url }: { params: { id: string }; url: URL }): Promise<PresentData> {
  if (!session() && !(await loadSession())) redirect(307, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  const guest = url.searchParams.get('office');
  const of = guest ?? office();
  const [forum, statements, words] = await Promise.all([getForum(of, params.id), listStatements(of, params.id), listWords(of, params.id)]);
  return { forum, statements, words, office: of, query: guest ? `?office=${guest}` : '' };
}
