// compress.mjs FROM TO: copies a built web app with .br (quality 11) and .gz twins beside every file that shrinks.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [from, to] = process.argv.slice(2);
const texts = /\.(html|js|mjs|css|json|webmanifest|svg|txt|xml|ico|map|csv)$/;
const fresh = `${to}.new`;
rmSync(fresh, { recursive: true, force: true });
for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
  const source = join(entry.parentPath, entry.name);
  const target = join(fresh, relative(from, source));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target);
  if (!texts.test(entry.name)) continue;
  const bytes = readFileSync(source);
  const twins = {
    br: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    gz: gzipSync(bytes, { level: 9 }),
  };
  for (const [ending, twin] of Object.entries(twins)) if (twin.length < bytes.length * 0.95) writeFileSync(`${target}.${ending}`, twin);
}
rmSync(to, { recursive: true, force: true });
renameSync(fresh, to);
