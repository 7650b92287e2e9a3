import { describe, expect, it } from 'vitest';
import { bahtText, formatBaht, formatPlain, formatThousandths, lineAmount, parseBaht, parseThousandths, percent } from './money';

describe('money', () => {
  it.each([
    [0, 'ศูนย์บาทถ้วน'], [100, 'หนึ่งบาทถ้วน'], [1000, 'สิบบาทถ้วน'], [1100, 'สิบเอ็ดบาทถ้วน'], [2000, 'ยี่สิบบาทถ้วน'], [2100, 'ยี่สิบเอ็ดบาทถ้วน'],
    [10100, 'หนึ่งร้อยเอ็ดบาทถ้วน'], [12100, 'หนึ่งร้อยยี่สิบเอ็ดบาทถ้วน'], [682000, 'หกพันแปดร้อยยี่สิบบาทถ้วน'], [23500000, 'สองแสนสามหมื่นห้าพันบาทถ้วน'],
    [446500000, 'สี่ล้านสี่แสนหกหมื่นห้าพันบาทถ้วน'], [520000000, 'ห้าล้านสองแสนบาทถ้วน'], [100000100, 'หนึ่งล้านเอ็ดบาทถ้วน'],
    [2100000000, 'ยี่สิบเอ็ดล้านบาทถ้วน'], [25, 'ยี่สิบห้าสตางค์'], [123456789, 'หนึ่งล้านสองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดบาทแปดสิบเก้าสตางค์']
  ])('spells %i satang', (satang, words) => expect(bahtText(satang)).toBe(words));

  it('shows baht with two decimals and a grouped figure', () => {
    expect(formatBaht(682000)).toBe('6,820.00 บาท');
    expect(formatBaht(-5)).toBe('-0.05 บาท');
    expect(formatPlain(446500000)).toBe('4,465,000');
  });

  it('reads what people type', () => {
    expect(parseBaht('6,820')).toBe(682000);
    expect(parseBaht('๖,๘๒๐.๕ บาท')).toBe(682050);
    expect(parseBaht('6.820.00')).toBeUndefined();
    expect(parseBaht('1e9')).toBeUndefined();
    expect(parseThousandths('1.5')).toBe(1500);
    expect(formatThousandths(1500)).toBe('1.5');
    expect(formatThousandths(1200000)).toBe('1,200');
  });

  it('multiplies a cost line exactly and rounds half up once', () => {
    expect(lineAmount(3500, [32000, 1000, 1000])).toBe(112000);
    expect(lineAmount(3500, [120000, 1000, 1000])).toBe(420000);
    expect(lineAmount(23500000, [19000])).toBe(446500000);
    expect(lineAmount(1, [500])).toBe(1);
    expect(lineAmount(Number.MAX_SAFE_INTEGER, [2000])).toBeUndefined();
  });

  it('gives percent with two decimals, and none without a base', () => {
    expect(percent(446500000, 520000000)).toBe('85.87');
    expect(percent(467, 4160)).toBe('11.23');
    expect(percent(1, 0)).toBeUndefined();
  });
});
