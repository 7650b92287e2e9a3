import type { Group, PersonWords } from './forum';

/** One person as read from a pasted line; `group` is empty where none was named or none is known by that name. */
export interface ReadPerson { words: PersonWords; named: string }
type Column = 'name' | 'surname' | 'title' | 'position' | 'organisation' | 'contact' | 'group' | 'skip';

const HEADS: [RegExp, Column][] = [
  [/^(ลำดับ|ที่|no\.?|#)$/i, 'skip'], [/คำนำหน้า|^title$/i, 'title'], [/นามสกุล$|^สกุล|surname|last name/i, 'surname'], [/ชื่อ|name/i, 'name'], [/ตำแหน่ง|position/i, 'position'],
  [/กลุ่ม|ประเภท|group/i, 'group'], [/หน่วยงาน|สังกัด|โรงเรียน|สถานศึกษา|องค์กร|organi[sz]ation|office|school/i, 'organisation'], [/โทร|ติดต่อ|อีเมล|ไลน์|line|mail|phone|contact/i, 'contact']
];
const USUAL: Column[] = ['name', 'position', 'organisation', 'contact', 'group'];
const squeezed = (text: string) => text.replace(/\s+/g, '').toLowerCase();

const columnOf = (head: string): Column | undefined => {
  // «ชื่อ - นามสกุล» is both in one cell.
  if (/ชื่อ.*สกุล/.test(head)) return 'name';
  return HEADS.find(([pattern]) => pattern.test(head.trim()))?.[1];
};

/** The group that a cell names: the same words, or the only one that holds them. */
export function groupNamed(text: string, groups: Group[]): Group | undefined {
  const wanted = squeezed(text);
  if (!wanted) return undefined;
  const same = groups.find((group) => squeezed(group.name) === wanted);
  const near = groups.filter((group) => squeezed(group.name).includes(wanted) || wanted.includes(squeezed(group.name)));
  return same ?? (near.length === 1 ? near[0] : undefined);
}

/** Which column is which, when there is no heading: numbers in front are left out, a column of groups is known by its words. */
function guessed(rows: string[][], groups: Group[]): Column[] {
  const width = Math.max(...rows.map((row) => row.length));
  const columns: Column[] = [];
  const left = USUAL.filter((column) => column !== 'group');
  for (let at = 0; at < width; at++) {
    const cells = rows.map((row) => row[at] ?? '').filter(Boolean);
    if (at === 0 && width > 1 && cells.length && cells.every((cell) => /^[0-9๐-๙.]+$/.test(cell))) columns.push('skip');
    else if (at > 0 && cells.length && !columns.includes('group') && cells.every((cell) => groupNamed(cell, groups))) columns.push('group');
    else columns.push(left.shift() ?? 'skip');
  }
  return columns;
}

/** People from columns copied out of a sheet, or typed one a line. `usual` is the group of those who name none. */
export function readPeople(text: string, groups: Group[], usual: string): ReadPerson[] {
  const rows = text.replace(/\r/g, '').split('\n').map((line) => line.split('\t').map((cell) => cell.trim().replace(/\s+/g, ' '))).filter((row) => row.some(Boolean));
  const heads = rows[0]?.map(columnOf) ?? [];
  const hasHead = heads.filter(Boolean).length > 1 && heads.includes('name');
  const body = hasHead ? rows.slice(1) : rows;
  if (!body.length) return [];
  const columns = hasHead ? heads.map((column) => column ?? 'skip') : guessed(body, groups);
  return body.map((row) => {
    const of = (column: Column) => row.filter((_, at) => columns[at] === column).join(' ').trim();
    const named = of('group');
    const name = `${of('title')}${of('name')}${of('surname') ? ` ${of('surname')}` : ''}`.trim();
    return { words: { group: groupNamed(named, groups)?.id ?? (named ? '' : usual), name, organisation: of('organisation'), position: of('position'), contact: of('contact') }, named };
  }).filter(({ words }) => words.name || words.position);
}
