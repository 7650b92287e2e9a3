/** One located fault: a JSON pointer into what was sent, a stable code and the words that fill its sentence. */
export interface Fault {
  where: string;
  code: string;
  params: Record<string, string>;
  /** The server's own sentence, used when this build does not know the code. */
  detail: string;
}

/** A refusal by the server, or by the lack of a connection. `code` is stable; sentences come from the rooms' messages. */
export class Problem extends Error {
  constructor(
    readonly kind: string,
    readonly code: string,
    readonly status: number,
    readonly details: Record<string, string> = {},
    readonly faults: Fault[] = [],
    /** The record as it stands now, sent with a refusal of a stale edit. */
    readonly current: unknown = undefined,
    readonly etag: string | null = null,
    /** The server's own sentence, used when this build does not know the code. */
    readonly sentence: string = ''
  ) {
    super(code);
    this.name = 'Problem';
  }

  get isOffline(): boolean {
    return this.kind === 'offline';
  }
  get isStale(): boolean {
    return this.kind === 'stale';
  }
}

export function isProblem(value: unknown): value is Problem {
  return value instanceof Problem;
}

type Loose = Record<string, unknown>;

function words(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value as Loose).map(([key, word]) => [key, String(word)]));
}

function faultOf(value: unknown): Fault {
  const fault = (value ?? {}) as Loose;
  return { where: String(fault.where ?? ''), code: String(fault.code ?? ''), params: words(fault.params), detail: String(fault.detail ?? '') };
}

const KINDS: Record<number, string> = {
  400: 'invalid', 401: 'unauthenticated', 403: 'forbidden', 404: 'not_found', 409: 'conflict', 412: 'stale',
  413: 'too_large', 422: 'invalid', 428: 'precondition_missing', 429: 'too_many', 503: 'unavailable'
};

/** Reads an RFC 9457 body; any other body (a proxy's page) becomes a Problem of the status alone. */
export function problemFrom(status: number, body: unknown, etag: string | null): Problem {
  const known = (typeof body === 'object' && body !== null ? body : {}) as Loose;
  const kind = typeof known.kind === 'string' ? known.kind : (KINDS[status] ?? 'unexpected');
  const code = typeof known.code === 'string' ? known.code : `http.${kind}`;
  const faults = Array.isArray(known.faults) ? known.faults.map(faultOf) : [];
  const sentence = [known.detail, known.title].find((text) => typeof text === 'string' && text !== '');
  return new Problem(kind, code, status, words(known.details ?? known.params), faults, known.current, etag, String(sentence ?? ''));
}
