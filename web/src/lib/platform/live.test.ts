import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gathered, listen, type Happening } from './live';

class Stream extends EventTarget {
  static opened: Stream[] = [];
  isClosed = false;
  constructor(readonly url: string) { super(); Stream.opened.push(this); }
  close() { this.isClosed = true; }
}
const happening: Happening = { topic: 'projects.saved', office: 'o', kind: 'project', id: 'p' };

beforeEach(() => { Stream.opened = []; vi.stubGlobal('EventSource', Stream); });
afterEach(() => { vi.unstubAllGlobals(); vi.useRealTimers(); });

test('tells what happened to which record, and stops when told', () => {
  const heard: Happening[] = [];
  const stop = listen(['o'], { changed: (each) => heard.push(each), reset: () => undefined });
  const [stream] = Stream.opened;
  stream?.dispatchEvent(new MessageEvent('changed', { data: JSON.stringify(happening) }));
  expect(heard).toEqual([happening]);
  expect(stream?.url).toBe('/api/v1/live?topics=o');
  stop();
  expect(stream?.isClosed).toBe(true);
});

test('a burst of happenings is one act', () => {
  vi.useFakeTimers();
  const act = vi.fn();
  const told = gathered(act);
  told(); told(); told();
  vi.advanceTimersByTime(500);
  expect(act).toHaveBeenCalledTimes(1);
});
