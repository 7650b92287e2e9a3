import { address } from '$platform/http';
import type { HallFigures } from './forum';

/** Acts at once when nothing happened for a while, else once at the end of the pause: never more often, and never not at all. */
export function paced(act: () => Promise<unknown>, pause = 600): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isWanted = false;
  const run = () => {
    timer = undefined;
    isBusy = true;
    isWanted = false;
    void act().catch(() => undefined).finally(() => {
      isBusy = false;
      timer = setTimeout(() => { timer = undefined; if (isWanted) run(); }, pause);
    });
  };
  return () => {
    isWanted = true;
    if (!isBusy && timer === undefined) run();
  };
}

/** The figures of one room as they move. The browser reconnects by itself; a stream that was refused is opened anew. */
export class HallStream {
  figures = $state.raw<HallFigures | null>(null);
  isConnected = $state(true);
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly code: string, private readonly changed: (figures: HallFigures) => void) {}

  open(): () => void {
    this.connect();
    return () => this.close();
  }
  private connect() {
    const source = new EventSource(address(`/rooms/${this.code}/events`));
    source.addEventListener('open', () => (this.isConnected = true));
    source.addEventListener('room', (message: MessageEvent<string>) => {
      this.isConnected = true;
      this.figures = JSON.parse(message.data) as HallFigures;
      this.changed(this.figures);
    });
    source.addEventListener('error', () => {
      this.isConnected = false;
      if (source.readyState !== EventSource.CLOSED || this.source !== source) return;
      this.timer = setTimeout(() => this.connect(), 2000);
    });
    this.source = source;
  }
  private close() {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }
}

const STORE = 'ruam.hall.address';
const state = $state<{ base: string | null }>({ base: null });

/** How phones in the hall reach this server: as this browser does, unless somebody said otherwise on this computer. */
export const hallBase = (): string => state.base ?? localStorage.getItem(STORE) ?? location.origin;
export function setHallBase(base: string): void {
  state.base = base.trim() || location.origin;
  localStorage.setItem(STORE, state.base);
}
