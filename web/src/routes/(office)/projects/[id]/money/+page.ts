import { getProjectMoney, listLines, listSources } from '$rooms/money/api';
import type { MoneyLine, MoneySource, ProjectMoney } from '$rooms/money/money';
import type { ProjectData } from '../+layout';

export interface MoneyData { money: ProjectMoney; lines: MoneyLine[]; next?: string | null | undefined; sources: MoneySource[] }

export async function load({ parent, depends }: { parent: () => Promise<ProjectData>; depends: (name: string) => void }): Promise<MoneyData> {
  depends('ruam:money');
  const { project, office } = await parent();
  const [money, lines, sources] = await Promise.all([
    getProjectMoney(office, project.id), listLines(office, { project: project.id, limit: 200 }), listSources(office, project.fiscal_year).catch((): MoneySource[] => [])
  ]);
  return { money, lines: lines.rows, next: lines.next, sources };
}
