import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Button from './Button.svelte';
import DateField from './DateField.svelte';
import MoneyField from './MoneyField.svelte';
import { focusField } from './focus';

let shown: ReturnType<typeof mount> | undefined;
afterEach(async () => {
  if (shown) await unmount(shown);
  shown = undefined;
  document.body.innerHTML = '';
});

function type(input: HTMLInputElement, text: string) {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
}
const input = () => document.querySelector('input')!;

describe('DateField', () => {
  it('shows the Buddhist Era and gives back an ISO day', () => {
    const onchange = vi.fn();
    shown = mount(DateField, { target: document.body, props: { label: 'วันที่', value: '2024-07-18', onchange } });
    expect(input().value).toBe('18 กรกฎาคม 2567');
    type(input(), '1/10/2566');
    expect(onchange).toHaveBeenCalledWith('2023-10-01', 'date');
  });
  it('takes a month’s end for an end, and says what is wrong beside the field', () => {
    const onchange = vi.fn();
    shown = mount(DateField, { target: document.body, props: { label: 'ถึง', value: '', isEnd: true, allowMonth: true, onchange } });
    type(input(), 'เม.ย. 66');
    expect(onchange).toHaveBeenCalledWith('2023-04-30', 'month');
    type(input(), '01/02/67');
    expect(onchange).toHaveBeenCalledTimes(1);
    expect(input().getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input().getAttribute('aria-describedby')!)?.textContent).toContain('อ่านวันที่ไม่ได้');
  });
});

describe('MoneyField', () => {
  it('reads Thai digits into satang and keeps a wrong text in place', () => {
    const onchange = vi.fn();
    shown = mount(MoneyField, { target: document.body, props: { label: 'วงเงิน', value: 682000, onchange } });
    expect(input().value).toBe('6,820.00');
    type(input(), '๑,๑๒๐');
    expect(onchange).toHaveBeenCalledWith(112000);
    type(input(), 'ร้อยบาท');
    expect(input().value).toBe('ร้อยบาท');
    expect(onchange).toHaveBeenCalledTimes(1);
  });
});

describe('Button', () => {
  it('takes no second press while it works', () => {
    const onclick = vi.fn();
    shown = mount(Button, { target: document.body, props: { label: 'ส่ง', isBusy: true, onclick } });
    document.querySelector('button')!.click();
    expect(onclick).not.toHaveBeenCalled();
  });
});

describe('focusField', () => {
  it('leads to the nearest place that shows the pointer and opens what hides it', () => {
    Element.prototype.scrollIntoView = () => {};
    document.body.innerHTML = '<details><div data-field="/activities/0"><input id="x"></div></details>';
    expect(focusField('/activities/0/quarters')).toBe(true);
    expect(document.activeElement?.id).toBe('x');
    expect(document.querySelector('details')?.open).toBe(true);
    expect(focusField('/nowhere')).toBe(false);
  });
});
