import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import words from 'virtual:words/door/th';

// What pages without an account say (+layout.ts; results are read with all words), and the kit and frame they stand on.
const PLACES = ['src/routes/sign-in', 'src/routes/recovery', 'src/routes/setup', 'src/routes/room', 'src/routes/reply', 'src/lib/rooms/hall/phone', 'src/lib/rooms/hall/reply'];
const KIT = ['src/routes/+error.svelte', 'src/lib/rooms/hall/Signature.svelte', ...['Button', 'TextField', 'TextArea', 'Select', 'Field', 'Check', 'Notice', 'ProblemBox', 'Dialog', 'Toasts'].map((name) => `src/lib/ui/${name}.svelte`)];

it('holds every sentence that pages without an account name', () => {
  const files = [...KIT, ...PLACES.flatMap((place) => readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.parentPath.endsWith('/results')).map((entry) => `${entry.parentPath}/${entry.name}`))];
  const named = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bt(?:Or)?\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((key) => !(key in words))).toEqual([]);
});
