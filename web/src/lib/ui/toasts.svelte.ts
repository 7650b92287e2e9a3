export interface Toast { id: number; text: string; tone: 'done' | 'wrong'; action?: { label: string; run: () => void } }

const list = $state<Toast[]>([]);
let last = 0;

export const toasts = (): Toast[] => list;

export function dismiss(id: number): void {
  const at = list.findIndex((toast) => toast.id === id);
  if (at >= 0) list.splice(at, 1);
}

/** Says one thing for a while. A refusal stays until it is dismissed. */
export function say(text: string, tone: Toast['tone'] = 'done', action?: Toast['action']): void {
  const id = ++last;
  list.push(action ? { id, text, tone, action } : { id, text, tone });
  if (tone === 'done') setTimeout(() => dismiss(id), 6000);
}
