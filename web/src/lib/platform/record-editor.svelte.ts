import { Autosave } from './autosave.svelte';
import { withValueAt } from './diff';
import { browserDrafts } from './drafts';
import type { Reply } from './http';

interface Kept<C> { version: number; content: C }
interface Pass { code: string; where: string; reason: string; what?: string | null }

export interface EditorOptions<R extends Kept<C>, C> {
  /** Names the draft in this browser: "project/OFFICE/ID". */
  key: string;
  record: R;
  save: (content: C, etag: string | null, key: string) => Promise<Reply<R>>;
  /** The browser holds no more drafts. */
  onFull: () => void;
}

/** One open record: what is written is kept saved; the rest of it is the server's word after each save. */
export class RecordEditor<R extends Kept<C>, C> {
  record = $state.raw() as R;
  readonly saver: Autosave<C>;

  constructor({ key, record, save, onFull }: EditorOptions<R, C>) {
    this.record = record;
    this.saver = new Autosave<C>({
      key,
      value: record.content,
      etag: `"${record.version}"`,
      drafts: browserDrafts(onFull),
      put: async (content, etag, attempt) => {
        const reply = await save(content, etag, attempt);
        this.record = reply.data;
        return { ...reply, data: reply.data.content, etag: reply.etag ?? `"${reply.data.version}"` };
      },
      read: (current) => {
        this.record = current as R;
        return { value: this.record.content, etag: `"${this.record.version}"` };
      }
    });
  }

  change(part: Partial<C>): void {
    this.saver.change({ ...this.saver.value, ...part });
  }

  async choose(choices: Record<string, 'mine' | 'theirs'>): Promise<void> {
    let value = this.saver.value;
    for (const clash of this.saver.clash?.clashes ?? []) if (choices[clash.path] === 'theirs') value = withValueAt(value, clash.path, clash.before);
    await this.saver.resolve(value);
  }
}

/** A record whose findings may be passed with a reason. */
export class PassingEditor<R extends Kept<C>, C extends { passes: Pass[] }> extends RecordEditor<R, C> {
  pass(finding: { code: string; where: string; what: string }, reason: string): void {
    const content = this.saver.value;
    const others = content.passes.filter((pass) => pass.code !== finding.code || pass.where !== finding.where || (pass.what ?? '') !== finding.what);
    const passes: Pass[] = reason ? [...others, { code: finding.code, where: finding.where, reason, what: finding.what }] : others;
    this.saver.change({ ...content, passes });
    void this.saver.flush();
  }
}
