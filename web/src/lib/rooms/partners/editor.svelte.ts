import { RecordEditor } from '$platform/record-editor.svelte';
import { saveActivity, saveEntry, saveMou, saveNetwork } from './api';
import type { Activity, ActivityContent, Entry, EntryContent, Mou, MouContent, Network, NetworkContent } from './partners';

type Full = () => void;

/** One open entry of the directory. */
export class EntryEditor extends RecordEditor<Entry, EntryContent> {
  constructor(office: string, record: Entry, onFull: Full) {
    super({ key: `partner/${office}/${record.id}`, record, save: (content, etag, key) => saveEntry(office, record.id, content, etag, key), onFull });
  }
}
/** One open memorandum. */
export class MouEditor extends RecordEditor<Mou, MouContent> {
  constructor(office: string, record: Mou, onFull: Full) {
    super({ key: `mou/${office}/${record.id}`, record, save: (content, etag, key) => saveMou(office, record.id, content, etag, key), onFull });
  }
}
/** One open network. */
export class NetworkEditor extends RecordEditor<Network, NetworkContent> {
  constructor(office: string, record: Network, onFull: Full) {
    super({ key: `network/${office}/${record.id}`, record, save: (content, etag, key) => saveNetwork(office, record.id, content, etag, key), onFull });
  }
}
/** One open joint activity. */
export class ActivityEditor extends RecordEditor<Activity, ActivityContent> {
  constructor(office: string, record: Activity, onFull: Full) {
    super({ key: `partner_activity/${office}/${record.id}`, record, save: (content, etag, key) => saveActivity(office, record.id, content, etag, key), onFull });
  }
}
