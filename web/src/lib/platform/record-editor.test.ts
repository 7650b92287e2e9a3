import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PassingEditor } from './record-editor.svelte';
import { Problem } from './problem';
import type { Reply } from './http';

interface Note { text: string; place: string; passes: { code: string; where: string; reason: string; what?: string | null }[] }
interface Kept { version: number; content: Note; status: string }

const note: Note = { text: '', place: '', passes: [] };
const kept = (version: number, content: Note): Kept => ({ version, content, status: `v${version}` });
const reply = (data: Kept): Reply<Kept> => ({ data, etag: `"${data.version}"`, status: 200 });
const finding = { code: 'project.no_target', where: '/indicators/0', what: 'abc' };

beforeEach(() => { vi.useFakeTimers(); localStorage.clear(); });
afterEach(() => void vi.useRealTimers());

describe('an editor of a record', () => {
  it('keeps what is written saved and takes the rest of the record from the server', async () => {
    const save = vi.fn((content: Note) => Promise.resolve(reply(kept(2, content))));
    const editor = new PassingEditor<Kept, Note>({ key: 'n/1', record: kept(1, note), save, onFull: () => {} });

    editor.change({ text: 'ก' });
    await editor.saver.flush();

    expect(save.mock.calls[0]?.[0]).toEqual({ ...note, text: 'ก' });
    expect(editor.record.status).toBe('v2');
  });

  it('passes a finding once, with the last reason, and takes the pass back without one', async () => {
    const editor = new PassingEditor<Kept, Note>({ key: 'n/2', record: kept(1, note), save: (content) => Promise.resolve(reply(kept(2, content))), onFull: () => {} });

    editor.pass(finding, 'เหตุผลแรก');
    editor.pass(finding, 'เหตุผลใหม่');
    expect(editor.saver.value.passes).toEqual([{ ...finding, reason: 'เหตุผลใหม่' }]);
    editor.pass(finding, '');

    expect(editor.saver.value.passes).toEqual([]);
  });

  it('takes the side that the person chose where two edits clash', async () => {
    const theirs = kept(5, { ...note, text: 'ของเขา' });
    const save = vi.fn((content: Note) => (save.mock.calls.length === 1 ? Promise.reject(new Problem('stale', 'x.stale', 412, {}, [], theirs, '"5"')) : Promise.resolve(reply(kept(6, content)))));
    const editor = new PassingEditor<Kept, Note>({ key: 'n/3', record: kept(1, note), save, onFull: () => {} });

    editor.change({ text: 'ของฉัน' });
    await editor.saver.flush();
    expect(editor.saver.state).toBe('clash');
    await editor.choose({ '/text': 'theirs' });

    expect(editor.saver.value.text).toBe('ของเขา');
  });
});
