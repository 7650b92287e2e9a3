import { restoreLanguage } from '$platform/i18n.svelte';

export const ssr = false;
export const prerender = false;

export async function load(): Promise<void> {
  await restoreLanguage();
}
