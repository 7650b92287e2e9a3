import { Problem, problemFrom } from '$platform/problem';

/** A hall's hot-spot lets requests hang; after so long nobody waits any more. */
const PATIENCE = 10_000;

interface Asking {
  body?: unknown;
  /** A phone's voice: with it, and without any cookie, it speaks. Otherwise the office's session does. */
  token?: string | null;
}

/** One request that a page in a hall may lose: it does not send anybody to the sign-in page. Throws a Problem. */
export async function ask<T>(method: string, path: string, { token, body }: Asking = {}): Promise<T> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': document.documentElement.lang || 'th' });
  if (token) headers.set('ruam-voice', token);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const reply = await fetch(`/api/v1${path}`, { method, headers, body: body === undefined ? null : JSON.stringify(body), credentials: token === undefined ? 'same-origin' : 'omit', signal: stop.signal });
    const isJson = (reply.headers.get('Content-Type') ?? '').includes('json');
    const answer: unknown = isJson ? await reply.json() : undefined;
    if (reply.ok) return answer as T;
    throw problemFrom(reply.status, answer, null);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('offline', 'web.offline', 0);
  } finally {
    clearTimeout(timer);
  }
}
