/** What a person typed and the server has not yet confirmed; survives reload, sign-out and a flat battery. */
export interface Draft<T> {
  value: T;
  base: T;
  etag: string | null;
  at: string;
}

export interface DraftStore {
  load<T>(key: string): Draft<T> | undefined;
  save<T>(key: string, draft: Draft<T>): void;
  clear(key: string): void;
}

const PREFIX = 'ruam.draft.';

/** Drafts in this browser's localStorage; a full or forbidden store is reported, never thrown into typing. */
export function browserDrafts(onFull: () => void = () => {}): DraftStore {
  return {
    load<T>(key: string) {
      try {
        const text = localStorage.getItem(PREFIX + key);
        return text ? (JSON.parse(text) as Draft<T>) : undefined;
      } catch {
        return undefined;
      }
    },
    save(key, draft) {
      try {
        localStorage.setItem(PREFIX + key, JSON.stringify(draft));
      } catch {
        onFull();
      }
    },
    clear(key) {
      localStorage.removeItem(PREFIX + key);
    }
  };
}
