import { office } from '$platform/session.svelte';
import { getMeeting } from '$rooms/committees/api';
import type { Meeting } from '$rooms/committees/committees';
import { listFollowups } from '$rooms/followups/api';
import type { FollowupRow } from '$rooms/followups/followups';
import { can } from '$platform/session.svelte';

export interface MeetingData { meeting: Meeting; office: string; followups: FollowupRow[] }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<MeetingData> {
  depends('ruam:committees');
  await parent();
  const of = url.searchParams.get('office') ?? office();
  const [meeting, followups] = await Promise.all([getMeeting(of, params.id), can('followups.read') && of === office() ? listFollowups(of, { source: params.id }) : { rows: [] }]);
  return { meeting, office: of, followups: followups.rows };
}
