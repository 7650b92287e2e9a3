import { describe, expect, it } from 'vitest';
import { isProblem } from '$platform/problem';
import { standingOf, withText, type Content } from './project';

const content = { title: 'โครงการ', objectives: [{ id: '1', text: 'เพื่ออ่าน' }] } as unknown as Content;

describe('the badge of a project', () => {
  it('tells of an approved project that its money is still to come', () => {
    expect(standingOf('approved', true)).toMatchObject({ tone: 'waiting', icon: 'money' });
    expect(standingOf('approved', false).tone).toBe('done');
  });

  it('tells nothing of money in any other state', () => {
    expect(standingOf('running', true).tone).toBe('action');
  });
});

describe('a text taken over from a Word file', () => {
  it('goes to its one place and leaves the record that was read as it is', () => {
    const next = withText(content, '/objectives/0/text', 'เพื่ออ่าน', 'เพื่อเขียน');

    expect(next.objectives[0]?.text).toBe('เพื่อเขียน');
    expect(content.objectives[0]?.text).toBe('เพื่ออ่าน');
  });

  it('is refused when somebody changed that text meanwhile, or the place is gone', () => {
    for (const path of ['/objectives/0/text', '/objectives/7/text', '/nothing']) {
      let refusal: unknown;
      try { withText(content, path, 'เพื่อฟัง', 'เพื่อเขียน'); } catch (problem) { refusal = problem; }
      expect(isProblem(refusal) && refusal.code).toBe('docx.changed_meanwhile');
    }
  });
});
