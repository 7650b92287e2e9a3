// The arrows of the web app (routes → rooms → ui and platform) and what markup must not contain.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
const faults = [];

function placeOf(path) {
  const room = /^lib\/rooms\/([^/]+)/.exec(path);
  if (room) return { floor: 'rooms', room: room[1] };
  if (path.startsWith('lib/ui/')) return { floor: 'ui' };
  if (path.startsWith('lib/platform/')) return { floor: 'platform' };
  return { floor: 'routes' };
}

function targetOf(from, wish) {
  const [, alias, rest] = /^\$(ui|platform|rooms|lib)\/(.*)$/.exec(wish) ?? [];
  if (alias === 'lib') return placeOf(`lib/${rest}`);
  if (alias) return placeOf(`lib/${alias}/${rest}`);
  if (wish.startsWith('.')) return placeOf(join(from, '..', wish).split(sep).join('/'));
  return undefined;
}

function isForbidden(from, to, wish) {
  if (from.floor === 'routes') return false;
  if (to.floor === 'routes') return !wish.startsWith('$lib/i18n/') && !wish.includes('/generated/') && !wish.endsWith('.json');
  if (from.floor === 'platform') return to.floor !== 'platform';
  if (from.floor === 'ui') return to.floor === 'rooms' || /\/(http|session\.svelte|live|autosave\.svelte)$/.test(wish);
  return to.floor === 'rooms' && to.room !== from.room;
}

function checkImports(path, text) {
  for (const [, wish] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    const to = targetOf(path, wish);
    if (to && isForbidden(placeOf(path), to, wish)) faults.push(`${path}: may not import ${wish}`);
  }
}

for (const path of files) {
  const text = readFileSync(join(root, path), 'utf8');
  checkImports(path, text);
  if (path.endsWith('.svelte') && /<[a-zA-Z][^>]*\sstyle="/.test(text.replace(/<style>[\s\S]*<\/style>/, ''))) faults.push(`${path}: a literal style="…" breaks the content security policy; use style:name={…}`);
  if (path.endsWith('.svelte') && /\{@html/.test(text)) faults.push(`${path}: {@html} is not used`);
  if (path.startsWith('lib/ui/') && /\bfetch\(/.test(text)) faults.push(`${path}: components of ui do not talk to the server`);
  if (/^lib\/(rooms|ui)\/.*\.svelte$/.test(path) && text.split('\n').length > 150) faults.push(`${path}: over 150 lines, split it`);
  if (path.endsWith('.svelte') && /#[0-9a-fA-F]{3,8}\b(?=[;\s)])/.test((/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '').replace(/@media print[\s\S]*/, ''))) faults.push(`${path}: a colour outside app.css`);
}
for (const fault of faults) console.error(fault);
console.log(`${files.length} files, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
