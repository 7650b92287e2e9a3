// What journeys insist on and what `screens.mjs` looks for, said so that a failure explains itself.
import { check_accessible, screenshots, settled } from './harness.mjs';

/// Throws unless the text contains the words (a string) or matches (a pattern).
export function expect_text(text, wanted, where) {
  const found = typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  if (!found) throw new Error(`${where}: no ${wanted} in: ${text.slice(0, 600)}`);
}

/// The page is accessible and fits a phone, a tablet and a desk; pictures are kept.
export async function look(page, name) {
  await settled(page);
  await check_accessible(page);
  await screenshots(page, name);
}

/// What a program can see of a bad page: sideways scrolling, words cut off, words of the frame in the other language or never translated.
export async function faults_of(page, language) {
  return page.evaluate((spoken) => {
    const told = new Set();
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 1) told.add(`${wide} px wider than the screen`);
    const words = (element) => element.innerText?.trim().replace(/\s+/g, ' ').slice(0, 70) ?? '';
    const is_seen = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getClientRects().length > 0;
    for (const element of document.querySelectorAll('button, a, label, legend, th, h1, h2, h3, td, p, summary, dt, dd, li')) {
      if (!is_seen(element) || element.closest('.paper, .visually-hidden, pre')) continue;
      const style = getComputedStyle(element);
      if (style.overflowX === 'hidden' && element.clientWidth > 2 && element.scrollWidth > element.clientWidth + 1 && style.textOverflow !== 'ellipsis') told.add(`cut: ${words(element)}`);
      const box = element.getBoundingClientRect();
      if (box.right > innerWidth + 2 && !element.closest('.scroll, table, [role=tablist], nav, .chain')) told.add(`beyond the edge: ${words(element)}`);
    }
    for (const element of document.querySelectorAll('button, label, legend, th, summary, h2, dt, [role=tab], nav a')) {
      if (!is_seen(element) || element.closest('.paper, [data-own]')) continue;
      const text = words(element);
      if (spoken === 'en' && /[\u0e00-\u0e7f]/.test(text)) told.add(`Thai in English: ${element.tagName.toLowerCase()} ${text}`);
      if (/^[a-z]+(\.[a-zA-Z_]+)+$/.test(text) || /^[a-z]+_[a-z_]+$/.test(text)) told.add(`never translated: ${text}`);
    }
    return [...told].slice(0, 12);
  }, language);
}
