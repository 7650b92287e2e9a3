/** Civil days as the server stores them: ISO "2023-04-15". Shown in the Buddhist Era. */
export type Precision = 'date' | 'month' | 'year';

export const MONTHS = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'] as const;
export const MONTHS_SHORT = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'] as const;
const ENGLISH = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export interface Day { year: number; month: number; day: number }

export const foldDigits = (text: string): string => text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
export const thaiDigits = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

/** Parts of "2023-04-15"; undefined when it is not a day of the calendar. */
export function partsOf(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : undefined;
}

function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const isoOf = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Fiscal year N (BE) runs 1 October N-1 to 30 September N (RULES §1.1). */
export function fiscalYear(iso: string): number {
  const parts = partsOf(iso);
  return parts ? parts.year + 543 + (parts.month >= 10 ? 1 : 0) : 0;
}

export function quarterOf(iso: string): number {
  const parts = partsOf(iso);
  return parts ? (Math.floor((parts.month + 2) / 3) % 4) + 1 : 0;
}

export type Language = 'th' | 'en';

/** "18 ก.ค. 2567"; "18 กรกฎาคม 2567" when long; English keeps the Common Era. */
export function formatDate(iso: string | null | undefined, style: 'short' | 'long' = 'short', language: Language = 'th', precision: Precision = 'date'): string {
  const parts = iso ? partsOf(iso) : undefined;
  if (!parts) return '';
  const year = language === 'th' ? parts.year + 543 : parts.year;
  if (precision === 'year') return String(year);
  const thai = style === 'short' ? MONTHS_SHORT : MONTHS;
  const english = ENGLISH[parts.month - 1] ?? '';
  const month = language === 'th' ? thai[parts.month - 1] : style === 'short' ? english.slice(0, 3) : english;
  return precision === 'month' ? `${month} ${year}` : `${parts.day} ${month} ${year}`;
}

const MINUTE = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Bangkok', hour: '2-digit', minute: '2-digit', hour12: false });
const BANGKOK_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' });

/** Hour and minute in Thailand, whatever the computer's own zone. */
export const formatTime = (instant: Date | string): string => MINUTE.format(new Date(instant));
export const dayOf = (instant: Date | string): string => BANGKOK_DAY.format(new Date(instant));
export const today = (): string => dayOf(new Date());

export function formatInstant(instant: string | null | undefined, language: Language = 'th'): string {
  if (!instant) return '';
  return `${formatDate(dayOf(instant), 'short', language)} ${formatTime(instant)}${language === 'th' ? ' น.' : ''}`;
}

/** "เมษายน 2566", "1 ตุลาคม 2566 – 31 พฤษภาคม 2567": what was meant, no day invented. */
export function formatPeriod(start: string | null | undefined, end: string | null | undefined, precision: Precision = 'date', language: Language = 'th'): string {
  const from = formatDate(start, 'long', language, precision);
  const to = formatDate(end, 'long', language, precision);
  if (!from || !to || from === to) return from || to;
  return `${from} – ${to}`;
}

/** Head of a quarter's column as printed: "ไตรมาสที่ 3/2566 (เม.ย.-มิ.ย.66)". */
export function quarterHeader(year: number, quarter: number, language: Language = 'th'): string {
  const first = [9, 0, 3, 6][quarter - 1] ?? 0;
  if (language === 'en') return `Quarter ${quarter}/${year} (${ENGLISH[first]?.slice(0, 3)}–${ENGLISH[first + 2]?.slice(0, 3)} ${year - 543 - (quarter === 1 ? 1 : 0)})`;
  const calendar = String(quarter === 1 ? year - 1 : year).slice(-2);
  return `ไตรมาสที่ ${quarter}/${year} (${MONTHS_SHORT[first]}-${MONTHS_SHORT[first + 2]}${calendar})`;
}

const MONTH_WORDS: string[][] = MONTHS.map((full, index) => [full, MONTHS_SHORT[index] ?? '', (MONTHS_SHORT[index] ?? '').replace(/\./g, '')]);

function monthOf(word: string): number {
  const bare = word.replace(/\s/g, '').replace(/\.$/, '');
  return MONTH_WORDS.findIndex((forms) => forms.some((form) => form.replace(/\.$/, '') === bare)) + 1;
}

/** Four digits from 2400 are BE, 1900–2100 CE; two digits are BE 25xx and only beside a month's name. */
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year + 2500 - 543;
  if (year >= 2400 && year <= 2700) return year - 543;
  return year >= 1900 && year <= 2100 ? year : 0;
}

/** Reads every form of RULES §1.1; undefined for what is no date or could be two (01/02/67). */
export function parseDate(text: string): string | undefined {
  const plain = foldDigits(text).replace(/วันที่|เดือน|พ\.ศ\.|ค\.ศ\./g, ' ').replace(/\s+/g, ' ').trim();
  const iso = partsOf(plain);
  if (iso && /^\d{4}-\d{2}-\d{2}$/.test(plain)) return isoOf({ ...iso, year: yearOf(String(iso.year)) || iso.year });
  const worded = /^(\d{1,2}) ?([ก-๙.]+) ?(\d{4}|\d{2})$/.exec(plain);
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(plain);
  const found = worded ?? figures;
  if (!found) return undefined;
  const month = worded ? monthOf(found[2] ?? '') : Number(found[2]);
  const day = { year: yearOf(found[3] ?? ''), month, day: Number(found[1]) };
  return day.year && isDay(day) ? isoOf(day) : undefined;
}

/** "เมษายน 2566" → its first day; undefined when it is no month. */
export function parseMonth(text: string): string | undefined {
  const match = /^([ก-๙.]+) ?(\d{4}|\d{2})$/.exec(foldDigits(text).replace(/\s+/g, ' ').trim());
  const month = match ? monthOf(match[1] ?? '') : 0;
  const year = match ? yearOf(match[2] ?? '') : 0;
  return month && year ? isoOf({ year, month, day: 1 }) : undefined;
}

export function lastDayOfMonth(iso: string): string {
  const parts = partsOf(iso);
  if (!parts) return iso;
  return isoOf({ ...parts, day: new Date(Date.UTC(parts.year, parts.month, 0)).getUTCDate() });
}
