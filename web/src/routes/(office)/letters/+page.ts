import { office, year } from '$platform/session.svelte';
import { listLetters } from '$rooms/letters/api';
import type { LetterRow } from '$rooms/letters/letters';

export interface LettersData { rows: LetterRow[]; q: string; status: string; paper: string }

export async function load({ url, parent, depends }: { url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<LettersData> {
  depends('ruam:letters');
  await parent();
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const query = { q: asked('q'), status: asked('status'), paper: asked('paper') };
  return { rows: await listLetters(office(), { ...query, fiscal_year: year() }), ...query };
}
