import type { components } from '../../../generated/api';

type Schemas = components['schemas'];
export type Matrix = Schemas['overview.Matrix'];
export type GoalLine = Schemas['overview.GoalLine'];
export type ProjectLine = Schemas['overview.ProjectLine'];
export type Hole = Schemas['overview.Hole'];
export const HOLES = ['goal_without_project', 'project_without_goal', 'money_without_indicator', 'indicator_without_data'] as const satisfies readonly Hole[];

export interface GoalRow { goal: GoalLine; projects: ProjectLine[] }
export interface Table { goals: GoalRow[]; unserved: ProjectLine[] }

/** What the table shows: all of it, or rows with one kind of hole together with the goals they stand under. */
export function tableOf(matrix: Matrix, hole: Hole | null): Table {
  const byId = new Map(matrix.projects.map((project) => [project.id, project]));
  const fits = (project: ProjectLine) => hole === null || project.holes.includes(hole);
  const goals = matrix.goals.map((goal): GoalRow => ({ goal, projects: goal.projects.flatMap((id) => byId.get(id) ?? []).filter(fits) }));
  const wanted = new Set<string>();
  const parents = new Map(matrix.goals.map((goal) => [goal.id, goal.parent ?? null]));
  for (const { goal, projects } of goals) {
    if (hole !== null && !goal.holes.includes(hole) && projects.length === 0) continue;
    for (let at: string | null = goal.id; at && !wanted.has(at); at = parents.get(at) ?? null) wanted.add(at);
  }
  return { goals: goals.filter(({ goal }) => wanted.has(goal.id)), unserved: matrix.projects.filter((project) => project.goals.length === 0 && fits(project)) };
}
