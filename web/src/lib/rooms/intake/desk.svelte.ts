import { isProblem } from '$platform/problem';
import { acceptCertain, addField, decideField, keepLine } from './api';
import { arranged, isCertain, isOpen, type Decided, type DraftField, type Name, type Paper, type Value } from './intake';

/** One open paper: what is chosen, what is decided. */
export class PaperDesk {
  paper = $state.raw<Paper>() as Paper;
  selected = $state<string | null>(null);
  /** First and last line that are marked. */
  marked = $state.raw<{ first: number; last: number; at: number }>({ first: 0, last: 0, at: 0 });
  editing = $state<string | null>(null);
  problem = $state.raw<unknown>(null);
  isBusy = $state(false);
  readonly groups = $derived(arranged(this.paper.draft));
  readonly order = $derived(this.groups.flatMap((group) => group.fields));
  readonly open = $derived(this.paper.draft.filter(isOpen).length);
  readonly certain = $derived(this.paper.draft.filter(isCertain).length);
  readonly mayDecide = $derived(this.paper.may.includes('decide'));

  constructor(readonly office: string, paper: Paper) {
    this.paper = paper;
  }

  mark(first: number, last: number) {
    this.marked = { first, last: Math.max(first, last), at: Date.now() };
  }
  select(field: DraftField) {
    this.selected = field.id;
    if (field.first > 0) this.mark(field.first, field.last);
  }
  /** The next field that somebody still has to look at, from this one on and then from the top. */
  nextOpen(after: string): DraftField | undefined {
    const at = this.order.findIndex((field) => field.id === after);
    return [...this.order.slice(at + 1), ...this.order.slice(0, Math.max(at, 0))].find(isOpen);
  }

  private take({ field, open }: Decided) {
    const draft = this.paper.draft.some((each) => each.id === field.id) ? this.paper.draft.map((each) => (each.id === field.id ? field : each)) : [...this.paper.draft, field];
    this.paper = { ...this.paper, draft, open };
  }
  private async work<T>(run: () => Promise<T>): Promise<T | undefined> {
    this.isBusy = true;
    this.problem = null;
    try {
      return await run();
    } catch (refusal) {
      this.problem = refusal;
      if (isProblem(refusal) && refusal.isStale && refusal.current) this.take(refusal.current as Decided);
      return undefined;
    } finally {
      this.isBusy = false;
    }
  }

  /** Answers whether it was taken. */
  async decide(field: DraftField, state: DraftField['state'], value: Value | null = null): Promise<boolean> {
    const done = await this.work(() => decideField(this.office, this.paper.id, field, state, value));
    if (done) { this.take(done); this.editing = null; }
    return Boolean(done);
  }
  async add(name: Name, value: Value, line: number): Promise<boolean> {
    const done = await this.work(() => addField(this.office, this.paper.id, { name, value, line, parent: null }));
    if (done) { this.take(done); this.selected = done.field.id; }
    return Boolean(done);
  }
  async acceptCertain() {
    const paper = await this.work(() => acceptCertain(this.office, this.paper.id));
    if (paper) this.paper = paper;
  }
  async keepLine(line: number, kept: boolean) {
    const paper = await this.work(() => keepLine(this.office, this.paper.id, line, kept));
    if (paper) this.paper = paper;
  }
}
