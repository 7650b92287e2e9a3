import { Autosave } from '$platform/autosave.svelte';
import { withValueAt } from '$platform/diff';
import { browserDrafts } from '$platform/drafts';
import { saveLetter } from './api';
import type { Letter, LetterContent } from './letters';

/** One open letter: its text kept saved, and what the server says after each save. */
export class LetterEditor {
  letter = $state.raw() as Letter;
  readonly saver: Autosave<LetterContent>;

  constructor(office: string, letter: Letter, onFull: () => void) {
    this.letter = letter;
    this.saver = new Autosave<LetterContent>({
      key: `letter/${office}/${letter.id}`,
      value: letter.content,
      etag: `"${letter.version}"`,
      drafts: browserDrafts(onFull),
      put: async (content, etag, key) => {
        const reply = await saveLetter(office, letter.id, content, etag, key);
        this.letter = reply.data;
        return { ...reply, data: reply.data.content, etag: reply.etag ?? `"${reply.data.version}"` };
      },
      read: (current) => {
        this.letter = current as Letter;
        return { value: this.letter.content, etag: `"${this.letter.version}"` };
      }
    });
  }

  change(part: Partial<LetterContent>): void {
    this.saver.change({ ...this.saver.value, ...part });
  }

  async choose(choices: Record<string, 'mine' | 'theirs'>): Promise<void> {
    let value = this.saver.value;
    for (const clash of this.saver.clash?.clashes ?? []) if (choices[clash.path] === 'theirs') value = withValueAt(value, clash.path, clash.before);
    await this.saver.resolve(value);
  }
}
