export type Theme = 'auto' | 'light' | 'dark';

const STORE = 'ruam.theme';
const state = $state<{ theme: Theme }>({ theme: 'auto' });

export const theme = (): Theme => state.theme;

export function setTheme(next: Theme): void {
  state.theme = next;
  if (next === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  localStorage.setItem(STORE, next);
}

export function restoreTheme(): void {
  const kept = localStorage.getItem(STORE);
  if (kept === 'light' || kept === 'dark') setTheme(kept);
}
