import { addSlip, decide, excludeVoice, listStatements, listVoices } from '../api';
import type { DecideStatement, Slip, Statement, StatementState, Voice } from '../forum';
import { paced } from '../hall.svelte';

/** What the moderator has before them: everything said and every voice, read anew as the room moves. */
export class Desk {
  statements = $state.raw<Statement[]>([]);
  voices = $state.raw<Voice[]>([]);
  problem = $state.raw<unknown>(null);
  /** The statement in hand; what it was before somebody else decided it stays in hand no longer. */
  chosen = $state<string | null>(null);
  readonly refresh = paced(() => this.read());

  constructor(private readonly office: string, private readonly forum: string, statements: Statement[], voices: Voice[]) {
    this.statements = statements;
    this.voices = voices;
  }

  get waiting(): Statement[] {
    return this.statements.filter((each) => each.state === 'waiting');
  }
  get shown(): Statement[] {
    return this.statements.filter((each) => each.state === 'shown');
  }
  get current(): Statement | undefined {
    const waiting = this.waiting;
    return waiting.find((each) => each.id === this.chosen) ?? waiting[0];
  }
  of(id: string): Statement | undefined {
    return this.statements.find((each) => each.id === id);
  }
  voiceOf(statement: Statement): Voice | undefined {
    return this.voices.find((each) => each.id === statement.voice);
  }
  step(by: -1 | 1): void {
    const waiting = this.waiting;
    const at = waiting.findIndex((each) => each.id === this.current?.id);
    this.chosen = waiting[Math.min(waiting.length - 1, Math.max(0, at + by))]?.id ?? null;
  }

  async read(): Promise<void> {
    const [statements, voices] = await Promise.all([listStatements(this.office, this.forum), listVoices(this.office, this.forum)]);
    this.statements = statements;
    this.voices = voices;
  }

  /** Decides one; the next of the queue comes into hand. */
  async decide(statement: Statement, state: StatementState, more: Partial<DecideStatement> = {}): Promise<boolean> {
    const waiting = this.waiting;
    const at = waiting.findIndex((each) => each.id === statement.id);
    const next = state === 'waiting' ? statement : (waiting[at + 1] ?? waiting[at - 1]);
    const isDone = await this.act(() => decide(this.office, this.forum, statement.id, { state, reason: '', merged_into: null, issue: null, ...more }));
    if (isDone && at >= 0) this.chosen = next?.id ?? null;
    return isDone;
  }
  /** Shows every one that waits and bears no mark. */
  async showUnmarked(): Promise<void> {
    for (const statement of this.waiting.filter((each) => !isMarked(each))) {
      if (!(await this.act(() => decide(this.office, this.forum, statement.id, { state: 'shown', reason: '', merged_into: null, issue: null }), false))) break;
    }
    await this.read();
  }
  type(slip: Slip): Promise<boolean> {
    return this.act(() => addSlip(this.office, this.forum, slip));
  }
  exclude(voice: Voice, reason: string): Promise<boolean> {
    return this.act(() => excludeVoice(this.office, this.forum, voice.id, !voice.is_excluded, reason));
  }

  private async act(work: () => Promise<void>, isRead = true): Promise<boolean> {
    this.problem = null;
    try {
      await work();
      if (isRead) await this.read();
      return true;
    } catch (refusal) {
      this.problem = refusal;
      if (isRead) this.refresh();
      return false;
    }
  }
}

/** Whether somebody has to look: it may tell who a person is, or says what another one says. */
export const isMarked = (statement: Statement): boolean => statement.personal.length > 0 || statement.alike.length > 0;

/** A text cut where it bears marks, in order; what is marked twice is one piece. */
export function piecesOf(text: string, marks: string[]): { text: string; isMarked: boolean }[] {
  const pieces: { text: string; isMarked: boolean }[] = [];
  let from = 0;
  while (from < text.length) {
    const found = marks.map((mark) => ({ mark, at: mark ? text.indexOf(mark, from) : -1 })).filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at || other.mark.length - one.mark.length)[0];
    if (!found) break;
    if (found.at > from) pieces.push({ text: text.slice(from, found.at), isMarked: false });
    pieces.push({ text: found.mark, isMarked: true });
    from = found.at + found.mark.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMarked: false });
  return pieces;
}
