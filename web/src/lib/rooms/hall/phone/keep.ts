/** What a phone keeps of one room. Without storage (full, forbidden) it lives as long as the page. */
const memory = new Map<string, string>();
const key = (code: string, what: string): string => `ruam.room.${code}.${what}`;

export function kept<T>(code: string, what: string): T | null {
  const name = key(code, what);
  try {
    const text = localStorage.getItem(name) ?? memory.get(name);
    return text ? (JSON.parse(text) as T) : null;
  } catch {
    return null;
  }
}

/** Answers whether it survives closing the page. */
export function keep(code: string, what: string, value: unknown): boolean {
  const name = key(code, what);
  memory.delete(name);
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    if (value !== null) memory.set(name, JSON.stringify(value));
    return false;
  }
}
