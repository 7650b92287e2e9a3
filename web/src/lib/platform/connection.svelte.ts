const state = $state({ isOnline: typeof navigator === 'undefined' ? true : navigator.onLine });

export const isOnline = (): boolean => state.isOnline;

/** Follows the browser's word on the network; returns the way to stop. */
export function watchConnection(): () => void {
  const up = () => (state.isOnline = true);
  const down = () => (state.isOnline = false);
  addEventListener('online', up);
  addEventListener('offline', down);
  return () => {
    removeEventListener('online', up);
    removeEventListener('offline', down);
  };
}
