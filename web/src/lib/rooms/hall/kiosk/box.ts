import type { components } from '../../../../generated/api';
import { canSeal, newSealKey, seal, unseal, type Sealed } from './seal';

export type Line = components['schemas']['forums.ArrivalLine'];
export interface Guest { id: string; name: string; organisation: string; position: string; group: string; came: string | null }
/** What a tablet keeps of one forum; no contacts, it has no use for them. */
export interface List { forum: string; office: string; title: string; office_name: string; notice: string; groups: { id: string; name: string }[]; guests: Guest[] }
/** Somebody who signed here and is not at the server yet. */
export interface Arrival { id: string; forum: string; line: Line; fault?: string }

const NAME = 'ruam-kiosk';
const STORES = { lists: 'forum', arrivals: 'id', keys: 'forum' } as const;
type Store = keyof typeof STORES;
/** As they lie on the tablet: the words sealed, or as an older version of this page left them. */
type KeptList = { forum: string; sealed: Sealed } | List;
type KeptArrival = { id: string; forum: string; sealed: Sealed } | Arrival;
interface KeptKey { forum: string; key: CryptoKey }

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 2);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(STORES)) if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store, { keyPath });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Settles when the device has it, not before. */
async function within<T>(store: Store, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T> | void): Promise<T | undefined> {
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

const keptKey = async (forum: string): Promise<CryptoKey | undefined> => (await within<KeptKey>('keys', 'readonly', (store) => store.get(forum)))?.key;
/** The tablet's key of a forum, made when it is first needed; of two pages that make one, the first counts. */
async function keyOf(forum: string): Promise<CryptoKey> {
  if (!canSeal()) throw new Error('no Web Crypto: nothing is kept');
  const known = await keptKey(forum);
  if (known) return known;
  const made: KeptKey = { forum, key: await newSealKey() };
  await within('keys', 'readwrite', (store) => {
    const first = store.get(forum);
    first.onsuccess = () => { if (!first.result) store.put(made); };
  });
  return (await keptKey(forum)) ?? made.key;
}

const aboutList = (forum: string): string => `list/${forum}`;
const aboutArrival = (forum: string, id: string): string => `arrival/${forum}/${id}`;

export async function keptList(forum: string): Promise<List | undefined> {
  const kept = await within<KeptList>('lists', 'readonly', (store) => store.get(forum));
  if (!kept || !('sealed' in kept)) return kept;
  return unseal<List>(await keyOf(forum), aboutList(forum), kept.sealed);
}
export async function keepList(list: List): Promise<unknown> {
  const sealed = await seal(await keyOf(list.forum), aboutList(list.forum), list);
  return within('lists', 'readwrite', (store) => store.put({ forum: list.forum, sealed } satisfies KeptList));
}
/** Those of an older version are sealed now. */
export async function keptArrivals(forum: string): Promise<Arrival[]> {
  const kept = ((await within<KeptArrival[]>('arrivals', 'readonly', (store) => store.getAll())) ?? []).filter((one) => one.forum === forum);
  const found: Arrival[] = [];
  for (const one of kept) {
    if ('sealed' in one) found.push(await unseal<Arrival>(await keyOf(forum), aboutArrival(forum, one.id), one.sealed));
    else { await keepArrival(one); found.push(one); }
  }
  return found;
}
export async function keepArrival(one: Arrival): Promise<unknown> {
  const sealed = await seal(await keyOf(one.forum), aboutArrival(one.forum, one.id), one);
  return within('arrivals', 'readwrite', (store) => store.put({ id: one.id, forum: one.forum, sealed } satisfies KeptArrival));
}
export const dropArrivals = (ids: string[]): Promise<unknown> => within('arrivals', 'readwrite', (store) => { for (const id of ids) store.delete(id); });
/** The list and the key: what may still lie somewhere under it can never be read again. */
export async function dropList(forum: string): Promise<void> {
  await within('lists', 'readwrite', (store) => { store.delete(forum); });
  await within('keys', 'readwrite', (store) => { store.delete(forum); });
}
