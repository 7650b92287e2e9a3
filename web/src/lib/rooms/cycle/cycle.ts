import type { components } from '../../../generated/api';

/** One thing that waits for the person signed in. */
export type Waiting = components['schemas']['cycle.WaitingRow'];

const PAGES: Record<string, string> = { project: 'projects', report: 'reports', change: 'changes' };

/** Where the waiting thing is opened in this app. */
export function pageOf(waiting: Waiting, office: string): string {
  const folder = PAGES[waiting.ref.kind];
  const isOurs = waiting.url.startsWith('/') && !waiting.url.startsWith('/api/');
  const path = isOurs ? waiting.url : folder ? `/${folder}/${waiting.ref.id}` : '/';
  if (!waiting.ref.office || waiting.ref.office === office || path.includes('office=')) return path;
  return `${path}${path.includes('?') ? '&' : '?'}office=${waiting.ref.office}`;
}

/** Overdue or due within a week comes first. */
export function isPressing(waiting: Waiting, today: string): boolean {
  if (!waiting.due) return false;
  const week = new Date(`${today}T00:00:00Z`);
  week.setUTCDate(week.getUTCDate() + 7);
  return waiting.due.slice(0, 10) <= week.toISOString().slice(0, 10);
}
