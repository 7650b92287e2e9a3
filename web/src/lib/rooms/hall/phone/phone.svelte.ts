import { newKey } from '$platform/http';
import { isProblem } from '$platform/problem';
import { keep, kept } from './keep';
import * as room from './room';
import type { Conversation, Figures, Heard, Room, RoomPoll, SignIn, Stand } from './room';

/** What a phone has yet to say to the server, in the order it was done. */
export type Unsent =
  | { kind: 'vote'; statement: string; stand: Stand | null }
  | { kind: 'say'; id: string; issue: string; text: string }
  | { kind: 'withdraw'; statement: string }
  | { kind: 'poll'; poll: string; marks: number[] };

export interface Refused { problem: unknown; words: string }

const AGAIN = 4000;
/** What a phone kept before there were polls. */
const NO_POLLS = { polls: [] };

/** One phone in one room: what it may do, what it did, what is still on the way. */
export class Phone {
  room = $state.raw<Room | null>(null);
  figures = $state.raw<Figures | null>(null);
  talk = $state.raw<Conversation | null>(null);
  polls = $state.raw<RoomPoll[]>([]);
  token = $state<string | null>(null);
  /** A sign-in that no answer came to yet. */
  arriving = $state.raw<SignIn | null>(null);
  unsent = $state.raw<Unsent[]>([]);
  isLinked = $state(true);
  problem = $state.raw<unknown>(null);
  /** Something sent late that the server did not take. */
  refused = $state.raw<Refused | null>(null);
  #source: EventSource | null = null;
  #timers = new Set<ReturnType<typeof setTimeout>>();
  #isSending = false;
  #isAsked = false;
  #isGone = false;

  constructor(readonly code: string) {
    this.room = kept(code, 'room');
    this.figures = this.room ? { ...NO_POLLS, ...this.room.figures } : null;
    this.token = kept<string>(code, 'token');
    this.arriving = kept(code, 'arriving');
    this.unsent = kept<Unsent[]>(code, 'unsent') ?? [];
    if (this.token) this.talk = kept(code, 'talk');
    if (this.token) this.polls = kept<RoomPoll[]>(code, 'polls') ?? [];
  }

