import type { components } from '../../../../generated/api';

export type Line = components['schemas']['forums.ArrivalLine'];
export interface Guest { id: string; name: string; organisation: string; position: string; group: string; came: string | null }
/** What a tablet keeps of one forum; no contacts, it has no use for them. */
export interface List { forum: string; office: string; title: string; office_name: string; notice: string; groups: { id: string; name: string }[]; guests: Guest[] }
/** Somebody who signed here and is not at the server yet. */
export interface Arrival { id: string; forum: string; line: Line; fault?: string }

const NAME = 'ruam-kiosk';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('lists', { keyPath: 'forum' });
      request.result.createObjectStore('arrivals', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Settles when the device has it, not before. */
async function within<T>(store: 'lists' | 'arrivals', mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T> | void): Promise<T | undefined> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const work = database.transaction(store, mode);
      const request = act(work.objectStore(store));
      work.oncomplete = () => resolve(request ? request.result : undefined);
      work.onerror = work.onabort = () => reject(work.error);
    });
  } finally {
    database.close();
  }
}

export const keptList = (forum: string): Promise<List | undefined> => within<List>('lists', 'readonly', (store) => store.get(forum));
export const keepList = (list: List): Promise<unknown> => within('lists', 'readwrite', (store) => store.put(list));
export const keptArrivals = async (forum: string): Promise<Arrival[]> => ((await within<Arrival[]>('arrivals', 'readonly', (store) => store.getAll())) ?? []).filter((one) => one.forum === forum);
export const keepArrival = (one: Arrival): Promise<unknown> => within('arrivals', 'readwrite', (store) => store.put(one));
export const dropArrivals = (ids: string[]): Promise<unknown> => within('arrivals', 'readwrite', (store) => { for (const id of ids) store.delete(id); });
export const dropList = (forum: string): Promise<unknown> => within('lists', 'readwrite', (store) => { store.delete(forum); });
