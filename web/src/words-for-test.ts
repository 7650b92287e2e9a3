import { restoreLanguage } from '$platform/i18n.svelte';

await restoreLanguage();
