import { Problem, problemFrom } from './problem';

export interface Reply<T> {
  data: T;
  etag: string | null;
  /** Cursor of the next page, where a list has one. */
  status: number;
}

export interface Options {
  body?: unknown;
  /** Sent as If-Match: the version this edit was made from. */
  etag?: string | null;
  /** Sent as Idempotency-Key; made here when a write has none, and kept over retries. */
  key?: string;
  /** How often a write is tried again when the network fails. */
  retries?: number;
}

const PREFIX = '/api/v1';
const PAUSES = [400, 1500];
let signedOut: () => void = () => {};
let reads = new AbortController();

/** The frame says what happens when the session has ended (it shows the sign-in page). */
export function onSignedOut(handler: () => void): void {
  signedOut = handler;
}

/**
 * Drops what is being read and starts no more reading, so that nothing is asked for in the name of someone who leaves.
 * Answers how to take it back.
 */
export function stopReading(): () => void {
  reads.abort();
  return () => { reads = new AbortController(); };
}

/** A UUID without Web Crypto's secure-context rule: plain http on a LAN has no randomUUID. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function headersFor(method: string, options: Options): Headers {
  // What the server says in words (why something waits) is in the language of the screen, not of the browser.
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': document.documentElement.lang || 'th' });
  const isForm = options.body instanceof Blob;
  if (options.body !== undefined && !isForm) headers.set('Content-Type', 'application/json');
  if (isForm) headers.set('Content-Type', (options.body as Blob).type || 'application/octet-stream');
  if (options.etag) headers.set('If-Match', options.etag);
  if (method !== 'GET') headers.set('Idempotency-Key', options.key ?? newKey());
  return headers;
}

async function send(method: string, path: string, options: Options, headers: Headers): Promise<Response> {
  const body =
    options.body === undefined || options.body instanceof Blob ? (options.body as Blob) : JSON.stringify(options.body);
  const tries = method === 'GET' ? 0 : (options.retries ?? 2);
  for (let turn = 0; ; turn++) {
    try {
      const init: RequestInit = { method, headers, body: body ?? null, credentials: 'same-origin' };
      if (method === 'GET') init.signal = reads.signal;
      return await fetch(PREFIX + path, init);
    } catch {
      if (method === 'GET' && reads.signal.aborted) return new Promise(() => {}); // the page is being left: nobody waits for it
      if (turn >= tries) throw new Problem('offline', 'web.offline', 0);
      await new Promise((done) => setTimeout(done, PAUSES[turn] ?? 3000));
    }
  }
}

/** What came with the answer. One cut short half way is as good as none: whoever leaves no longer waits, others are told. */
async function bodyOf(method: string, response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.includes('json')) return undefined;
  try {
    return await response.json();
  } catch {
    if (method === 'GET' && reads.signal.aborted) return new Promise(() => {});
    if (response.ok) throw new Problem('offline', 'web.offline', 0);
    return undefined;
  }
}

/** One request to the server: the answer, or a thrown Problem. */
export async function request<T>(method: string, path: string, options: Options = {}): Promise<Reply<T>> {
  const response = await send(method, path, options, headersFor(method, options));
  const etag = response.headers.get('ETag');
  const body = await bodyOf(method, response);
  if (response.ok) return { data: body as T, etag, status: response.status };
  const problem = problemFrom(response.status, body, etag);
  if (problem.kind === 'unauthenticated' && path !== '/session') signedOut();
  throw problem;
}

export const get = <T>(path: string, options?: Options) => request<T>('GET', path, options);
export const post = <T>(path: string, body?: unknown, options?: Options) => request<T>('POST', path, { ...options, body });
export const put = <T>(path: string, body: unknown, options?: Options) => request<T>('PUT', path, { ...options, body });
export const remove = <T>(path: string, options?: Options) => request<T>('DELETE', path, options);

/** The address of a thing the browser fetches by itself (a file, a preview, an event stream). */
export function address(path: string, query: Record<string, string | number | boolean | undefined> = {}): string {
  return PREFIX + path + queryOf(query);
}

export function queryOf(query: Record<string, string | number | boolean | null | undefined>): string {
  const parts = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
  return parts.length ? `?${parts.join('&')}` : '';
}
