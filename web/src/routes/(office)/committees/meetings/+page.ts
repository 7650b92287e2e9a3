import { office } from '$platform/session.svelte';
import { listMeetings } from '$rooms/committees/api';
import type { MeetingRow } from '$rooms/committees/committees';

export interface MeetingsData { rows: MeetingRow[] }

export async function load({ parent, depends }: { parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<MeetingsData> {
  depends('ruam:committees');
  await parent();
  return { rows: await listMeetings(office()) };
}