  /** Answers the way to stop. */
  start(): () => void {
    const up = () => { this.#listen(); void this.#catchUp(); };
    const down = () => (this.isLinked = false);
    const looked = () => (document.hidden ? this.#deafen() : up());
    addEventListener('online', up);
    addEventListener('offline', down);
    document.addEventListener('visibilitychange', looked);
    up();
    return () => {
      this.#isGone = true;
      this.#deafen();
      this.#timers.forEach(clearTimeout);
      removeEventListener('online', up);
      removeEventListener('offline', down);
      document.removeEventListener('visibilitychange', looked);
    };
  }

  readonly doors = $derived(this.figures?.doors ?? null);
  readonly waiting = $derived(new Map(this.unsent.flatMap((each) => (each.kind === 'vote' ? [[each.statement, each.stand] as const] : []))));
  /** What stands now, also what is still on the way. */
  standOn(one: Heard): Stand | null {
    const waiting = this.waiting.get(one.id);
    return waiting === undefined ? (one.stand ?? null) : waiting;
  }
  readonly ordered = $derived([...(this.talk?.statements ?? [])].sort((a, b) => room.orderFor(this.token ?? '', a.id) - room.orderFor(this.token ?? '', b.id)));
  readonly open = $derived(this.ordered.filter((one) => this.standOn(one) === null));

  readonly openPolls = $derived(this.polls.filter((one) => one.state === 'open'));
  readonly closedPolls = $derived(this.polls.filter((one) => one.state === 'closed').reverse());
  /** How many have voted, by the last word of the room. */
  votedOn(one: RoomPoll): number {
    return this.figures?.polls.find((each) => each.id === one.id)?.voted ?? one.voted;
  }
  /** An answer to a poll that is on the way to the server. */
  waitingOn(one: RoomPoll): number[] | null {
    const waiting = this.unsent.find((each) => each.kind === 'poll' && each.poll === one.id);
    return waiting?.kind === 'poll' ? waiting.marks : null;
  }

  signIn(wish: Omit<SignIn, 'id' | 'token'>): void {
    this.problem = null;
    this.arriving = { ...wish, id: newKey(), token: room.newToken() };
    keep(this.code, 'arriving', this.arriving);
    void this.flush();
  }

  async join(group: string): Promise<void> {
    this.problem = null;
    try {
      this.#enter((await room.join(this.code, { group, token: room.newToken() })).token);
    } catch (error) {
      this.problem = error;
    }
  }

  vote(statement: string, stand: Stand | null): void {
    this.#queue([...this.unsent.filter((each) => each.kind !== 'vote' || each.statement !== statement), { kind: 'vote', statement, stand }]);
  }
  say(issue: string, text: string): void {
    this.#queue([...this.unsent, { kind: 'say', id: newKey(), issue, text }]);
  }
  withdraw(statement: string): void {
    this.#queue([...this.unsent, { kind: 'withdraw', statement }]);
  }

  answerPoll(poll: string, marks: number[]): void {
    this.#queue([...this.unsent.filter((each) => each.kind !== 'poll' || each.poll !== poll), { kind: 'poll', poll, marks }]);
  }
  /** One secret ballot: never kept in this phone, confirmed only by the server. Throws what kept it from being taken. */
  async castBallot(poll: string, choice: number): Promise<void> {
    if (!this.token) return;
    try {
      await room.castBallot(this.code, this.token, poll, choice);
    } catch (error) {
      // An answer that was lost on its way: the ballot itself lies in the box.
      if (!(isProblem(error) && error.code === 'forum.poll_voted')) throw error;
    }
    this.isLinked = true;
    this.#learnPolls(this.polls.map((each) => (each.id === poll ? { ...each, has_voted: true } : each)));
  }

  #queue(unsent: Unsent[]): void {
    this.unsent = unsent;
    keep(this.code, 'unsent', unsent);
    void this.flush();
  }

  #enter(token: string): void {
    this.token = token;
    this.arriving = null;
    this.isLinked = true;
    keep(this.code, 'token', token);
    keep(this.code, 'arriving', null);
    void this.ask();
  }

