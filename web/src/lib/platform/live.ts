import { address } from './http';

/** What happened, to which record; what is in it now is asked for with one's own rights. */
export interface Happening { topic: string; office: string; kind: string; id: string }
export interface Listener { changed: (happening: Happening) => void; /** Too much was missed: everything shown may be old. */ reset: () => void; /** Progress of a job listened to as "job/ID". */ job?: () => void }

const streams = new Set<() => void>();

/** Lets go of every connection of this page, as when it is out of sight: the person signs out. */
export function stopListening(): void {
  for (const close of streams) close();
}

/**
 * Listens to what happens in an office or to one record ("OFFICE", "OFFICE/project/ID"). The browser reconnects by itself
 * and sends the cursor it last saw. A page out of sight lets go of the connection and catches up when it is seen again.
 */
export function listen(topics: string[], { changed, reset, job }: Listener): () => void {
  let source: EventSource | null = null;
  const open = () => {
    source = new EventSource(address('/live', { topics: topics.join(',') }));
    source.addEventListener('changed', (message: MessageEvent<string>) => changed(JSON.parse(message.data) as Happening));
    source.addEventListener('reset', reset);
    if (job) source.addEventListener('job', job);
  };
  const close = () => { source?.close(); source = null; };
  const looked = () => {
    if (document.hidden) return close();
    if (source) return;
    open();
    reset();
  };
  if (!document.hidden) open();
  document.addEventListener('visibilitychange', looked);
  streams.add(close);
  return () => { document.removeEventListener('visibilitychange', looked); close(); streams.delete(close); };
}

/** Calls once for a burst: what comes while it waits is one with it. */
export function gathered(act: () => void | Promise<void>, pause = 400): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void act(), pause);
  };
}
