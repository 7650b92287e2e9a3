import { office } from '$platform/session.svelte';
import { listIssued } from '$rooms/documents/api';
import type { Issued } from '$rooms/documents/documents';
import { listFiles } from '$rooms/files/api';
import type { Stored } from '$rooms/files/files';
import { getReport } from '$rooms/progress/api';
import type { Report } from '$rooms/progress/progress';

export interface ReportData { report: Report; issued: Issued[]; files: Stored[]; office: string; query: string }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<ReportData> {
  depends('ruam:report');
  await parent();
  const guest = url.searchParams.get('office');
  const of = guest ?? office();
  const [report, issued, files] = await Promise.all([
    getReport(of, params.id), listIssued(of, 'report', params.id).catch((): Issued[] => []), listFiles(of, 'report', params.id).catch((): Stored[] => [])
  ]);
  return { report, issued, files, office: of, query: guest ? `?office=${guest}` : '' };
}
