import { restoreLanguage } from '$platform/i18n.svelte';

export const ssr = false;
export const prerender = false;

/** What a person meets without an account, on whatever phone; results are read at leisure, with all words. */
const isDoor = (route: string | null): boolean => /^\/(room(\/|$)|reply(\/|$)|sign-in$|recovery$)/.test(route ?? '') && !route?.endsWith('/results');

export async function load({ route }: { route: { id: string | null } }): Promise<void> {
  await restoreLanguage(isDoor(route.id) ? 'door' : 'office');
}
