import { office } from '$platform/session.svelte';
import { listCommittees } from '$rooms/committees/api';
import type { CommitteeRow } from '$rooms/committees/committees';

export interface CommitteesData { rows: CommitteeRow[]; q: string }

export async function load({ url, parent, depends }: { url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<CommitteesData> {
  depends('ruam:committees');
  await parent();
  const q = url.searchParams.get('q') ?? '';
  return { rows: await listCommittees(office(), { q: q || undefined }), q };
}