  /** Sends what waits, one after another; what the network lost stays first in line. */
  async flush(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      if (this.arriving && !this.token) await this.#arrive(this.arriving);
      while (this.token && this.unsent[0]) await this.#sendOne(this.token, this.unsent[0]);
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#isSending = false;
    }
  }

  async #arrive(wish: SignIn): Promise<void> {
    try {
      this.#enter((await room.signIn(this.code, wish)).token);
    } catch (error) {
      if (isPassing(error)) throw error;
      this.arriving = null;
      keep(this.code, 'arriving', null);
      this.problem = error;
    }
  }

  async #sendOne(token: string, one: Unsent): Promise<void> {
    try {
      if (one.kind === 'vote') await room.vote(this.code, token, { statement: one.statement, stand: one.stand });
      else if (one.kind === 'say') await room.say(this.code, token, { id: one.id, issue: one.issue, text: one.text });
      else if (one.kind === 'poll') await room.answerPoll(this.code, token, one.poll, one.marks);
      else await room.withdraw(this.code, token, one.statement);
      this.isLinked = true;
      this.#took(one);
    } catch (error) {
      if (isPassing(error)) throw error;
      if (isProblem(error) && error.kind === 'unauthenticated') return this.#forget(error);
      this.refused = { problem: error, words: one.kind === 'say' ? one.text : one.kind === 'poll' ? (this.polls.find((each) => each.id === one.poll)?.content.question ?? '') : (this.talk?.statements.find((each) => each.id === ('statement' in one ? one.statement : ''))?.text ?? '') };
    }
    this.unsent = this.unsent.filter((each) => each !== one);
    keep(this.code, 'unsent', this.unsent.length ? this.unsent : null);
  }

  /** The server answered: it is kept. */
  #took(one: Unsent): void {
    if (one.kind === 'poll') return this.#learnPolls(this.polls.map((each) => (each.id === one.poll ? { ...each, own: { marks: one.marks }, has_voted: true } : each)));
    if (!this.talk) return;
    const talk = { ...this.talk };
    if (one.kind === 'vote') talk.statements = talk.statements.map((each) => (each.id === one.statement ? { ...each, stand: one.stand } : each));
    else if (one.kind === 'withdraw') talk.own = talk.own.map((each) => (each.id === one.statement ? { ...each, state: 'withdrawn' as const } : each));
    else talk.own = [...talk.own.filter((each) => each.id !== one.id), { id: one.id, issue: one.issue, text: one.text, state: this.doors?.show_at_once ? 'shown' : 'waiting', reason: '', became: [] }];
    this.#learn(talk);
  }
  #learnPolls(polls: RoomPoll[]): void {
    this.polls = polls;
    keep(this.code, 'polls', polls);
  }
  #learn(talk: Conversation): void {
    this.talk = talk;
    keep(this.code, 'talk', talk);
  }

  /** This room no longer knows the phone: it signs in anew, and what waits is sent then. */
  #forget(error: unknown): void {
    this.token = null;
    this.talk = null;
    this.polls = [];
    keep(this.code, 'token', null);
    keep(this.code, 'talk', null);
    keep(this.code, 'polls', null);
    this.problem = error;
  }

  #failed(error: unknown): void {
    if (isProblem(error) && error.isOffline) this.isLinked = false;
    this.#later(() => this.#catchUp(), AGAIN);
  }
  #later(act: () => unknown, pause: number): void {
    if (this.#isGone) return;
    const timer = setTimeout(() => { this.#timers.delete(timer); void act(); }, pause);
    this.#timers.add(timer);
  }

  async #catchUp(): Promise<void> {
    try {
      if (!this.room || !this.isLinked || this.figures?.version !== this.room.figures.version) await this.#readRoom();
      await this.flush();
      await this.#read();
    } catch (error) {
      if (!isPassing(error)) this.problem = error;
      else this.#failed(error);
    }
  }
  async #readRoom(): Promise<void> {
    const now = await room.getRoom(this.code);
    this.isLinked = true;
    this.problem = null;
    this.room = now;
    this.figures = now.figures;
    keep(this.code, 'room', now);
  }
  async #read(): Promise<void> {
    if (!this.token) return;
    try {
      this.#learn(await room.getConversation(this.code, this.token));
      if (this.figures?.polls.length) this.#learnPolls(await room.getPolls(this.code, this.token));
    } catch (error) {
      if (isProblem(error) && error.kind === 'unauthenticated') this.#forget(error);
      else throw error;
    }
  }

  /** Reads anew, soon and once: all phones of a hall hear the same word at the same moment. */
  ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#later(() => { this.#isAsked = false; return this.#catchUp(); }, 100 + Math.random() * 1400);
  }

  #hear(figures: Figures): void {
    const before = this.figures;
    this.figures = figures;
    const isWaited = this.talk?.own.some((each) => each.state === 'waiting') ?? false;
    if (!before || before.version !== figures.version || before.statements !== figures.statements || isWaited || statesOf(before) !== statesOf(figures)) this.ask();
  }
  #listen(): void {
    if (this.#source || document.hidden || this.#isGone) return;
    const source = new EventSource(room.eventsOf(this.code));
    this.#source = source;
    source.addEventListener('room', (message: MessageEvent<string>) => this.#hear(JSON.parse(message.data) as Figures));
    source.onopen = () => { this.isLinked = true; if (this.unsent.length || this.arriving) void this.flush(); };
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      this.#deafen();
      this.#later(() => this.#listen(), AGAIN + Math.random() * AGAIN);
    };
  }
  #deafen(): void {
    this.#source?.close();
    this.#source = null;
  }
}

/** Which polls are open and which closed: when that moves, phones read them anew. */
const statesOf = (figures: Figures): string => figures.polls.map(({ id, state }) => id + state).join();

/** The same request may well be taken later. */
const isPassing = (error: unknown): boolean => isProblem(error) && ['offline', 'unavailable', 'too_many', 'unexpected'].includes(error.kind) && error.code !== 'forum.said_enough';
