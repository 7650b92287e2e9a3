import { redirect } from '@sveltejs/kit';
import { isSetupNeeded } from '$rooms/people/api';
import { listProjects } from '$rooms/projects/api';
import { loadSession, office, rememberedYear, session, setYear, thisYear } from '$platform/session.svelte';
import { refreshWaiting } from '$rooms/cycle/waiting.svelte';

export async function load({ url, depends }: { url: URL; depends: (name: string) => void }): Promise<void> {
  depends('ruam:session');
  if (!session() && !(await loadSession())) {
    if (await isSetupNeeded()) redirect(307, '/setup');
    redirect(307, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  }
  await Promise.all([refreshWaiting(office()).catch(() => undefined), chooseYear()]);
}

/** The first visit in a browser: this fiscal year if the office has projects in it, else all years. */
async function chooseYear(): Promise<void> {
  if (rememberedYear() !== undefined) return;
  const list = await listProjects(office(), { fiscal_year: thisYear(), limit: 1 }).catch(() => undefined);
  if (list) setYear(list.rows.length > 0 ? thisYear() : 0);
}
