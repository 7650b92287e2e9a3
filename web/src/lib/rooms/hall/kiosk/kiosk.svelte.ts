import type { components } from '../../../../generated/api';
import { newKey } from '$platform/http';
import { problemSentence } from '$platform/i18n.svelte';
import { isProblem } from '$platform/problem';
import { loadSession, office } from '$platform/session.svelte';
import { ask } from '../ask';
import { dropArrivals, dropList, keepArrival, keepList, keptArrivals, keptList, type Arrival, type Guest, type Line, type List } from './box';

type Schemas = components['schemas'];

const AGAIN = 4000, LOOK = 30_000, AT_ONCE = 20;

/** Names as they are looked for: without blanks and capitals. */
export const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

/** The tablet at the door: it takes arrivals whether there is a network or not, and sends them when there is. */
export class Kiosk {
  list = $state.raw<List | null>(null);
  arrivals = $state.raw<Arrival[]>([]);
  isLinked = $state(true);
  isSignedOut = $state(false);
  problem = $state.raw<unknown>(null);
  /** Whether what waits survives closing the page. */
  isKept = $state(true);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  #isGone = false;

  constructor(readonly forum: string) {}

  /** Answers the way to stop. */
  start(): () => void {
    const up = () => void this.#sync();
    const down = () => (this.isLinked = false);
    const looked = () => { if (!document.hidden) up(); };
    addEventListener('online', up);
    addEventListener('offline', down);
    document.addEventListener('visibilitychange', looked);
    void this.#open();
    return () => {
      this.#isGone = true;
      clearTimeout(this.#timer);
      removeEventListener('online', up);
      removeEventListener('offline', down);
      document.removeEventListener('visibilitychange', looked);
    };
  }

  readonly waiting = $derived(this.arrivals.filter((one) => !one.fault));
  readonly faulty = $derived(this.arrivals.filter((one) => one.fault));
  readonly came = $derived.by(() => {
    const ids = new Set((this.list?.guests ?? []).flatMap((guest) => (guest.came ? [guest.id] : [])));
    for (const one of this.arrivals) ids.add(one.id);
    return ids;
  });

  find(text: string): Guest[] {
    const wanted = folded(text);
    if (wanted.length < 2) return [];
    return (this.list?.guests ?? []).filter((guest) => folded(guest.name).includes(wanted)).slice(0, 12);
  }
  groupName(id: string): string {
    return this.list?.groups.find((group) => group.id === id)?.name ?? '';
  }

  /** Writes it down here first, then tells the server. */
  async take(words: Line['words'], signature: string, how: 'kiosk' | 'staff', id: string = newKey()): Promise<void> {
    const one: Arrival = { id, forum: this.forum, line: { id, words, at: new Date().toISOString(), how, signature } };
    await this.#keep(one);
    this.arrivals = [...this.arrivals.filter((each) => each.id !== id), one];
    void this.#sync();
  }
  async drop(id: string): Promise<void> {
    await dropArrivals([id]).catch(() => undefined);
    this.arrivals = this.arrivals.filter((one) => one.id !== id);
  }
  /** Nothing of these people stays on the tablet. */
  async close(): Promise<void> {
    this.#isGone = true; // what is still being read must not be kept again
    await dropList(this.forum).catch(() => undefined);
  }

  async #keep(one: Arrival): Promise<void> {
    await keepArrival(one).catch(() => (this.isKept = false));
  }
  async #open(): Promise<void> {
    try {
      void navigator.storage?.persist?.();
      this.list = (await keptList(this.forum)) ?? null;
      this.arrivals = await keptArrivals(this.forum);
    } catch {
      this.isKept = false;
    }
    await this.#sync();
  }

  async #sync(): Promise<void> {
    if (this.#isSending || this.#isGone) return;
    this.#isSending = true;
    clearTimeout(this.#timer);
    let pause = LOOK;
    try {
      await this.#enter();
      await this.#send();
      await this.#read();
      this.problem = null;
    } catch (error) {
      pause = AGAIN;
      this.#failed(error);
    } finally {
      this.#isSending = false;
    }
    if (this.waiting.length) pause = AGAIN;
    if (!this.#isGone) this.#timer = setTimeout(() => void this.#sync(), pause);
  }
  #failed(error: unknown): void {
    if (isProblem(error) && error.isOffline) this.isLinked = false;
    else if (isProblem(error) && error.kind === 'unauthenticated') this.isSignedOut = true;
    else this.problem = error;
  }
  async #enter(): Promise<void> {
    if (office() && !this.isSignedOut) return;
    this.isSignedOut = !(await loadSession());
    this.isLinked = true;
  }

  #path(what = ''): string {
    return `/offices/${this.list?.office || office()}/forums/${this.forum}${what}`;
  }
  async #send(): Promise<void> {
    while (!this.isSignedOut && this.waiting.length) {
      const some = this.waiting.slice(0, AT_ONCE);
      if (!(await this.#sendSome(some)) && some.length > 1) for (const one of some) await this.#sendSome([one]);
    }
  }
  /** Answers false when it cannot be told which of them is at fault. */
  async #sendSome(some: Arrival[]): Promise<boolean> {
    try {
      await ask('POST', this.#path('/arrivals'), { body: { rows: some.map((one) => one.line) } });
    } catch (error) {
      if (!isProblem(error) || error.kind !== 'invalid') throw error;
      if (some.length > 1) return false;
      await this.#blame(some[0], problemSentence(error));
      return true;
    }
    this.isLinked = true;
    const ids = new Set(some.map((one) => one.id));
    await dropArrivals([...ids]).catch(() => undefined);
    if (this.list) this.list = { ...this.list, guests: [...this.list.guests.filter((guest) => !ids.has(guest.id)), ...some.map(({ line }) => ({ id: line.id, name: line.words.name, organisation: line.words.organisation, position: line.words.position, group: line.words.group, came: line.at }))] };
    this.arrivals = this.arrivals.filter((one) => !ids.has(one.id));
    return true;
  }
  async #blame(one: Arrival | undefined, fault: string): Promise<void> {
    if (!one) return;
    await this.#keep({ ...one, fault });
    this.arrivals = this.arrivals.map((each) => (each.id === one.id ? { ...one, fault } : each));
  }

  /** The list as it is now: others sign in elsewhere. */
  async #read(): Promise<void> {
    if (this.isSignedOut) return;
    const [forum, people] = await Promise.all([ask<Schemas['forums.Forum']>('GET', this.#path()), ask<Schemas['forums.People']>('GET', this.#path('/people'))]);
    this.isLinked = true;
    const guests = people.rows.map(({ id, name, organisation, position, group, came_at }) => ({ id, name, organisation, position, group, came: came_at ?? null }));
    const { title, notice, groups } = forum.content;
    this.list = { forum: this.forum, office: forum.office, title, office_name: '', notice, groups: groups.map(({ id, name }) => ({ id, name })), guests };
    if (!this.#isGone) await keepList(this.list).catch(() => (this.isKept = false));
  }
}
