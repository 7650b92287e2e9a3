// api.mjs [--check] [PROGRAM]: the API's types from `ruam openapi`; with --check only says whether they are fresh.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = process.argv.slice(2);
const program = words.find((word) => !word.startsWith('--')) ?? ['build/ruam', 'build/dev/ruam'].map((path) => join(root, path)).find(existsSync);
if (!program) throw new Error('no built ruam: name one, or build it first');
const target = join(root, 'web/src/generated/api.ts');
const folder = mkdtempSync(join(tmpdir(), 'ruam-api-'));
try {
  writeFileSync(join(folder, 'openapi.json'), execFileSync(program, ['openapi'], { maxBuffer: 1 << 28 }));
  const tool = join(root, 'web/node_modules/openapi-typescript/bin/cli.js');
  execFileSync(process.execPath, [tool, join(folder, 'openapi.json'), '--output', join(folder, 'api.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const fresh = readFileSync(join(folder, 'api.ts'), 'utf8').replace(/^\/\*\*[\s\S]*?\*\//, '/** From `ruam openapi` by web/scripts/api.mjs; never edited. */');
  if (words.includes('--check')) {
    if (!existsSync(target) || readFileSync(target, 'utf8') !== fresh) throw new Error('src/generated/api.ts is stale: run `npm run api`');
  } else {
    mkdirSync(join(root, 'web/src/generated'), { recursive: true });
    writeFileSync(target, fresh);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
