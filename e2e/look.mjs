// What journeys insist on, said so that a failure explains itself.
import { check_accessible, screenshots } from './harness.mjs';

/// Throws unless the text contains the words (a string) or matches (a pattern).
export function expect_text(text, wanted, where) {
  const found = typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  if (!found) throw new Error(`${where}: no ${wanted} in: ${text.slice(0, 600)}`);
}

/// The page is accessible and fits a phone, a tablet and a desk; pictures are kept.
export async function look(page, name) {
  await page.waitForLoadState('networkidle');
  await check_accessible(page);
  await screenshots(page, name);
}
