import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '$lib/i18n/en.json';
import th from '$lib/i18n/th.json';
import { faultSentence, problemSentence, t } from './i18n.svelte';
import { Problem } from './problem';

const words = { th: th as Record<string, string>, en: en as Record<string, string> };
const holes = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

describe('sentences', () => {
  it('has every key in both languages, never empty, with the same places to fill', () => {
    expect(Object.keys(words.en).sort()).toEqual(Object.keys(words.th).sort());
    for (const key of Object.keys(words.th)) {
      expect(words.th[key], key).not.toBe('');
      expect(holes(words.en[key] ?? ''), key).toEqual(holes(words.th[key] ?? ''));
    }
  });

  it('has Thai letters in every Thai sentence', () => {
    const foreign = Object.entries(words.th).filter(([key, text]) => !/[ก-๙]/.test(text) && !/\{|^[\W\d]*$/.test(text) && key !== 'frame.language');
    expect(foreign).toEqual([]);
  });

  it('knows every key the source names', () => {
    const named = sources.flatMap((text) => [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''));
    expect(named.filter((key) => !(key in words.th))).toEqual([]);
  });

  it('keeps the rooms’ sentences complete in both languages', () => {
    const rooms = readdirSync('../server', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    for (const room of rooms) {
      const read = (language: string): Record<string, string> | undefined => {
        try { return JSON.parse(readFileSync(`../server/${room}/messages.${language}.json`, 'utf8')) as Record<string, string>; } catch { return undefined; }
      };
      expect(Object.keys(read('en') ?? {}).sort(), room).toEqual(Object.keys(read('th') ?? {}).sort());
    }
  });
});

describe('a refusal', () => {
  it('says the sentence of its kind when its code is new here', () => {
    expect(problemSentence(new Problem('forbidden', 'x.unknown', 403))).toBe(t('problem.forbidden'));
  });
  it('prefers the server’s sentence to that of the kind', () => {
    expect(problemSentence(new Problem('conflict', 'x.unknown', 409, {}, [], undefined, null, 'โครงการนี้ปิดแล้ว'))).toBe('โครงการนี้ปิดแล้ว');
  });
  it('says a fault as the server said it', () => {
    expect(faultSentence({ where: '/title', code: 'x', params: {}, detail: 'ยังไม่ได้พิมพ์ชื่อโครงการ' })).toBe('ยังไม่ได้พิมพ์ชื่อโครงการ');
  });
});
