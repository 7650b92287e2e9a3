import { address } from './http';

export interface LiveEvent {
  cursor: string;
  kind: string;
  data: unknown;
}

/**
 * Listens to the server's events. EventSource reconnects by itself and sends the last id it saw; a new page begins at
 * the cursor it kept, so that a missed event is caught up. Returns the way to stop.
 */
export function listen(path: string, onEvent: (event: LiveEvent) => void, store: Storage = sessionStorage): () => void {
  const kept = `ruam.cursor.${path}`;
  const after = store.getItem(kept) ?? undefined;
  const source = new EventSource(address(path, { after }));
  source.onmessage = (message: MessageEvent<string>) => {
    if (message.lastEventId) store.setItem(kept, message.lastEventId);
    onEvent({ cursor: message.lastEventId, kind: message.type, data: JSON.parse(message.data) as unknown });
  };
  return () => source.close();
}
