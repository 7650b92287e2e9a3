import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// The sentences as two sets: those of an office, and those of the pages that a person meets without an account.
const root = fileURLToPath(new URL('..', import.meta.url));
const OF_DOOR = /^(app|action|problem|web|signIn|recovery|setup|officeType|password|room|reply|forum|people|http|db)\.|^(frame\.language|missing|too_long|not_text|bad_text|not_one_of|kind\..*)$/;

/** All sentences of a language; the rooms' own stand once, beside the server's code. */
function sentences(language: string): { words: Record<string, string>; files: string[] } {
  const rooms = readdirSync(join(root, 'server')).map((room) => join(root, 'server', room, `messages.${language}.json`)).filter((file) => existsSync(file));
  const files = [...rooms, join(root, 'web/src/lib/i18n', `${language}.json`)];
  return { words: Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8')))) as Record<string, string>, files };
}

/** virtual:words/office/th and its like. */
function words(): Plugin {
  const mark = '\0virtual:words/';
  return {
    name: 'ruam-words',
    resolveId: (id) => (id.startsWith('virtual:words/') ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(mark)) return undefined;
      const [set, language = 'th'] = id.slice(mark.length).split('/');
      const { words, files } = sentences(language);
      files.forEach((file) => this.addWatchFile(file));
      const chosen = set === 'door' ? Object.fromEntries(Object.entries(words).filter(([key]) => OF_DOOR.test(key))) : words;
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(chosen))});`, map: null };
    }
  };
}

export default defineConfig({
  plugins: [words(), sveltekit()],
  // The rooms' sentences live once, beside the server code (../server/ROOM/messages.*.json).
  server: {
    fs: { allow: ['..'] },
    proxy: { '/api': { target: process.env.RUAM_URL ?? 'http://127.0.0.1:8480', changeOrigin: true } }
  },
  build: { target: 'es2022', chunkSizeWarningLimit: 400 },
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  test: { environment: 'jsdom', include: ['src/**/*.test.ts'], setupFiles: ['src/words-for-test.ts'] }
});
