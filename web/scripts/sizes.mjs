// First load of the pages a citizen or a signed-out person meets, compressed as served. More than 150 KB fails.
import { readFileSync, existsSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LIMIT = 150 * 1024;
const build = fileURLToPath(new URL('../build', import.meta.url));
const client = fileURLToPath(new URL('../.svelte-kit/output/client', import.meta.url));
const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'));
const compressed = (path) => (/\.(woff2|png)$/.test(path) ? readFileSync(path).length : brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length);

/** Every file that a chunk needs before it can run. */
function closure(names) {
  const seen = new Set();
  const files = new Set();
  const walk = (name) => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    files.add(chunk.file);
    for (const each of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(each);
    for (const each of chunk.imports ?? []) walk(each);
  };
  names.forEach(walk);
  return [...files];
}

const entries = Object.keys(manifest).filter((name) => /client\/(entry|app)|runtime\/client\/entry|generated\/client/.test(name));
const node = (pattern) => Object.keys(manifest).filter((name) => pattern.test(manifest[name].src ?? name) || pattern.test(name));
function nodesOf(route) {
  const app = readFileSync(join(client, '../../generated/client-optimized/app.js'), 'utf8');
  const line = new RegExp(`"${route.replace(/[()/[\]]/g, '\\$&')}": \\[(~?\\d+)(?:,\\[([\\d,]*)\\])?`).exec(app);
  const own = Math.abs(Number(line?.[1]?.startsWith('~') ? ~Number(line[1].slice(1)) : line?.[1]));
  return [0, 1, own, ...(line?.[2] ?? '').split(',').filter(Boolean).map(Number)].map((index) => `.svelte-kit/generated/client-optimized/nodes/${index}.js`);
}

let isOver = false;
for (const [route, words] of [['/sign-in', 'door'], ['/room', 'door'], ['/room/[code]', 'door'], ['/setup', 'door']]) {
  const files = closure([`virtual:words/${words}/th`, ...entries.filter((name) => !/nodes\//.test(name)), ...nodesOf(route).flatMap((name) => node(new RegExp(name.replace(/[./]/g, '\\$&') + '$')))]);
  const fonts = files.filter((file) => file.endsWith('.woff2'));
  const total = [...files, 'index.html'].reduce((sum, file) => sum + (existsSync(join(build, file)) ? compressed(join(build, file)) : 0), 0);
  console.log(`${route}: ${(total / 1024).toFixed(1)} KB compressed in ${files.length} files (${fonts.length} fonts)`);
  isOver ||= total > LIMIT;
}
process.exit(isOver ? 1 : 0);
