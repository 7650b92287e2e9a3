import { Autosave } from '$platform/autosave.svelte';
import { withValueAt } from '$platform/diff';
import { browserDrafts } from '$platform/drafts';
import { writtenOnly, type Sheet, type SheetContent } from './closing';
import { saveSheet } from './closing-api';

/** One open sign-in sheet, kept saved while names are typed; rows without a name stay on the screen and are not sent. */
export class SheetEditor {
  sheet = $state.raw() as Sheet;
  readonly saver: Autosave<SheetContent>;

  constructor(office: string, sheet: Sheet, onFull: () => void, onSaved: () => void) {
    this.sheet = sheet;
    this.saver = new Autosave<SheetContent>({
      key: `attendance/${office}/${sheet.id}`,
      value: sheet.content,
      etag: `"${sheet.version}"`,
      drafts: browserDrafts(onFull),
      put: async (content, etag, key) => {
        const reply = await saveSheet(office, sheet.id, writtenOnly(content), etag, key);
        this.sheet = reply.data;
        onSaved();
        return { ...reply, data: { ...reply.data.content, attendees: content.attendees }, etag: reply.etag ?? `"${reply.data.version}"` };
      },
      read: (current) => {
        this.sheet = current as Sheet;
        return { value: this.sheet.content, etag: `"${this.sheet.version}"` };
      }
    });
  }

  change(part: Partial<SheetContent>): void {
    this.saver.change({ ...this.saver.value, ...part });
  }

  async choose(choices: Record<string, 'mine' | 'theirs'>): Promise<void> {
    let value = this.saver.value;
    for (const clash of this.saver.clash?.clashes ?? []) if (choices[clash.path] === 'theirs') value = withValueAt(value, clash.path, clash.before);
    await this.saver.resolve(value);
  }
}
