import { foldDigits } from './thai';

/** Money is whole satang, a safe integer up to 90 trillion baht; never baht as a fraction. */
export type Satang = number;

const GROUPED = new Intl.NumberFormat('en-US');

/** "6,820.00" */
export function formatFigure(satang: Satang): string {
  const sign = satang < 0 ? '-' : '';
  const whole = Math.abs(satang);
  return `${sign}${GROUPED.format(Math.trunc(whole / 100))}.${String(whole % 100).padStart(2, '0')}`;
}

/** "6,820.00 บาท" */
export const formatBaht = (satang: Satang, unit = 'บาท'): string => `${formatFigure(satang)} ${unit}`;

/** "6,820" where no satang is in play, as the printed forms do. */
export const formatPlain = (satang: Satang): string => formatFigure(satang).replace(/\.00$/, '');

/** Reads "6,820", "๖,๘๒๐.๕๐", "6820 บาท"; undefined for anything else. */
export function parseBaht(text: string): Satang | undefined {
  const plain = foldDigits(text).replace(/บาท|฿|,|\s/g, '');
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return undefined;
  const satang = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0') || 0);
  if (!Number.isSafeInteger(satang)) return undefined;
  return match[1] ? -satang : satang;
}

/** A quantity in thousandths from "1.5" or "๓๒"; undefined for what is no quantity. */
export function parseThousandths(text: string): number | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,3}))?$/.exec(foldDigits(text).replace(/,|\s/g, ''));
  return match ? Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0') || 0) : undefined;
}

/** "32", "1.5", "1,200" from thousandths. */
export function formatThousandths(value: number): string {
  const rest = String(Math.abs(value) % 1000).padStart(3, '0').replace(/0+$/, '');
  return GROUPED.format(Math.trunc(value / 1000)) + (rest ? `.${rest}` : '');
}

/** rate × every multiplier (thousandths), rounded half up once; undefined beyond what 64 bits and the screen can show. */
export function lineAmount(rate: Satang, multipliers: number[]): Satang | undefined {
  const scale = 1000n ** BigInt(multipliers.length);
  const product = multipliers.reduce((total, each) => total * BigInt(each), BigInt(rate));
  const rounded = (product * 2n + scale) / (scale * 2n);
  return rounded <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(rounded) : undefined;
}

/** "85.87": part of whole in percent, two decimals half up; undefined without a base. */
export function percent(part: number, whole: number): string | undefined {
  if (whole <= 0) return undefined;
  const hundredths = (BigInt(part) * 20000n + BigInt(whole)) / (BigInt(whole) * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

const DIGITS = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const PLACES = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'];

function spellGroup(value: number, hasHigher: boolean): string {
  const figures = String(value).split('').map(Number);
  return figures.map((digit, index) => {
    const place = figures.length - 1 - index;
    if (digit === 0) return '';
    if (place === 1 && digit === 1) return 'สิบ';
    if (place === 1 && digit === 2) return 'ยี่สิบ';
    if (place === 0 && digit === 1 && (hasHigher || value > 1)) return 'เอ็ด';
    return (DIGITS[digit] ?? '') + (PLACES[place] ?? '');
  }).join('');
}

function spell(value: number): string {
  if (value < 1_000_000) return spellGroup(value, false);
  const low = value % 1_000_000;
  return `${spell(Math.floor(value / 1_000_000))}ล้าน${low ? spellGroup(low, true) : ''}`;
}

/** "หกพันแปดร้อยยี่สิบบาทถ้วน" (RULES §1.3). */
export function bahtText(satang: Satang): string {
  if (satang < 0) return `ลบ${bahtText(-satang)}`;
  const baht = Math.trunc(satang / 100);
  const rest = satang % 100;
  if (!baht && !rest) return 'ศูนย์บาทถ้วน';
  return (baht ? `${spell(baht)}บาท` : '') + (rest ? `${spellGroup(rest, false)}สตางค์` : 'ถ้วน');
}
