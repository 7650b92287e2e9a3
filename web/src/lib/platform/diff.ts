/** One place where two versions of a record differ; `path` is a JSON pointer. */
export interface Change {
  path: string;
  before: unknown;
  after: unknown;
}

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const escape = (name: string): string => name.replace(/~/g, '~0').replace(/\//g, '~1');
/** Absent and null are one thing on the wire. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function isKeyed(list: unknown[]): list is (Tree & { id: string })[] {
  return list.length > 0 && list.every((item) => isTree(item) && typeof item.id === 'string');
}

/** Differences leaf by leaf. Lists of records with ids are compared record by record, other lists as a whole. */
export function diff(before: unknown, after: unknown, path = ''): Change[] {
  if (isSame(before, after)) return [];
  if (isTree(before) && isTree(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => diff(before[name], after[name], `${path}/${escape(name)}`));
  }
  if (Array.isArray(before) && Array.isArray(after) && isKeyed(before) && isKeyed(after)) {
    const ids = [...new Set([...before, ...after].map((item) => item.id))];
    return ids.flatMap((id) =>
      diff(before.find((item) => item.id === id), after.find((item) => item.id === id), `${path}/${id}`));
  }
  return [{ path, before, after }];
}

/** The value at a pointer; lists are entered by a record's id or by index. */
export function valueAt(value: unknown, path: string): unknown {
  return names(path).reduce<unknown>((at, name) => {
    if (Array.isArray(at)) return at.find((item, index) => (isTree(item) && item.id === name) || String(index) === name);
    return isTree(at) ? at[name] : undefined;
  }, value);
}

const names = (path: string): string[] =>
  path.split('/').slice(1).map((name) => name.replace(/~1/g, '/').replace(/~0/g, '~'));

/** A copy of `value` with one place changed; undefined at a record of a list removes the record. */
export function withValueAt<T>(value: T, path: string, next: unknown): T {
  return placed(value, names(path), next) as T;
}

function placed(value: unknown, way: string[], next: unknown): unknown {
  const [name, ...rest] = way;
  if (name === undefined) return next;
  if (Array.isArray(value)) return placedInList(value, name, rest, next);
  return { ...(isTree(value) ? value : {}), [name]: placed(isTree(value) ? value[name] : undefined, rest, next) };
}

function placedInList(list: unknown[], name: string, rest: string[], next: unknown): unknown[] {
  const at = list.findIndex((item, index) => (isTree(item) && item.id === name) || String(index) === name);
  if (at < 0) return next === undefined ? list : [...list, placed(undefined, rest, next)];
  if (rest.length === 0 && next === undefined) return list.filter((_, index) => index !== at);
  return list.map((item, index) => (index === at ? placed(item, rest, next) : item));
}

export interface Merge<T> {
  /** Mine and theirs joined; at a clash it holds mine. */
  value: T;
  /** Places both changed, differently: a person chooses. before = theirs, after = mine. */
  clashes: Change[];
}

/** Three-way merge: what only one side changed is taken; what both changed differently is a clash. */
export function merge<T>(base: T, mine: T, theirs: T): Merge<T> {
  const ours = diff(base, mine);
  const others = diff(base, theirs);
  let value = theirs;
  const clashes: Change[] = [];
  for (const change of ours) {
    const touching = others.filter(({ path }) => path === change.path || path.startsWith(`${change.path}/`) || change.path.startsWith(`${path}/`));
    value = withValueAt(value, change.path, change.after);
    const before = valueAt(theirs, change.path);
    if (touching.length > 0 && !isSame(before, change.after)) clashes.push({ path: change.path, before, after: change.after });
  }
  return { value: inOrder(base, mine, value) as T, clashes };
}

/** Records of a list stand where I put them; those that only the other has stay behind the one they followed. */
function inOrder(base: unknown, mine: unknown, value: unknown): unknown {
  if (isTree(value) && isTree(mine)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inOrder(isTree(base) ? base[name] : undefined, mine[name], item)]));
  if (!Array.isArray(value) || !Array.isArray(mine) || !isKeyed(value) || !isKeyed(mine)) return value;
  const before = Array.isArray(base) && isKeyed(base) ? base : [];
  const items = value.map((item) => inOrder(before.find(({ id }) => id === item.id), mine.find(({ id }) => id === item.id), item) as Tree & { id: string });
  const ids = (list: { id: string }[]) => list.map(({ id }) => id).join();
  if (ids(before) === ids(mine)) return items;
  const ordered = mine.flatMap(({ id }) => items.find((item) => item.id === id) ?? []);
  items.forEach((item, at) => {
    if (!ordered.includes(item)) ordered.splice(at === 0 ? 0 : ordered.indexOf(items[at - 1]!) + 1, 0, item);
  });
  return ordered;
}
