import { listWaiting } from './api';
import type { Waiting } from './cycle';

const state = $state<{ rows: Waiting[]; isKnown: boolean }>({ rows: [], isKnown: false });

/** What waits, as last told by the server; the frame's count and the page of my work read the same list. */
export const waiting = (): Waiting[] => state.rows;
export const isWaitingKnown = (): boolean => state.isKnown;

export async function refreshWaiting(office: string): Promise<Waiting[]> {
  state.rows = await listWaiting(office);
  state.isKnown = true;
  return state.rows;
}
