import { RecordEditor } from '$platform/record-editor.svelte';
import { saveForum } from './api';
import type { Forum, ForumContent } from './forum';

/** One open forum. */
export class ForumEditor extends RecordEditor<Forum, ForumContent> {
  constructor(office: string, record: Forum, onFull: () => void) {
    super({ key: `forum/${office}/${record.id}`, record, save: (content, etag, key) => saveForum(office, record.id, content, etag, key), onFull });
  }
}
