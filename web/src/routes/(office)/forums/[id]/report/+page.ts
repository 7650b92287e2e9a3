import { getReport, getSynthesis } from '$rooms/forums/synthesis/api';
import type { Report, Synthesis } from '$rooms/forums/synthesis/synthesis';
import type { ForumData } from '../+layout';

export interface ReportData extends ForumData { report: Report; all: Synthesis }

export async function load({ parent, depends }: { parent: () => Promise<ForumData>; depends: (name: string) => void }): Promise<ReportData> {
  depends('ruam:forum-report');
  const data = await parent();
  const [report, all] = await Promise.all([getReport(data.office, data.forum.id), getSynthesis(data.office, data.forum.id)]);
  return { ...data, report: report.data, all };
}
