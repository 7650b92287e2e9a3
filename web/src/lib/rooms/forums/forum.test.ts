import { describe, expect, it } from 'vitest';
import { codeWords, isSilent, missingOf, roomAddress, replyAddress, sharesOf, withStep, blankForum, blankGroup, type GroupCount } from './forum';
import { readPeople } from './paste';

const groups = [{ ...blankGroup('ผู้ปกครอง'), id: 'p' }, { ...blankGroup('ครู'), id: 't' }, { ...blankGroup('องค์กรปกครองส่วนท้องถิ่น'), id: 'l' }];
const count = (part: Partial<GroupCount>): GroupCount => ({ group: 'p', name: '', is_outside: true, target: 0, invited: 0, accepted: 0, came: 0, spoke: 0, voted: 0, ...part });

describe('people from a sheet', () => {
  it('reads columns by their headings in any order, title and surname joined', () => {
    const rows = readPeople('ลำดับ\tคำนำหน้า\tชื่อ\tนามสกุล\tกลุ่ม\tโทรศัพท์\n1\tนาง\tหนึ่ง\tตัวอย่าง\tผู้ปกครอง\t000', groups, 't');
    expect(rows).toEqual([{ words: { group: 'p', name: 'นางหนึ่ง ตัวอย่าง', organisation: '', position: '', contact: '000' }, named: 'ผู้ปกครอง' }]);
  });
  it('knows a column of groups without headings and leaves numbers in front out', () => {
    const rows = readPeople('1\tคนที่หนึ่ง\tนายก อบต.\tองค์กรปกครองส่วนท้องถิ่น\n๒\tคนที่สอง\t\tครู', groups, 'p');
    expect(rows.map(({ words }) => [words.name, words.position, words.group])).toEqual([['คนที่หนึ่ง', 'นายก อบต.', 'l'], ['คนที่สอง', '', 't']]);
  });
  it('gives names alone the usual group and says which group it does not know', () => {
    expect(readPeople('คนที่หนึ่ง\n\nคนที่สอง', groups, 't').map(({ words }) => words.group)).toEqual(['t', 't']);
    expect(readPeople('ชื่อ-นามสกุล\tกลุ่ม\nคนที่หนึ่ง\tชาวประมง', groups, 't')).toEqual([{ words: { group: '', name: 'คนที่หนึ่ง', organisation: '', position: '', contact: '' }, named: 'ชาวประมง' }]);
  });
});

describe('figures of a forum', () => {
  it('calls a group silent that was wanted or came and neither spoke nor voted', () => {
    expect([isSilent(count({ target: 5 })), isSilent(count({ came: 1, voted: 1 })), isSilent(count({}))]).toEqual([true, false, false]);
  });
  it('shares votes in whole percent and divides by nobody', () => {
    expect(sharesOf({ agree: 2, disagree: 1, pass: 0 })).toEqual({ votes: 3, agree: 67, disagree: 33, pass: 0 });
    expect(sharesOf({ agree: 0, disagree: 0, pass: 0 }).agree).toBe(0);
  });
});

it('keeps steps in their order and lets an empty one go', () => {
  const content = { ...blankForum('เวที'), steps: [{ stage: 'forum_held' as const, on: '2024-07-18', place: '', text: '' }] };
  const both = withStep(content, { stage: 'committee_appointed', on: null, place: '', text: 'คำสั่ง' });
  expect(both.map((step) => step.stage)).toEqual(['committee_appointed', 'forum_held']);
  expect(withStep({ ...content, steps: both }, { stage: 'forum_held', on: null, place: '', text: '' })).toHaveLength(1);
});

it('offers of a catalog what is not yet a group', () => {
  expect(missingOf(groups, [{ id: 'x', name: 'ครู' }, { id: 'y', name: 'สื่อมวลชน' }])).toEqual([{ id: 'y', name: 'สื่อมวลชน' }]);
});

it('writes code and address of a room', () => {
  expect([codeWords('12345678'), roomAddress('http://office.local:8480/', '12345678')]).toEqual(['1234 5678', 'http://office.local:8480/room/12345678']);
});

it('writes where an invitation is answered', () => {
  expect([replyAddress('https://office.example/'), replyAddress('https://office.example', 'K7QM4TXD9HWE2ABC')]).toEqual(['https://office.example/reply', 'https://office.example/reply/K7QM4TXD9HWE2ABC']);
});
