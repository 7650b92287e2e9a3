import { isSame, merge, type Merge } from './diff';
import type { DraftStore } from './drafts';
import type { Reply } from './http';
import { newKey } from './http';
import { isProblem, type Problem } from './problem';

export type SaveState = 'saved' | 'typing' | 'saving' | 'offline' | 'clash' | 'refused';

export interface AutosaveOptions<T> {
  /** Names the draft in this browser: "project/ID". */
  key: string;
  value: T;
  etag: string | null;
  put: (value: T, etag: string | null, key: string) => Promise<Reply<T>>;
  /** The record's value in what a refusal of a stale edit carries. */
  read?: (current: unknown) => { value: T; etag: string | null };
  drafts: DraftStore;
  delay?: number;
  retryAfter?: number;
}

/**
 * Keeps one record saved while a person types: a debounced PUT with If-Match, the draft kept in the browser until the
 * server's word. On 412 what only one side changed is joined and sent again; a real clash waits for a person.
 */
export class Autosave<T> {
  value = $state.raw() as T;
  state = $state<SaveState>('saved');
  savedAt = $state<Date | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** Both versions of every place that clashes, while state is "clash". */
  clash = $state.raw<(Merge<T> & { theirs: T; etag: string | null }) | null>(null);
  /** True when a draft of an earlier visit was taken up again. */
  isRestored = $state(false);

  #base: T;
  #etag: string | null;
  #options: AutosaveOptions<T>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #attempt: { key: string; text: string } | null = null;

  constructor(options: AutosaveOptions<T>) {
    this.#options = options;
    this.#base = options.value;
    this.#etag = options.etag;
    this.value = options.value;
    const draft = options.drafts.load<T>(options.key);
    if (!draft || isSame(draft.value, options.value)) return;
    this.isRestored = true;
    const joined = merge(draft.base, draft.value, options.value);
    if (joined.clashes.length > 0) this.#stop({ ...joined, theirs: options.value, etag: options.etag });
    else this.change(joined.value);
  }

  get etag(): string | null {
    return this.#etag;
  }

  change(value: T): void {
    this.value = value;
    this.#keep();
    if (this.state === 'clash') return;
    this.state = 'typing';
    this.#schedule(this.#options.delay ?? 800);
  }

  /** Sends what is unsent now; resolves when the server has answered (or cannot be reached). */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (this.state === 'clash' || isSame(this.value, this.#base)) return this.#settle();
    this.#running = this.#send();
    await this.#running;
    this.#running = null;
    if (this.state === 'typing') await this.flush();
  }

  /** The person has chosen at every clash: `value` replaces the version the server showed. */
  async resolve(value: T): Promise<void> {
    if (!this.clash) return;
    this.#base = this.clash.theirs;
    this.#etag = this.clash.etag;
    this.clash = null;
    this.state = 'typing';
    this.change(value);
    await this.flush();
  }

  /** Another act of this person made a new version (a number, a signature): go on from there. */
  restart(value: T, etag: string | null): void {
    clearTimeout(this.#timer);
    this.#base = value;
    this.#etag = etag;
    this.value = value;
    this.state = 'saved';
    this.problem = null;
    this.#options.drafts.clear(this.#options.key);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #settle(): void {
    if (this.state !== 'typing') return;
    this.state = 'saved';
    this.#options.drafts.clear(this.#options.key);
  }

  #schedule(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  #keep(): void {
    const { drafts, key } = this.#options;
    drafts.save(key, { value: this.value, base: this.#base, etag: this.#etag, at: new Date().toISOString() });
  }

  /** The same words sent again carry the same key: a lost answer never makes a second change. */
  #keyFor(sent: T): string {
    const text = JSON.stringify([sent, this.#etag]);
    if (this.#attempt?.text !== text) this.#attempt = { key: newKey(), text };
    return this.#attempt.key;
  }

  async #send(): Promise<void> {
    const sent = this.value;
    this.state = 'saving';
    try {
      this.#accept(sent, await this.#options.put(sent, this.#etag, this.#keyFor(sent)));
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#refuse(error);
    }
  }

  #accept(sent: T, reply: Reply<T>): void {
    const isUntouched = this.value === sent;
    const typed = this.value;
    this.#etag = reply.etag ?? this.#etag;
    this.#base = reply.data;
    this.savedAt = new Date();
    this.problem = null;
    if (isUntouched) {
      this.value = reply.data;
      this.state = 'saved';
      this.#options.drafts.clear(this.#options.key);
      return;
    }
    this.value = merge(sent, typed, reply.data).value;
    this.state = 'typing';
    this.#keep();
  }

  #refuse(problem: Problem): void {
    this.problem = problem;
    if (problem.isOffline || problem.status === 502 || problem.status === 503 || problem.status === 504 || problem.status === 429) {
      this.state = 'offline';
      this.#schedule(this.#options.retryAfter ?? 5000);
      return;
    }
    if (!problem.isStale || problem.current === undefined) {
      this.state = 'refused';
      return;
    }
    const read = this.#options.read ?? ((current: unknown) => ({ value: current as T, etag: problem.etag }));
    const { value: theirs, etag } = read(problem.current);
    const joined = merge(this.#base, this.value, theirs);
    if (joined.clashes.length > 0) return this.#stop({ ...joined, theirs, etag });
    this.#base = theirs;
    this.#etag = etag;
    this.value = joined.value;
    this.state = 'typing';
    this.#keep();
  }

  #stop(clash: Merge<T> & { theirs: T; etag: string | null }): void {
    this.clash = clash;
    this.value = clash.value;
    this.state = 'clash';
  }
}
