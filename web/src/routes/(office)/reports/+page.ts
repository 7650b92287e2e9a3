import { can, office, year } from '$platform/session.svelte';
import { listReceived, listReports } from '$rooms/progress/api';
import type { ReportRow } from '$rooms/progress/progress';

export interface ReportsData { rows: ReportRow[]; received: ReportRow[]; quarter: string; status: string }

export async function load({ url, parent }: { url: URL; parent: () => Promise<unknown> }): Promise<ReportsData> {
  await parent();
  const quarter = url.searchParams.get('quarter') ?? '';
  const status = url.searchParams.get('status') ?? '';
  const query = { fiscal_year: year(), quarter: Number(quarter) || undefined, status: status || undefined, limit: 200 };
  const [rows, received] = await Promise.all([listReports(office(), query), can('reports.receive') ? listReceived(office(), query) : Promise.resolve<ReportRow[]>([])]);
  return { rows, received, quarter, status };
}
