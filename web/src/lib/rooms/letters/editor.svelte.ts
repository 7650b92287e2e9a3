import { RecordEditor } from '$platform/record-editor.svelte';
import { saveLetter } from './api';
import type { Letter, LetterContent } from './letters';

/** One open letter. */
export class LetterEditor extends RecordEditor<Letter, LetterContent> {
  constructor(office: string, letter: Letter, onFull: () => void) {
    super({ key: `letter/${office}/${letter.id}`, record: letter, save: (content, etag, key) => saveLetter(office, letter.id, content, etag, key), onFull });
  }
}
