import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave } from './autosave.svelte';
import type { Draft, DraftStore } from './drafts';
import type { Reply } from './http';
import { Problem } from './problem';

interface Note { title: string; text: string }
type Put = (value: Note, etag: string | null, key: string) => Promise<Reply<Note>>;

const base: Note = { title: 'ก', text: '' };
const reply = (data: Note, etag: string): Reply<Note> => ({ data, etag, status: 200 });
const offline = () => Promise.reject(new Problem('offline', 'web.offline', 0));
const stale = (current: Note) => Promise.reject(new Problem('stale', 'x.stale', 412, {}, [], current, '"9"'));

function memory(): DraftStore & { kept: Map<string, Draft<unknown>> } {
  const kept = new Map<string, Draft<unknown>>();
  return {
    kept,
    load: <T>(key: string) => kept.get(key) as Draft<T> | undefined,
    save: (key, draft) => void kept.set(key, draft),
    clear: (key) => void kept.delete(key)
  };
}
const start = (put: Put, drafts = memory()) => ({ drafts, saver: new Autosave({ key: 'n', value: base, etag: '"1"', put, drafts, delay: 800, retryAfter: 5000 }) });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('waits for a pause in typing and sends once, with the version it began from', async () => {
    const put = vi.fn<Put>((value) => Promise.resolve(reply(value, '"2"')));
    const { saver, drafts } = start(put);

    saver.change({ ...base, text: 'น' });
    saver.change({ ...base, text: 'น้ำ' });
    expect(drafts.kept.size).toBe(1);
    await vi.advanceTimersByTimeAsync(900);

    expect(put).toHaveBeenCalledTimes(1);
    expect(put.mock.calls[0]?.slice(0, 2)).toEqual([{ title: 'ก', text: 'น้ำ' }, '"1"']);
    expect(saver.state).toBe('saved');
    expect(saver.etag).toBe('"2"');
    expect(drafts.kept.size).toBe(0);
  });

  it('keeps what was typed while the answer was on its way', async () => {
    let answer: (value: Reply<Note>) => void = () => {};
    const put = vi.fn<Put>().mockImplementationOnce(() => new Promise((done) => (answer = done))).mockImplementation((value) => Promise.resolve(reply(value, '"3"')));
    const { saver } = start(put);

    saver.change({ ...base, text: 'หนึ่ง' });
    await vi.advanceTimersByTimeAsync(900);
    saver.change({ ...base, text: 'หนึ่งสอง' });
    answer(reply({ ...base, text: 'หนึ่ง' }, '"2"'));
    await vi.advanceTimersByTimeAsync(900);

    expect(saver.value.text).toBe('หนึ่งสอง');
    expect(put.mock.calls[1]?.slice(0, 2)).toEqual([{ title: 'ก', text: 'หนึ่งสอง' }, '"2"']);
    expect(saver.state).toBe('saved');
  });

  it('sends again with the same key when the network comes back', async () => {
    const put = vi.fn<Put>().mockImplementationOnce(offline).mockImplementation((value) => Promise.resolve(reply(value, '"2"')));
    const { saver, drafts } = start(put);

    saver.change({ ...base, text: 'ฝน' });
    await vi.advanceTimersByTimeAsync(900);
    expect([saver.state, drafts.kept.size]).toEqual(['offline', 1]);
    await vi.advanceTimersByTimeAsync(5100);

    expect(saver.state).toBe('saved');
    expect(put.mock.calls[1]?.[2]).toBe(put.mock.calls[0]?.[2]);
  });

  it('joins another person’s change of another place and sends it again', async () => {
    const put = vi.fn<Put>().mockImplementationOnce(() => stale({ title: 'ของเขา', text: '' })).mockImplementation((value) => Promise.resolve(reply(value, '"10"')));
    const { saver } = start(put);

    saver.change({ ...base, text: 'ของฉัน' });
    await vi.advanceTimersByTimeAsync(2000);

    expect(put.mock.calls[1]?.slice(0, 2)).toEqual([{ title: 'ของเขา', text: 'ของฉัน' }, '"9"']);
    expect(saver.state).toBe('saved');
  });

  it('stops at a clash with both texts, keeps typing safe, and saves what the person chose', async () => {
    const put = vi.fn<Put>().mockImplementationOnce(() => stale({ title: 'ของเขา', text: '' })).mockImplementation((value) => Promise.resolve(reply(value, '"10"')));
    const { saver, drafts } = start(put);

    saver.change({ ...base, title: 'ของฉัน' });
    await vi.advanceTimersByTimeAsync(900);
    expect(saver.state).toBe('clash');
    expect(saver.clash?.clashes).toEqual([{ path: '/title', before: 'ของเขา', after: 'ของฉัน' }]);
    expect(drafts.kept.size).toBe(1);
    saver.change({ ...saver.value, text: 'พิมพ์ต่อ' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(put).toHaveBeenCalledTimes(1);

    await saver.resolve({ title: 'ของเขา', text: 'พิมพ์ต่อ' });
    expect(put.mock.calls[1]?.slice(0, 2)).toEqual([{ title: 'ของเขา', text: 'พิมพ์ต่อ' }, '"9"']);
    expect(saver.state).toBe('saved');
  });

  it('takes up a draft of an earlier visit, joined with what the server has now', async () => {
    const drafts = memory();
    drafts.save('n', { value: { ...base, text: 'ค้างไว้' }, base, etag: '"0"', at: '' });
    const put = vi.fn<Put>((value) => Promise.resolve(reply(value, '"5"')));
    const saver = new Autosave({ key: 'n', value: { title: 'ใหม่', text: '' }, etag: '"4"', put, drafts });
    await vi.advanceTimersByTimeAsync(900);

    expect(saver.isRestored).toBe(true);
    expect(put.mock.calls[0]?.slice(0, 2)).toEqual([{ title: 'ใหม่', text: 'ค้างไว้' }, '"4"']);
  });

  it('keeps the draft when the server refuses', async () => {
    const put = vi.fn<Put>(() => Promise.reject(new Problem('invalid', 'x', 422)));
    const { saver, drafts } = start(put);
    saver.change({ ...base, text: 'ยาว' });
    await vi.advanceTimersByTimeAsync(900);
    expect([saver.state, saver.problem?.code, drafts.kept.size]).toEqual(['refused', 'x', 1]);
  });
});
