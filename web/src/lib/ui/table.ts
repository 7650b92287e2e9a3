export interface Column<Row> {
  key: string;
  label: string;
  /** Plain text of the cell; also what a phone's card and a screen reader get. */
  text: (row: Row) => string;
  align?: 'start' | 'end';
  /** Always shown; the first such column is the card's title. */
  isFixed?: boolean;
  isHiddenFirst?: boolean;
  /** Never broken over two lines: a date, a code. */
  isShort?: boolean;
  /** The name under which the server sorts, where it can. */
  sort?: string;
  total?: string;
  width?: string;
}

const PREFIX = 'ruam.columns.';

/** The columns a person chose last time for this table; undefined means the table's own choice. */
export function rememberedColumns(name: string): string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return Array.isArray(kept) ? kept.map(String) : undefined;
  } catch {
    return undefined;
  }
}

export function rememberColumns(name: string, keys: string[]): void {
  localStorage.setItem(PREFIX + name, JSON.stringify(keys));
}
