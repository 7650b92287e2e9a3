import { RecordEditor } from '$platform/record-editor.svelte';
import { saveMeeting } from './api';
import type { Meeting, MeetingContent } from './committees';

/** One open meeting. */
export class MeetingEditor extends RecordEditor<Meeting, MeetingContent> {
  constructor(office: string, meeting: Meeting, onFull: () => void) {
    super({ key: `meeting/${office}/${meeting.id}`, record: meeting, save: (content, etag, key) => saveMeeting(office, meeting, content, etag, key), onFull });
  }
}
