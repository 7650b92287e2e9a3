import { describe, expect, it } from 'vitest';
import { tableOf, type Matrix } from './overview';

const money = { planned: 0, given: 0, transferred: 0, disbursed: 0 };
const results = { indicators: 0, measured: 0, reached: 0 };
const goal = (id: string, parent: string | null, projects: string[], holes: Matrix['goals'][number]['holes'] = []) => ({ id, parent, projects, holes, plan: 'p', kind: 'goal', number: '', text: id, plan_title: '', depth: parent ? 1 : 0, own: results, projects_below: projects.length, money, results });
const project = (id: string, goals: string[], holes: Matrix['projects'][number]['holes'] = []) => ({ id, goals, holes, elsewhere: 0, code: id, title: id, division: '', status: 'running', money, sources: [], quarters: [], results });
const matrix: Matrix = {
  fiscal_year: 2567, money, results, holes: { goal_without_project: 1, project_without_goal: 1, money_without_indicator: 1, indicator_without_data: 0 },
  goals: [goal('issue', null, []), goal('goal', 'issue', ['a']), goal('empty', null, [], ['goal_without_project'])],
  projects: [project('a', ['goal'], ['money_without_indicator']), project('b', [], ['project_without_goal'])]
};

describe('tableOf', () => {
  it('shows every goal with its projects and those that serve none', () => {
    const table = tableOf(matrix, null);
    expect(table.goals.map(({ goal: { id }, projects }) => [id, projects.length])).toEqual([['issue', 0], ['goal', 1], ['empty', 0]]);
    expect(table.unserved.map(({ id }) => id)).toEqual(['b']);
  });
  it('keeps what stands above a row with the hole', () => {
    const table = tableOf(matrix, 'money_without_indicator');
    expect(table.goals.map(({ goal: { id } }) => id)).toEqual(['issue', 'goal']);
    expect(table.unserved).toEqual([]);
  });
  it('shows goals without project alone', () => {
    expect(tableOf(matrix, 'goal_without_project').goals.map(({ goal: { id } }) => id)).toEqual(['empty']);
  });
});
