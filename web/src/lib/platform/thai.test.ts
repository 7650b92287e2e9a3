import { describe, expect, it } from 'vitest';
import { fiscalYear, foldDigits, formatDate, formatInstant, formatPeriod, lastDayOfMonth, parseDate, parseMonth, quarterHeader, quarterOf, thaiDigits } from './thai';

describe('Thai dates', () => {
  it.each([
    ['2023-09-30', 2566, 4], ['2023-10-01', 2567, 1], ['2024-05-31', 2567, 3], ['2024-07-18', 2567, 4], ['2023-04-15', 2566, 3]
  ])('puts %s into fiscal year %i quarter %i', (day, year, quarter) => {
    expect([fiscalYear(day), quarterOf(day)]).toEqual([year, quarter]);
  });

  it.each(['18 ก.ค. 2567', '18 ก.ค. 67', '18 กรกฎาคม 2567', 'วันที่ 18 เดือน กรกฎาคม พ.ศ. 2567', '18/07/2567', '๑๘ ก.ค. ๒๕๖๗', '18/07/2024', '2024-07-18', '18กค2567'])(
    'reads %s as 18 July 2024', (text) => expect(parseDate(text)).toBe('2024-07-18')
  );

  it.each(['01/02/67', '31 ก.พ. 2567', '18 กรก 2567', '', 'พรุ่งนี้', '18/13/2567', '18 ก.ค. 1800'])('refuses %s', (text) =>
    expect(parseDate(text)).toBeUndefined());

  it('reads a month without inventing a day', () => {
    expect(parseMonth('เมษายน 2566')).toBe('2023-04-01');
    expect(parseMonth('เม.ย. 66')).toBe('2023-04-01');
    expect(parseMonth('2566')).toBeUndefined();
    expect(lastDayOfMonth('2024-02-01')).toBe('2024-02-29');
  });

  it('shows days, months and periods in the Buddhist Era', () => {
    expect(formatDate('2024-07-18')).toBe('18 ก.ค. 2567');
    expect(formatDate('2023-04-01', 'long', 'th', 'month')).toBe('เมษายน 2566');
    expect(formatPeriod('2023-04-01', '2023-04-30', 'month')).toBe('เมษายน 2566');
    expect(formatPeriod('2023-10-01', '2024-05-31')).toBe('1 ตุลาคม 2566 – 31 พฤษภาคม 2567');
    expect(formatDate('2024-07-18', 'short', 'en')).toBe('18 Jul 2024');
  });

  it('shows an instant by the clock of Thailand', () => {
    expect(formatInstant('2024-07-17T20:05:00.000Z')).toBe('18 ก.ค. 2567 03:05 น.');
  });

  it('heads a quarter by fiscal year and calendar months', () => {
    expect(quarterHeader(2566, 1)).toBe('ไตรมาสที่ 1/2566 (ต.ค.-ธ.ค.65)');
    expect(quarterHeader(2566, 3)).toBe('ไตรมาสที่ 3/2566 (เม.ย.-มิ.ย.66)');
  });

  it('folds digits both ways', () => {
    expect(foldDigits('๒๕๖7')).toBe('2567');
    expect(thaiDigits('2567')).toBe('๒๕๖๗');
  });
});
